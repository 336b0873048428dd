package bihuan.command.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import bihuan.api.refusal.FieldCode;
import bihuan.api.text.Text;
import bihuan.command.ledger.file.Grid;
import bihuan.command.ledger.file.UnreadableFile;

/**
 * Reads headers of one level and of two. Of two levels the lower decides what a column holds: 整改期限 over 开始时间 and 完成时间
 * is a column of beginnings and one of deadlines. The two are joined where their names together denote a column; where
 * the upper denotes one, and it stays open which of the lower is it, the file is refused.
 */
final class HeaderLevels {

    /** What is longer is no header below another. */
    private static final int LONGEST = 20;
    private static final String ABOUT = "(情况|信息|内容|要求|安排)$";

    private HeaderLevels() {
    }

    /**
     * A header of two levels.
     *
     * @param header
     *            the two as one
     * @param open
     *            by upper headers that denote a column, the lower ones that could not be joined with them
     */
    record Two(HeaderRow header, Map<Heading, List<String>> open) {

        /** The header; refused when it stays open which of the lower level a column is. */
        HeaderRow checked() {
            open.forEach((over, children) -> {
                if (!header.has(over.column())) {
                    throw UnreadableFile.file(FieldCode.HEADER_AMBIGUOUS, FieldCode.HEADER_AMBIGUOUS.text()
                            .with(over.header(), Text.of(String.join("”“", children), String.join("\", \"", children)),
                                    over.column().header()));
                }
            });
            return header;
        }
    }

    static HeaderRow one(Grid grid, int at, Synonyms synonyms) {
        Grid.Line line = grid.lines().get(at);
        List<Heading> headings = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String own = HeaderText.strip(line.cell(i));
            add(Heading.of(i, own, synonyms), own, headings, ignored);
        }
        return new HeaderRow(line.number(), at, at + 1, headings, List.of(), ignored);
    }

    static Two two(Grid grid, int at, Synonyms synonyms) {
        Grid.Line above = grid.lines().get(at);
        Grid.Line below = grid.lines().get(at + 1);
        List<Heading> headings = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        Map<Heading, List<String>> open = new LinkedHashMap<>();
        Heading parent = null;
        String upper = "";
        for (int i = 0; i < Math.max(above.cells().size(), below.cells().size()); i++) {
            String own = HeaderText.strip(above.cell(i));
            String lower = HeaderText.strip(below.cell(i));
            if (!own.isEmpty() || lower.isEmpty()) {
                upper = own;
                parent = Heading.of(i, own, synonyms);
            }
            if (lower.isEmpty() || upper.isEmpty()) {
                String alone = lower.isEmpty() ? upper : lower;
                add(Heading.of(i, alone, synonyms), alone, headings, ignored);
                continue;
            }
            Heading joined = joined(i, upper, lower, parent, synonyms);
            if (joined == null && parent != null) {
                open.computeIfAbsent(parent, _ -> new ArrayList<>()).add(lower);
            }
            add(joined, upper + "/" + lower, headings, ignored);
        }
        return new Two(new HeaderRow(below.number(), at, at + 2, headings, List.of(), ignored), open);
    }

    /**
     * Whether the row after this header is a second level of it: it holds headers only; or it says nothing under the
     * columns that every row must fill in, short names without figures under others, and either a cell of the header is
     * merged or one of those names has no header above it.
     */
    static boolean isSecond(Grid grid, int at, HeaderRow upper, Synonyms synonyms) {
        Grid.Line below = grid.lines().get(at + 1);
        List<String> cells = below.cells().stream().map(HeaderText::strip).toList();
        boolean headersOnly = cells.stream()
                .allMatch(cell -> cell.isEmpty() || isHint(cell) || Heading.of(0, cell, synonyms) != null);
        boolean besideNeeded = upper.headings().stream().filter(each -> HeaderRow.NEEDED.contains(each.column()))
                .allMatch(each -> HeaderText.strip(below.cell(each.index())).isEmpty());
        return headersOnly || besideNeeded && isSpanned(grid, at) && cells.stream()
                .allMatch(cell -> cell.length() <= LONGEST && !cell.matches("(?s).*\\d.*"));
    }

    private static boolean isSpanned(Grid grid, int at) {
        Grid.Line above = grid.lines().get(at);
        Grid.Line below = grid.lines().get(at + 1);
        return grid.merges().stream().anyMatch(merge -> merge.firstLine() == above.number())
                || IntStream.range(0, below.cells().size()).anyMatch(i -> !HeaderText.strip(below.cell(i)).isEmpty()
                        && HeaderText.strip(above.cell(i)).isEmpty());
    }

    private static Heading joined(int index, String upper, String lower, Heading parent, Synonyms synonyms) {
        String name = upper + "/" + lower;
        String key = HeaderText.key(upper);
        String unit = key.replaceFirst("^.*?(\\([^()]*\\))?$", "$1");
        String over = key.substring(0, key.length() - unit.length());
        for (String group : List.of(over, over.replaceFirst(ABOUT, ""))) {
            for (String both : List.of(group + lower + unit, group + lower, lower + group + unit)) {
                Heading heading = Heading.of(index, both, synonyms);
                if (heading != null) {
                    return new Heading(index, name, heading.column(), heading.unit());
                }
            }
        }
        if (parent != null && isHint(lower)) {
            Heading hinted = Heading.of(index, over + "(" + lower.replaceAll("[()（）]", "") + ")", synonyms);
            return new Heading(index, name, parent.column(), hinted == null ? parent.unit() : hinted.unit());
        }
        Heading alone = Heading.of(index, lower, synonyms);
        return alone != null && (parent == null || parent.column() == alone.column()) ? alone : null;
    }

    /** Whether a lower level states only how a column is filled in: its unit, or the form of a day. */
    private static boolean isHint(String lower) {
        String key = HeaderText.key(lower);
        return key.matches("[(]?(单位[:]?)?(人民币)?(" + MoneyUnit.ANY + "|%|年月日|年-月-日|年/月/日|是/否|√)[)]?");
    }

    private static void add(Heading heading, String said, List<Heading> headings, List<String> ignored) {
        if (heading != null) {
            headings.add(heading);
        } else if (!said.isEmpty()) {
            ignored.add(said);
        }
    }
}
