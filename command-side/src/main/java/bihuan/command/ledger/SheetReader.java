package bihuan.command.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import bihuan.api.ledger.AbsentText;
import bihuan.api.ledger.FormulaText;
import bihuan.api.text.Text;
import bihuan.command.ledger.file.Grid;

/** Takes the rows of a sheet apart: merged cells and ditto marks filled in, and what is no hazard skipped. */
final class SheetReader {

    private static final Pattern DITTO = Pattern.compile("同上|同上行|同上一行|同前|同上列|上同|同|[〃〞″\"＂“”]|''|““|””");
    /** What stands around a ditto mark: brackets, dashes, full stops. */
    private static final String AROUND = "[\\s()（）\\[\\]【】。.、\\-－–—―/]";
    private static final Pattern STATED_UNIT = Pattern
            .compile("单位[:]\\s*(?:人民币)?\\s*(百万元|亿元|千元|万元|元)");
    private static final Pattern SERIAL_1904 = Pattern.compile("\\d{4,5}(\\.\\d+)?");
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LONGEST_DITTO = 12;
    private static final Text EACH = Text.of("每行 %s", "%s for each row");
    private static final Text TOGETHER = Text.of("各行合计 %s", "%s for these rows together");
    private static final Text NOTHING_ABOVE = Text.of("上方没有可以沿用的内容。", "There is nothing above for this to repeat.");

    private final Grid grid;
    private final HeaderRow header;
    /** Cells merged over several lines, by column and first line. */
    private final Map<Integer, NavigableMap<Long, Grid.Merge>> mergedDown = new HashMap<>();

    private SheetReader(Grid grid, HeaderRow header) {
        this.grid = grid;
        this.header = header;
        grid.merges().stream().filter(merge -> merge.goesDown() && merge.firstLine() > header.line())
                .forEach(merge -> mergedDown.computeIfAbsent(merge.firstColumn(), _ -> new TreeMap<>())
                        .put(merge.firstLine(), merge));
    }

    static Sheet read(Grid grid, HeaderRow found) {
        HeaderRow header = found.inUnit(statedUnit(grid, found));
        return new SheetReader(grid, header).sheet();
    }

    /** The unit that the titles of a form state for all its amounts, where they state one. */
    private static MoneyUnit statedUnit(Grid grid, HeaderRow header) {
        List<String> units = grid.lines().subList(0, header.first()).stream().flatMap(line -> line.cells().stream())
                .map(cell -> STATED_UNIT.matcher(HeaderText.plain(cell))).filter(Matcher::find)
                .map(unit -> unit.group(1)).distinct().toList();
        return units.size() == 1 ? MoneyUnit.ofWord(units.getFirst()) : null;
    }

    private Sheet sheet() {
        List<Sheet.Row> rows = new ArrayList<>();
        List<Sheet.Skipped> skipped = new ArrayList<>();
        grid.lines().subList(0, header.first()).stream().filter(line -> !isBlank(line))
                .forEach(line -> skipped.add(new Sheet.Skipped(line.number(), SkippedRows.TITLE)));
        boolean mixed = mixesFractions();
        Map<Integer, String> above = new HashMap<>();
        for (int i = header.next(); i < grid.lines().size(); i++) {
            Grid.Line line = grid.lines().get(i);
            if (isBlank(line)) {
                continue;
            }
            Text why = SkippedRows.why(line, own(line), header, i == header.next());
            if (why != null) {
                skipped.add(new Sheet.Skipped(line.number(), why));
                continue;
            }
            var row = new RowReader(line, above, mixed).row();
            if (!row.cells().isEmpty() || !row.problems().isEmpty()) {
                rows.add(row);
            }
        }
        return new Sheet(grid, header, rows, skipped);
    }

    /** Whether the column of progress holds fractions among its figures, so that its 1 may be 100 %. */
    private boolean mixesFractions() {
        return header.headings().stream().filter(heading -> heading.column() == Column.PROGRESS)
                .anyMatch(heading -> grid.lines().subList(header.next(), grid.lines().size()).stream()
                        .anyMatch(line -> Shares.showsFractions(line.cell(heading.index()))));
    }

