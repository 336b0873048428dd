package bihuan.query.projection.reconcile;

import java.util.List;

import bihuan.api.operations.ReservationsFreed;

/**
 * What reconciliation found.
 *
 * @param clean
 *            whether everything stored is projected as the fold of the events says
 * @param stored
 *            events in the store when it was read
 * @param projected
 *            events that the projection says to have written
 * @param parked
 *            events set aside
 * @param hazards
 *            rows compared
 * @param found
 *            how many differences there are
 * @param differences
 *            the first fifty of each kind
 * @param reservations
 *            orphans freed by the command side, or null when it did not answer
 */
public record Reconciled(boolean clean, long stored, long projected, long parked, long hazards, long found,
        List<Difference> differences, ReservationsFreed reservations) {

    /** What differs. */
    public enum Kind {
        /** A stored event that has neither been projected nor set aside. */
        MISSING,
        /** A row that is not the fold of its events. */
        ROW,
        /** An entry of the timeline that is not as the fold says. */
        TIMELINE,
        /** A link between a hazard and a file. */
        EVIDENCE,
        /** The marks of a hazard that indicators are made of. */
        INDICATOR,
        /** The penalties of a hazard. */
        PENALTY,
        /** Kept bytes of a frozen report that are missing, or not what the digest in its event says. */
        RENDITION,
        /** A counter that is not the sum of contributions. */
        COUNTER,
        /** The number of events written that is not the number of events in the rows. */
        COUNT,
        /** An event set aside. */
        DEAD_LETTER,
        /** A number that two hazards of one park hold. */
        NUMBER,
        /** The number of a listing document that two hazards hold at one authority, though not by import. */
        LISTING_DOCUMENT
    }

    /** One difference: what it is about, where in it, what should be there, and what is. */
    public record Difference(Kind kind, String id, String field, String expected, String found) {
    }
}
