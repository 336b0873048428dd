package bihuan.command.hazard;

import java.util.concurrent.Executor;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotter;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

import bihuan.api.hazard.event.Correction;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.command.history.HazardHistories;
import bihuan.command.hazard.decision.HazardState;

/**
 * Makes a snapshot of the pure state, with the same fold that the aggregate uses; after a correction, of the whole
 * history.
 */
class HazardSnapshotter extends AbstractSnapshotter {

    private final HazardHistories histories;

    private HazardSnapshotter(Making making) {
        super(making);
        histories = making.histories;
    }

    static HazardSnapshotter of(EventStore store, Executor executor, TransactionManager transactions) {
        return new Making(new HazardHistories(store)).eventStore(store).executor(executor)
                .transactionManager(transactions)
                .build();
    }

    @Override
    protected DomainEventMessage<?> createSnapshot(Class<?> aggregateType, String hazardId, DomainEventStream events) {
        HazardState state = HazardState.NONE;
        boolean corrected = false;
        String type = aggregateType.getSimpleName();
        while (events.hasNext()) {
            DomainEventMessage<?> event = events.next();
            type = event.getType();
            state = event.getPayload() instanceof HazardSnapshot before
                    ? before.state()
                    : HazardState.evolve(state, (HazardEvent) event.getPayload());
            corrected |= event.getPayload() instanceof Correction;
        }
        HazardState sound = corrected ? HazardState.of(histories.through(hazardId, state.version())) : state;
        return new GenericDomainEventMessage<>(type, hazardId, sound.version(), new HazardSnapshot(sound));
    }

    /** Axon's builder has no build method of its own. */
    private static final class Making extends AbstractSnapshotter.Builder {

        private final HazardHistories histories;

        private Making(HazardHistories histories) {
            this.histories = histories;
        }

        @Override
        public Making eventStore(EventStore store) {
            super.eventStore(store);
            return this;
        }

        @Override
        public Making executor(Executor executor) {
            super.executor(executor);
            return this;
        }

        @Override
        public Making transactionManager(TransactionManager transactions) {
            super.transactionManager(transactions);
            return this;
        }

        private HazardSnapshotter build() {
            return new HazardSnapshotter(this);
        }
    }
}
