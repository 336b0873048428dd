package bihuan.query.projection.table;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The tables of the ledger, with how reconciliation checks each. A test compares the list with the database's catalog,
 * so that a new table cannot be left out.
 */
public enum LedgerTable {
    /** Compared row by row with the fold of each hazard, together with the tables that belong to it. */
    HAZARD("select id, version from query.hazard where id = any(:ids)", null),
    TIMELINE(null, null),
    HAZARD_EVIDENCE(null, null),
    INDICATOR_MARK(null, null),
    PENALTY(null, null),
    FORMER_PLACE(null, null),
    /** Compared with the sum over all folds. */
    COUNTER(null, null),
    /** One row per event, or per act of the park; counted. */
    PARK("select id, 0 from query.park where id = any(:ids)", "select count(*) from query.park"),
    REGISTER_CHANGE("select subject_id, sequence from query.register_change where subject_id = any(:ids)",
            "select count(*) from query.register_change where sequence > 0"),
    AUTHORITY("select id, 0 from query.authority where id = any(:ids)", "select count(*) from query.authority"),
    UNIT("select id, 0 from query.unit where id = any(:ids)", "select count(*) from query.unit"),
    CLOCK_PROFILE("""
            select 'clock-profile-' || name, revision - 1 from query.clock_profile
            where 'clock-profile-' || name = any(:ids)""", "select count(*) from query.clock_profile"),
    PARK_CLOCK_PROFILE("select park_id, sequence from query.park_clock_profile where park_id = any(:ids)",
            "select count(*) from query.park_clock_profile where sequence > 0"),
    /** Compared with the events of each report, and its files with the digests in these. */
    FROZEN_REPORT("""
            select id, case when renditions is null then 0 else 1 end from query.frozen_report
            where id = any(:ids)""", null),
    /** Compared row by row with the fold of each campaign and of each park's part. */
    CAMPAIGN("select id, version from query.campaign where id = any(:ids)", null),
    ENROLMENT("select id, version from query.enrolment where id = any(:ids)", null),
    ENROLMENT_ACT(null, null),
    ENROLMENT_EVIDENCE(null, null),
    /** Each row is reported as a difference. */
    DEAD_LETTER("select subject_id, sequence from query.dead_letter where subject_id = any(:ids)", null),
    /** The number of events, compared with those found in the rows. */
    PROJECTED(null, null);

    private final String reached;
    private final String counted;

    LedgerTable(String reached, String counted) {
        this.reached = reached;
        this.counted = counted;
    }

    /** Selects the last event of each subject in {@code :ids} that is in one of the tables. */
    public static String reached() {
        return Arrays.stream(values()).map(table -> table.reached).filter(Objects::nonNull)
                .collect(Collectors.joining(" union all "));
    }

    /** Selects the number of events in tables whose rows are counted and not folded. */
    public static String counted() {
        return Arrays.stream(values()).map(table -> table.counted).filter(Objects::nonNull)
                .collect(Collectors.joining(") + (", "select (", ")"));
    }
}
