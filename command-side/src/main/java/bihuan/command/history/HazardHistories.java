package bihuan.command.history;

import java.util.List;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.history.EffectiveActs;

/**
 * Reads every event of a hazard from the store. A correction is decided on, and folded, from these and never from a
 * snapshot, which may have been taken before it.
 */
@Component
public class HazardHistories {

    private final EventStore store;

    public HazardHistories(EventStore store) {
        this.store = store;
    }

    /** First to last, with those of the running command; none when there is no such hazard. */
    public List<HazardEvent> of(String hazardId) {
        return StoredHistories.of(store, hazardId, HazardEvent.class);
    }

    /** The history up to and with this version. */
    public EffectiveActs through(String hazardId, long version) {
        return EffectiveActs.of(of(hazardId).stream().limit(version + 1).toList());
    }
}
