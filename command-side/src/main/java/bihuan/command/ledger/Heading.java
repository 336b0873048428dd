package bihuan.command.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header of the file that was matched to a column.
 *
 * @param index
 *            the place of its cells in a row, the first being 0
 * @param header
 *            the header as in the file
 * @param column
 *            the column it denotes
 * @param unit
 *            the unit that it states for its amounts, or null
 */
record Heading(int index, String header, Column column, MoneyUnit unit) {

    private static final int LONGEST = 200;
    private static final Pattern UNIT = Pattern
            .compile("(.+?)[(\\[/,]*(?:单位[:]?)?(?:人民币)?(" + MoneyUnit.ANY + ")[)\\]]*");

    /** Returns the heading of this header, or null if it denotes no column. */
    static Heading of(int index, String header, Synonyms synonyms) {
        if (header.isEmpty() || header.length() > LONGEST) {
            return null;
        }
        String key = HeaderText.key(header);
        Matcher inUnit = UNIT.matcher(key);
        Column money = inUnit.matches() ? money(inUnit.group(1), synonyms) : null;
        if (money != null) {
            return new Heading(index, header, money, MoneyUnit.ofWord(inUnit.group(2)));
        }
        Column column = synonyms.of(key);
        // Brackets after a name hold a hint on how to fill the column in.
        column = column == null ? synonyms.of(key.replaceAll("\\([^()]*\\)$", "")) : column;
        return column == null ? null : new Heading(index, header, column, null);
    }

    private static Column money(String name, Synonyms synonyms) {
        Column column = synonyms.of(name + "(万元)");
        column = column == null ? synonyms.of(name) : column;
        return column != null && column.isMoney() ? column : null;
    }

    /** Whether bare figures under it can only be percent. */
    boolean saysPercent() {
        return HeaderText.plain(header).contains("%") || header.contains("百分");
    }

    /** The same with the unit that the sheet states for all its amounts, where it states none itself. */
    Heading inUnit(MoneyUnit ofSheet) {
        return column.isMoney() && unit == null ? new Heading(index, header, column, ofSheet) : this;
    }
}
