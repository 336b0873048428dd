package bihuan.query.core.file;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * When the hazard ceased to be open.
 *
 * @param settledOn
 *            the day it was accepted or ended, from which no overdue day is counted; null while open
 * @param closedOutOn
 *            the day it was struck off (销号), or null
 * @param duplicateOf
 *            the hazard it repeats, when rejected for that
 * @param decidedBy
 *            the government that ordered the closure, when there was one
 */
public record Ending(LocalDate settledOn, LocalDate closedOutOn, String duplicateOf, String decidedBy) {

    /** Still open. */
    public static final Ending NONE = new Ending(null, null, null, null);

    Ending calling(UnaryOperator<String> name) {
        return new Ending(settledOn, closedOutOn, duplicateOf, name.apply(decidedBy));
    }
}
