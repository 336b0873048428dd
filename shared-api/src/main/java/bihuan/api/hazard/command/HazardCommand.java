package bihuan.api.hazard.command;

/**
 * A command on a hazard. Its handler writes events and reservations, each in a transaction of their own, and no other
 * table: it needs none around it.
 */
public sealed interface HazardCommand permits ActOnHazard, CompareWithLedger, FollowUnit, PreparePaper, RecordLapse,
        RecordPaper, RegisterFromLedger, ReportHazard {

    /** The hazard. */
    String hazardId();
}
