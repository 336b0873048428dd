package bihuan.command.sweep;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import bihuan.api.clock.HazardClocks;
import bihuan.api.hazard.event.Correction;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.park.ClockProfileDefined;

/** The events of one batch, by hazard and in order; folded in memory and written once. */
final class ClockWatchBatch {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatchBatch.class);

    private final Map<String, TreeMap<Long, HazardEvent>> hazards = new LinkedHashMap<>();
    private final Map<String, ClockProfileDefined> profiles = new HashMap<>();

    /** The history of a hazard up to and with a version. */
    interface Histories {

        EffectiveActs through(String hazardId, long version);
    }

    void add(String subjectId, long sequence, Object event) {
        switch (event) {
            case HazardEvent hazard -> hazards.computeIfAbsent(subjectId, id -> new TreeMap<>()).put(sequence, hazard);
            case ClockProfileDefined profile -> profiles.put(profile.name() + profile.revision(), profile);
            default -> {
                // affects no clock
            }
        }
    }

    Map<String, TreeMap<Long, HazardEvent>> hazards() {
        return hazards;
    }

    List<ClockProfileDefined> profiles() {
        return List.copyOf(profiles.values());
    }

    /**
     * Returns the hazards after their events. Skips events that were already applied. A hazard with a missing event,
     * which could not be read, is left unchanged and does not block others: that event is a dead letter of the ledger
     * projection. After a correction its clocks are those of its whole history.
     */
    Map<String, ClockWatch> folded(Map<String, ClockWatch> before, Histories histories) {
        Map<String, ClockWatch> after = new LinkedHashMap<>();
        hazards.forEach((id, events) -> {
            ClockWatch known = before.get(id);
            long version = known == null ? -1 : known.version();
            HazardClocks clocks = known == null ? HazardClocks.NONE : known.clocks();
            for (var event : events.tailMap(version, false).entrySet()) {
                if (event.getKey() != version + 1) {
                    LOG.warn("The clocks of {} are not updated: event {} arrived, but {} is missing", id,
                            event.getKey(), version + 1);
                    break;
                }
                version++;
                clocks = event.getValue() instanceof Correction
                        ? histories.through(id, version).fold(HazardClocks.NONE,
                                (sofar, act) -> HazardClocks.evolve(sofar, act.event()))
                        : HazardClocks.evolve(clocks, event.getValue());
            }
            if (known == null ? version >= 0 : version > known.version()) {
                after.put(id, new ClockWatch(id, version, clocks, null));
            }
        });
        return after;
    }
}
