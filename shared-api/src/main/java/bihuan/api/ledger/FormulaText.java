package bihuan.api.ledger;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a cell's text for a formula: an apostrophe goes before what begins like one, and
 * comes off again when the ledger is read. What already had apostrophes before such a beginning gets one more, so that
 * nothing is lost on the way there and back.
 */
public final class FormulaText {

    /** Full-width signs as well: spreadsheets in Chinese and Japanese take them for the narrow ones. */
    private static final Pattern BEGINS_LIKE_ONE = Pattern.compile("(?s)'*[=+\\-@\\t\\r\\n＝＋－＠].*");

    private FormulaText() {
    }

    /** The text as it goes into a cell. */
    public static String defused(String text) {
        return BEGINS_LIKE_ONE.matcher(text).matches() ? "'" + text : text;
    }

    /** Returns the text that such a cell represents. */
    public static String restored(String cell) {
        return cell.startsWith("'") && BEGINS_LIKE_ONE.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
