package bihuan.query.projection.table;

import java.util.List;
import java.util.Map;

import bihuan.query.core.file.HazardFile;

/**
 * The rows derived from a file. They are computed while it is folded: an event after which they cannot be computed is
 * dead-lettered like one that cannot be folded, and does not block other hazards.
 *
 * @param marks
 *            what it contributes to indicators
 * @param penalties
 *            the penalties recorded in it
 * @param formerPlaces
 *            where it belonged before
 */
record DerivedRows(List<Map<String, Object>> marks, List<Map<String, Object>> penalties,
        List<Map<String, Object>> formerPlaces) {

    /** Derives the rows of this file; none for null. */
    static DerivedRows of(HazardFile file) {
        return new DerivedRows(IndicatorTable.rows(file), PenaltyTable.rows(file), FormerPlaceTable.rows(file));
    }
}
