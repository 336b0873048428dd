package bihuan.command.hazard;

import java.util.concurrent.Executor;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotter;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.command.hazard.decision.HazardState;

/** Makes a snapshot of the pure state, with the same fold that the aggregate uses. */
class HazardSnapshotter extends AbstractSnapshotter {

    private HazardSnapshotter(Making making) {
        super(making);
    }

    static HazardSnapshotter of(EventStore store, Executor executor, TransactionManager transactions) {
        return new Making().eventStore(store).executor(executor).transactionManager(transactions)
                .build();
    }

    @Override
    protected DomainEventMessage<?> createSnapshot(Class<?> aggregateType, String hazardId, DomainEventStream events) {
        HazardState state = HazardState.NONE;
        String type = aggregateType.getSimpleName();
        while (events.hasNext()) {
            DomainEventMessage<?> event = events.next();
            type = event.getType();
            state = event.getPayload() instanceof HazardSnapshot before
                    ? before.state()
                    : HazardState.evolve(state, (HazardEvent) event.getPayload());
        }
        return new GenericDomainEventMessage<>(type, hazardId, state.version(), new HazardSnapshot(state));
    }

    /** Axon's builder has no build method of its own. */
    private static final class Making extends AbstractSnapshotter.Builder {

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
