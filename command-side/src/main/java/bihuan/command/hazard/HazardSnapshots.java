package bihuan.command.hazard;

import java.util.concurrent.Executor;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import bihuan.command.hazard.decision.HazardState;

/** Stores the state of a hazard after many events, off the path of the command that reached the number (ADR 21). */
class HazardSnapshots {

    private static final Logger LOG = LoggerFactory.getLogger(HazardSnapshots.class);

    private final EventStore store;
    private final Executor executor;
    private final int every;

    HazardSnapshots(EventStore store, Executor executor, int every) {
        this.store = store;
        this.executor = executor;
        this.every = every;
    }

    /**
     * The same hazard. When its last snapshot is as many events old as snapshots are apart, another one is stored in
     * the background, and noted in what is returned.
     */
    CachedHazard taken(CachedHazard hazard) {
        HazardState state = hazard.state();
        if (state.version() - hazard.snapshot() < every) {
            return hazard;
        }
        executor.execute(() -> store(state));
        return new CachedHazard(state, state.version());
    }

    private void store(HazardState state) {
        try {
            store.storeSnapshot(of(state));
        } catch (RuntimeException failed) {
            LOG.warn("No snapshot of {}: its events are read until the next one", state.origin().hazardId(), failed);
        }
    }

    static DomainEventMessage<HazardSnapshot> of(HazardState state) {
        return new GenericDomainEventMessage<>(HazardAggregate.TYPE, state.origin().hazardId(), state.version(),
                new HazardSnapshot(state));
    }
}
