package bihuan.api.history;

/**
 * An act that corrects an earlier one (更正): it remains on record and counts as corrected.
 *
 * @param <E>
 *            the events of the history
 */
public non-sealed interface CorrectsAct<E> extends ActCorrection {

    /** The sequence of the corrected act. */
    long sequence();

    /** The whole act as it should have been recorded. */
    E corrected();
}
