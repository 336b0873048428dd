package bihuan.command.hazard.decision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import bihuan.api.clock.ProfileRef;
import bihuan.api.hazard.command.LedgerOutcome;
import bihuan.api.hazard.command.LedgerOutcome.Result;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.ledger.AbsentText;
import bihuan.api.ledger.LedgerEntry;
import bihuan.api.permission.Actor;

/** Decides what a row of an existing ledger leads to. */
public final class LedgerDecider {

    private LedgerDecider() {
    }

    /** The ordinary events that the row evidences, in order, under the profile in force in its park. */
    public static List<HazardEvent> events(String hazardId, LedgerEntry entry, Actor importer,
            ProfileRef inForce) {
        return new LedgerHistory(hazardId, entry, importer, inForce).events();
    }

    /** The answer for a row of which these events were made. */
    public static LedgerOutcome entered(List<HazardEvent> events) {
        return new LedgerOutcome(Result.NEW, List.of(), incomplete(events));
    }

    /** Returns the fields that a complete file would have and these events lack. */
    public static List<String> incomplete(List<HazardEvent> events) {
        return events.stream().flatMap(event -> event.act().incomplete().stream()).distinct().toList();
    }

    /**
     * Compares a row with the hazard that already has its number: unchanged if the row has the values it was imported
     * with, whatever was done to the hazard since.
     */
    public static LedgerOutcome compare(HazardState state, LedgerEntry entry) {
        if (state.origin().ledgerRow() == null) {
            return new LedgerOutcome(Result.TAKEN, List.of(), List.of());
        }
        var imported = saying(state.origin().ledgerRow());
        var now = saying(entry.values());
        var columns = new TreeSet<>(imported.keySet());
        columns.addAll(now.keySet());
        List<String> differing = columns.stream()
                .filter(column -> !Objects.equals(imported.get(column), now.get(column))).toList();
        return new LedgerOutcome(differing.isEmpty() ? Result.UNCHANGED : Result.DIFFERENT, differing,
                List.of());
    }

    /** Without the strokes that say nothing: earlier imports kept them in columns of names and numbers. */
    private static Map<String, String> saying(Map<String, String> values) {
        var said = new TreeMap<>(values);
        said.values().removeIf(AbsentText::is);
        return said;
    }
}
