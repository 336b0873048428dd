package bihuan.platform.eventstore;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotifyingEventStoreTest {

    private static final Duration NEVER_IN_THIS_TEST = Duration.ofHours(1);
    private static final int PATIENCE = 20;

    private final NotifyingEventStore store = new NotifyingEventStore(
            EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()), NEVER_IN_THIS_TEST);
    private final TrackingEventStream stream = store.openStream(null);
    private final BlockingQueue<Boolean> calls = new ArrayBlockingQueue<>(100);

    @AfterEach
    void stop() {
        stream.close();
        store.shutDown();
    }

    @Test
    void a_reader_is_called_after_an_append_and_finds_the_event() throws InterruptedException {
        assertThat(stream.hasNextAvailable()).isFalse();
        assertThat(stream.setOnAvailableCallback(this::read)).isTrue();

        publish(0);
        assertThat(calls.poll(PATIENCE, SECONDS)).isTrue();

        publish(1);
        assertThat(calls.poll(PATIENCE, SECONDS)).isTrue();
    }

    @Test
    void a_closed_stream_calls_nobody() throws InterruptedException {
        stream.setOnAvailableCallback(this::read);
        stream.close();

        TrackingEventStream another = store.openStream(null);
        another.setOnAvailableCallback(() -> calls.add(false));
        publish(0);

        assertThat(calls.poll(PATIENCE, SECONDS)).isFalse();
        another.close();
    }

    @Test
    void after_events_a_reader_looks_once_more_before_it_rests() throws InterruptedException {
        var answers = new ArrayDeque<>(List.of(true, false, true));
        var paused = new NotifiedStream(new Answers(answers), new AppendSignal(), NEVER_IN_THIS_TEST);

        assertThat(paused.hasNextAvailable()).isTrue();
        paused.nextAvailable();
        assertThat(paused.hasNextAvailable()).isTrue();

        assertThat(answers).isEmpty();
    }

    @Test
    void a_reader_that_found_nothing_rests_at_once() throws InterruptedException {
        var answers = new ArrayDeque<>(List.of(false, true));
        var paused = new NotifiedStream(new Answers(answers), new AppendSignal(), NEVER_IN_THIS_TEST);

        assertThat(paused.hasNextAvailable()).isFalse();

        assertThat(answers).containsExactly(true);
    }

    /** A stream that says in this order whether there is an event. */
    private record Answers(Deque<Boolean> remaining) implements TrackingEventStream {

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            return remaining.remove();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            return null;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return Optional.empty();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    private void read() {
        try {
            boolean found = stream.hasNextAvailable(PATIENCE, SECONDS);
            while (stream.hasNextAvailable()) {
                stream.nextAvailable();
            }
            calls.add(found);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish(long sequence) {
        store.publish(new GenericDomainEventMessage<>("Test", "aggregate", sequence, "event"));
    }
}
