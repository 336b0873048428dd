package bihuan.platform.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The contract on the Axon Server that {@code BIHUAN_AXONSERVER} names; it is not struck here. */
@EnabledIfEnvironmentVariable(named = "BIHUAN_AXONSERVER", matches = ".+",
        disabledReason = "BIHUAN_AXONSERVER names no Axon Server")
class AxonServerStoreIT extends StoreContract {

    private static AxonServerConnectionManager connections;

    private static AxonServerEventStore store() {
        var configuration = AxonServerConfiguration.builder().servers(System.getenv("BIHUAN_AXONSERVER"))
                .componentName("store-contract").build();
        if (connections == null) {
            connections = AxonServerConnectionManager.builder().axonServerConfiguration(configuration).build();
            connections.start();
        }
        return AxonServerEventStore.builder().configuration(configuration).platformConnectionManager(connections)
                .snapshotSerializer(SERIALIZER).eventSerializer(SERIALIZER).snapshotFilter(SnapshotFilter.allowAll())
                .build();
    }

    @AfterAll
    static void disconnect() {
        if (connections != null) {
            connections.shutdown();
        }
    }

    @Override
    EventStorageEngine open() {
        return new AsEngine(store());
    }

    @Override
    void strike(Random random) {
        Thread.yield();
    }

    /** An event store of the framework's, of which Axon Server's engine is a hidden part. */
    private record AsEngine(EventStore store) implements EventStorageEngine {

        private static final int NOTHING_MORE_MILLIS = 500;

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            store.publish(events);
        }

        @Override
        public void storeSnapshot(DomainEventMessage<?> snapshot) {
            store.storeSnapshot(snapshot);
        }

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken from, boolean mayBlock) {
            BlockingStream<TrackedEventMessage<?>> events = store.openStream(from);
            return Stream.generate(() -> next(events)).takeWhile(Optional::isPresent).map(Optional::get)
                    .onClose(events::close);
        }

        private static Optional<TrackedEventMessage<?>> next(BlockingStream<TrackedEventMessage<?>> events) {
            try {
                return events.hasNextAvailable(NOTHING_MORE_MILLIS, TimeUnit.MILLISECONDS)
                        ? Optional.of(events.nextAvailable())
                        : Optional.empty();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }

        @Override
        public DomainEventStream readEvents(String aggregateId, long firstSequence) {
            return store.readEvents(aggregateId, firstSequence);
        }

        @Override
        public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
            return Optional.empty();
        }

        @Override
        public Optional<Long> lastSequenceNumberFor(String aggregateId) {
            return store.lastSequenceNumberFor(aggregateId);
        }

        @Override
        public TrackingToken createHeadToken() {
            return store.createHeadToken();
        }

        @Override
        public TrackingToken createTokenAt(Instant moment) {
            return store.createTokenAt(moment);
        }
    }
}
