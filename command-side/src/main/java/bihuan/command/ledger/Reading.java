package bihuan.command.ledger;

import bihuan.api.text.Text;

/**
 * What a cell was read as, or why it was not.
 *
 * @param value
 *            the value, or null
 * @param problem
 *            what is wrong and what to write instead, or null
 * @param <T>
 *            the kind of value
 */
record Reading<T>(T value, Text problem) {

    static <T> Reading<T> of(T value) {
        return new Reading<>(value, null);
    }

    static <T> Reading<T> problem(Text problem) {
        return new Reading<>(null, problem);
    }

    /** The cell can mean either of these. */
    static <T> Reading<T> ambiguous(Object one, Object other) {
        return problem(Ambiguity.between(one, other));
    }
}
