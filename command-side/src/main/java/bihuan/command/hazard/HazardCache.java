package bihuan.command.hazard;

import java.util.Optional;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import bihuan.api.hazard.event.Correction;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.command.hazard.decision.HazardState;
import bihuan.command.history.HazardHistories;

/**
 * The hazards that this process has acted on lately, so that the next command on one reads nothing. A cached
 * state may be out of date: events decided on it are stored only if they follow the last one in the store, and any
 * answer without an event is decided again on the state that the store holds (ADR 46).
 */
class HazardCache {

    private final Cache<String, CachedHazard> states;
    private final EventStore store;
    private final HazardHistories histories;

    /**
     * @param most
     *            how many are kept; 0 for none
     */
    HazardCache(EventStore store, long most) {
        this.store = store;
        this.histories = new HazardHistories(store);
        this.states = Caffeine.newBuilder().maximumSize(most).build();
    }

    Optional<CachedHazard> find(String hazardId) {
        return Optional.ofNullable(states.getIfPresent(hazardId));
    }

    /** Caches a state that is stored. */
    void put(CachedHazard hazard) {
        states.put(hazard.state().origin().hazardId(), hazard);
    }

    void forget(String hazardId) {
        states.invalidate(hazardId);
    }

    /** The hazard as the store has it now; of no state when there is no such hazard. */
    CachedHazard read(String hazardId) {
        return fold(hazardId, store.readEvents(hazardId));
    }

    /** The state after these, which may begin with a snapshot; after a correction, of the whole history. */
    CachedHazard fold(String hazardId, DomainEventStream events) {
        HazardState state = HazardState.NONE;
        long snapshot = -1;
        boolean corrected = false;
        while (events.hasNext()) {
            DomainEventMessage<?> event = events.next();
            if (event.getPayload() instanceof HazardSnapshot before) {
                state = before.state();
                snapshot = state.version();
            } else {
                state = HazardState.evolve(state, (HazardEvent) event.getPayload());
                corrected |= event.getPayload() instanceof Correction;
            }
        }
        return new CachedHazard(corrected ? HazardState.of(histories.through(hazardId, state.version())) : state,
                snapshot);
    }

    /** The state decided on was out of date: nothing is stored, and the command is dispatched again. */
    static ConcurrencyException overtaken(String hazardId) {
        // Of an exception in another process the message alone arrives: the sender knows it by this name.
        return new ConcurrencyException("ConcurrencyException: another process has acted on " + hazardId);
    }
}