    private Map<Column, String> own(Grid.Line line) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        header.headings().forEach(heading -> {
            String cell = HeaderText.strip(line.cell(heading.index()));
            if (!cell.isEmpty()) {
                cells.put(heading.column(), cell);
            }
        });
        return cells;
    }

    /** Reads one row, after those above it. */
    private final class RowReader {

        private final Grid.Line line;
        private final Map<Integer, String> above;
        private final boolean mixed;
        private final Map<Column, String> cells = new EnumMap<>(Column.class);
        private final Map<Column, Text> problems = new EnumMap<>(Column.class);

        private RowReader(Grid.Line line, Map<Integer, String> above, boolean mixed) {
            this.line = line;
            this.above = above;
            this.mixed = mixed;
        }

        private Sheet.Row row() {
            header.headings().forEach(this::read);
            header.rivals().forEach(this::compare);
            return new Sheet.Row(grid.sheet(), line.number(), cells, problems);
        }

        private void read(Heading heading) {
            Column column = heading.column();
            String cell = filled(heading);
            if (cell.isEmpty() || !column.isProse() && AbsentText.is(cell)) {
                return;
            }
            cells.put(column, cell);
            if (Cells.isFault(cell)) {
                return;
            }
            if (column.isMoney()) {
                money(heading, cell);
            } else if (column == Column.PROGRESS) {
                Reading<Integer> share = Shares.read(cell, heading.saysPercent() && !mixed);
                if (share.problem() != null) {
                    problems.putIfAbsent(column, share.problem());
                }
            } else if (column.isDay() && grid.from1904() && SERIAL_1904.matcher(cell).matches()) {
                cells.put(column, EPOCH_1904.plusDays(Double.valueOf(cell).intValue()).toString());
            }
        }

        /** The cell with what it repeats from above, without white space around it. */
        private String filled(Heading heading) {
            int column = heading.index();
            String own = clean(line.cell(column));
            boolean merged = isMergedDown(column);
            boolean ditto = isDitto(own);
            if (ditto && !above.containsKey(column)) {
                problems.put(heading.column(), NOTHING_ABOVE);
            }
            String filled = ditto || merged && own.isEmpty() ? above.getOrDefault(column, "") : own;
            if (merged && heading.column().isMoney() && !filled.isEmpty()) {
                // One amount over several rows: of each, or of all together.
                problems.putIfAbsent(heading.column(),
                        Ambiguity.between(EACH.with(filled), TOGETHER.with(filled)));
            }
            above.remove(column);
            if (!filled.isEmpty()) {
                above.put(column, filled);
            }
            return filled;
        }

        private boolean isMergedDown(int column) {
            var merge = mergedDown.getOrDefault(column, Collections.emptyNavigableMap()).floorEntry(line.number());
            return merge != null && merge.getValue().covers(line.number(), column);
        }

        private void money(Heading heading, String cell) {
            Reading<?> amount = Amounts.read(cell, heading.unit());
            if (amount.problem() != null) {
                problems.putIfAbsent(heading.column(), amount.problem());
            } else if (heading.unit() != MoneyUnit.TEN_THOUSAND) {
                cells.put(heading.column(), amount.value() + "元");
            }
        }

        /** Two columns that can both be meant: where they differ, it is open which. */
        private void compare(Heading rival) {
            Column column = rival.column();
            String other = clean(line.cell(rival.index()));
            if (other.isEmpty() || AbsentText.is(other) || column.isProse() || !isRival(column)) {
                return;
            }
            String own = cells.get(column);
            if (own == null) {
                read(rival);
            } else if (!HeaderText.key(own).equals(HeaderText.key(other))) {
                problems.putIfAbsent(column,
                        Ambiguity.between(headerOf(column) + " " + own, rival.header() + " " + other));
            }
        }

        private boolean isRival(Column column) {
            return switch (column) {
                case PRINCIPAL, INSPECTORS, SOURCE, STATUS -> false;
                default -> true;
            };
        }

        private String headerOf(Column column) {
            return header.headings().stream().filter(each -> each.column() == column).findFirst().orElseThrow()
                    .header();
        }
    }

    private static boolean isDitto(String cell) {
        return cell.length() <= LONGEST_DITTO && DITTO.matcher(cell.replaceAll(AROUND, "")).matches();
    }

    private static boolean isBlank(Grid.Line line) {
        return line.cells().stream().allMatch(cell -> HeaderText.strip(cell).isEmpty());
    }

    private static String clean(String cell) {
        return HeaderText.strip(FormulaText.restored(HeaderText.strip(cell)));
    }
}
