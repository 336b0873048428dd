package bihuan.api.form;

import java.util.Collection;

/** Checks whether a field of a form is blank. */
public final class Blank {

    private Blank() {
    }

    /** True for null, for a text in which nothing can be seen, and for an empty list. */
    public static boolean is(Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.codePoints().allMatch(Blank::isUnseen);
            case Collection<?> many -> many.isEmpty();
            default -> false;
        };
    }

    /** White space of every width, and control and format characters: zero widths, writing directions. */
    private static boolean isUnseen(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character)
                || Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    }
}
