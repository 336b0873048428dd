package bihuan.api.ledger;

import java.util.regex.Pattern;

/** The strokes and words by which offices show that a cell of a ledger says nothing and was not forgotten. */
public final class AbsentText {

    private static final Pattern ABSENT = Pattern.compile("[/\\\\／、。·.…*]+|[-－–—―─_]+|无|暂无|不详|未知|空|[nN]/?[aA]");

    private AbsentText() {
    }

    /** Whether a cell says nothing. */
    public static boolean is(String cell) {
        return ABSENT.matcher(cell.strip()).matches();
    }
}
