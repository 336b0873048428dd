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
 * cells there are. A header of two levels counts as one row ({@link HeaderLevels}).
 *
 * @param line
 *            its line in the file; of two levels, the lower
 * @param first
 *            the index in the grid of its first row
 * @param next
 *            the index in the grid of the first row after it
 * @param headings
 *            its columns, in the file's order, one a column
 * @param rivals
 *            further headings that can denote the same column
 * @param ignored
 *            headers that are no column of ours
 */
record HeaderRow(long line, int first, int next, List<Heading> headings, List<Heading> rivals, List<String> ignored) {

    /** The columns without which a row cannot be entered. */
    static final Set<Column> NEEDED = EnumSet.of(Column.NUMBER, Column.PARK, Column.UNIT, Column.DISCOVERED_ON,
            Column.STATUS);
    private static final int LOOKED_AT = 20;

    /**
     * The header of this grid, or null when none of its first rows is one.
     *
     * @param needed
     *            the columns that it must have
     */
    static HeaderRow find(Grid grid, Synonyms synonyms, Set<Column> needed) {
        HeaderRow best = best(grid, synonyms, needed);
        return best != null && best.missing(needed).isEmpty() ? best.checked() : null;
    }

    /** The row that looks most like a header, or null when no row looks like one at all. */
    static HeaderRow best(Grid grid, Synonyms synonyms, Set<Column> needed) {
        HeaderRow best = null;
        for (int i = 0; i < Math.min(LOOKED_AT, grid.lines().size()); i++) {
            HeaderRow each = at(grid, i, synonyms, needed);
            if (each.missing(needed).isEmpty()) {
                return each;
            }
            if (best == null || each.headings.size() > best.headings.size()) {
                best = each;
            }
        }
        return best;
    }

    private static HeaderRow at(Grid grid, int i, Synonyms synonyms, Set<Column> needed) {
        HeaderRow one = HeaderLevels.one(grid, i, synonyms);
        if (i + 1 == grid.lines().size()) {
            return one;
        }
        HeaderLevels.Two two = HeaderLevels.two(grid, i, synonyms);
        if (!two.header().missing(needed).isEmpty()) {
            return one;
        }
        HeaderRow lower = HeaderLevels.one(grid, i + 1, synonyms);
        if (lower.missing(needed).isEmpty() && lower.headings.size() >= two.header().headings.size()) {
            return one; // a title above the header
        }
        boolean needsBoth = !one.missing(needed).isEmpty();
        return needsBoth || HeaderLevels.isSecond(grid, i, one, synonyms) ? two.checked() : one;
    }

    Set<Column> missing(Set<Column> needed) {
        Set<Column> missing = EnumSet.copyOf(needed);
        headings.forEach(heading -> missing.remove(heading.column()));
        return missing;
    }

    /** Whether this column is in the file. */
    boolean has(Column column) {
        return headings.stream().anyMatch(heading -> heading.column() == column);
    }

    HeaderRow inUnit(MoneyUnit ofSheet) {
        return new HeaderRow(line, first, next, headings.stream().map(heading -> heading.inUnit(ofSheet)).toList(),
                rivals.stream().map(heading -> heading.inUnit(ofSheet)).toList(), ignored);
    }

    /**
     * A column's own name goes before a synonym, whose cells are compared with its own; the same name twice, or two
     * synonyms, leave it open which is meant.
     */
    private HeaderRow checked() {
        Map<Column, Heading> taken = new EnumMap<>(Column.class);
        List<Heading> others = new ArrayList<>();
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
            others.add(own ? other : heading);
            left.add(others.getLast().header());
        }
        return new HeaderRow(line, first, next, headings.stream().filter(taken::containsValue).toList(), others, left);
    }
}
