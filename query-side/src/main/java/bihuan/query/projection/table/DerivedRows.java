package bihuan.query.projection.table;

import java.util.List;
import java.util.Map;

import bihuan.query.core.file.HazardFile;

/**
 * The rows that a file has beside its own. They are made while it is folded: a file that they cannot be made of is set
 * aside like one that cannot be folded, and keeps nobody else waiting.
 *
 * @param marks
 *            what it contributes to indicators
 * @param penalties
 *            the penalties recorded in it
 */
record DerivedRows(List<Map<String, Object>> marks, List<Map<String, Object>> penalties) {

    /** Those of this file; none for null. */
    static DerivedRows of(HazardFile file) {
        return new DerivedRows(IndicatorTable.rows(file), PenaltyTable.rows(file));
    }
}
