package bihuan.query.projection.reconcile;

import java.util.List;

import bihuan.api.operations.ReservationsFreed;

/**
 * The result of a reconciliation.
 *
 * @param clean
 *            whether every table equals the fold of the stored events
 * @param stored
 *            events in the store when it was read
 * @param projected
 *            events that the projection has counted as written
 * @param parked
 *            dead letters
 * @param hazards
 *            rows compared
 * @param found
 *            the number of differences
 * @param differences
 *            the first fifty of each kind
 * @param reservations
 *            orphans freed by the command side, or null when it did not answer
 */
public record Reconciled(boolean clean, long stored, long projected, long parked, long hazards, long found,
        List<Difference> differences, ReservationsFreed reservations) {

    /** What differs. */
    public enum Kind {
        /** A stored event that is neither projected nor dead-lettered. */
        MISSING,
        /** A row that differs from the fold of its events. */
        ROW,
        /** An entry of the timeline that differs from the fold. */
        TIMELINE,
        /** A link between a hazard and a file. */
        EVIDENCE,
        /** The marks of a hazard that indicators are made of. */
        INDICATOR,
        /** The penalties of a hazard. */
        PENALTY,
        /** Stored bytes of a report or paper that are missing or do not match the digest in its event. */
        RENDITION,
        /** A counter that is not the sum of contributions. */
        COUNTER,
        /** A number of events written that differs from the number of events in the rows. */
        COUNT,
        /** A dead letter. */
        DEAD_LETTER,
        /** A number that two hazards of one park hold. */
        NUMBER,
        /** The number of a listing document that two hazards hold at one authority, though not by import. */
        LISTING_DOCUMENT,
        /** A park, unit or authority that succeeds itself, at once or by way of others. */
        SUCCESSION
    }

    /** One difference: its subject, the field, the expected value and the value found. */
    public record Difference(Kind kind, String id, String field, String expected, String found) {
    }
}
