package bihuan.api.ledger;

import java.util.regex.Pattern;

/** Text as a cell of a workbook can hold it. */
public final class WorkbookText {

    /** Spreadsheets take 32,767 UTF-16 units in a cell: half as many characters fit whatever they are. */
    private static final int LONGEST = 16_000;

    /** Spreadsheets take {@code _x000D_} for a carriage return; an underscore that is meant is written so, too. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private WorkbookText() {
    }

    /**
     * The text {@link FormulaText#defused}, without the characters that XML has no way to write, and cut where it must
     * be.
     */
    public static String of(String text) {
        StringBuilder held = new StringBuilder(text.length());
        text.codePoints().map(WorkbookText::writable).limit(LONGEST).forEach(held::appendCodePoint);
        return FormulaText.defused(LOOKS_ESCAPED.matcher(held).replaceAll("_x005F_"));
    }

    private static int writable(int character) {
        boolean unwritable = character < ' ' && character != '\n' && character != '\t'
                || Character.getType(character) == Character.SURROGATE || (character & 0xFFFE) == 0xFFFE;
        return unwritable ? 0xFFFD : character;
    }
}
