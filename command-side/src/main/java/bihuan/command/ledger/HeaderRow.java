package bihuan.command.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import bihuan.api.refusal.FieldCode;
import bihuan.command.ledger.file.Grid;
import bihuan.command.ledger.file.UnreadableFile;

/**
 * The row of a grid that holds the headers: the first that has all needed columns, below whatever titles and merged
 * cells there are. A header of two levels counts as one row, where the lower level may leave a cell to the upper one.
 *
 * @param line
 *            its line in the file; of two levels, the lower
 * @param next
 *            the index in the grid of the first row after it
 * @param headings
 *            its columns, in the file's order
 * @param ignored
 *            headers that are no column of ours
 */
record HeaderRow(long line, int next, List<Heading> headings, List<String> ignored) {

    static final Set<Column> NEEDED = EnumSet.of(Column.NUMBER, Column.PARK, Column.UNIT, Column.DISCOVERED_ON,
            Column.STATUS);
    private static final int LOOKED_AT = 20;

    /** The header of this grid, or null when none of its first rows is one. */
    static HeaderRow find(Grid grid, Synonyms synonyms) {
        HeaderRow best = best(grid, synonyms);
        return best != null && best.missing().isEmpty() ? best.checked() : null;
    }

    /** The row that looks most like a header, or null when no row looks like one at all. */
    static HeaderRow best(Grid grid, Synonyms synonyms) {
        HeaderRow best = null;
        for (int i = 0; i < Math.min(LOOKED_AT, grid.lines().size()); i++) {
            HeaderRow one = of(grid, i, i, synonyms);
            HeaderRow two = i + 1 < grid.lines().size() ? of(grid, i, i + 1, synonyms) : one;
            HeaderRow each = two != one && two.missing().isEmpty()
                    && (!one.missing().isEmpty() || holdsHeadersOnly(grid.lines().get(i + 1), synonyms)) ? two : one;
            if (each.missing().isEmpty()) {
                return each;
            }
            if (best == null || each.headings.size() > best.headings.size()) {
                best = each;
            }
        }
        return best;
    }

    private static boolean holdsHeadersOnly(Grid.Line line, Synonyms synonyms) {
        return line.cells().stream().map(HeaderText::strip).allMatch(
                cell -> cell.isEmpty() || Heading.of(0, cell, synonyms) != null);
    }

    Set<Column> missing() {
        Set<Column> missing = EnumSet.copyOf(NEEDED);
        headings.forEach(heading -> missing.remove(heading.column()));
        return missing;
    }

    private static HeaderRow of(Grid grid, int upper, int lower, Synonyms synonyms) {
        Grid.Line above = grid.lines().get(upper);
        Grid.Line below = grid.lines().get(lower);
        List<Heading> headings = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < Math.max(above.cells().size(), below.cells().size()); i++) {
            String own = HeaderText.strip(below.cell(i));
            Heading heading = Heading.of(i, own, synonyms);
            if (heading == null && lower != upper) {
                heading = Heading.of(i, HeaderText.strip(above.cell(i)), synonyms);
                own = own.isEmpty() ? HeaderText.strip(above.cell(i)) : own;
            }
            if (heading != null) {
                headings.add(heading);
            } else if (!own.isEmpty()) {
                ignored.add(own);
            }
        }
        return new HeaderRow(below.number(), lower + 1, headings, ignored);
    }

    /**
     * A column's own name goes before a synonym; the same name twice, or two synonyms, leave it open which is meant.
     */
    private HeaderRow checked() {
        Map<Column, Heading> taken = new EnumMap<>(Column.class);
        List<String> left = new ArrayList<>(ignored);
        for (Heading heading : headings) {
            Heading other = taken.putIfAbsent(heading.column(), heading);
            if (other == null) {
                continue;
            }
            boolean own = Synonyms.isOwnName(heading.column(), heading.header());
            if (own == Synonyms.isOwnName(heading.column(), other.header())) {
                throw UnreadableFile.file(FieldCode.COLUMN_TWICE, heading.column().header(), other.header(),
                        heading.header());
            }
            taken.put(heading.column(), own ? heading : other);
            left.add(own ? other.header() : heading.header());
        }
        return new HeaderRow(line, next, headings.stream().filter(taken::containsValue).toList(), left);
    }
}
