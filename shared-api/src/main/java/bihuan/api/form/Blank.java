package bihuan.api.form;

import java.util.Collection;

/** Checks whether a field of a form is blank. */
public final class Blank {

    private Blank() {
    }

    /** True for null, for a text of white space alone and for an empty list. */
    public static boolean is(Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.isBlank();
            case Collection<?> many -> many.isEmpty();
            default -> false;
        };
    }
}
