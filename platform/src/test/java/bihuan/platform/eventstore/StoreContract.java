package bihuan.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import bihuan.platform.BihuanProperties;

/**
 * What the product relies on of a store of events, whichever it is. The store may hold other events: each test reads
 * from where it began, and has aggregates of its own.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
abstract class StoreContract {

    /** Appends of the tests with several writers: a million when asked for, fewer in every build. */
    static final int APPENDS = Integer.getInteger("bihuan.store-appends", 4_000);
    private static final int WRITERS = 8;
    private static final Executor BESIDE = task -> Thread.ofPlatform().daemon().start(task);

    static final Serializer SERIALIZER = SerializerConfiguration.serializer(new AnnotationRevisionResolver(),
            new BihuanProperties(null, "", "", "", "", "", "none", Duration.ZERO,
                    List.of("bihuan.platform.eventstore.")),
            List.of());

    private final String own = "-" + UUID.randomUUID();
    private TrackingToken begin;

    record Happened(String what) {
    }

    /** The store of this test, as a process sees it that has just started. */
    abstract EventStorageEngine open();

    @BeforeEach
    void remember_where_the_store_is() {
        begin = open().createHeadToken();
    }

    /** Strikes at a writer, if this store has a way to. */
    abstract void strike(Random random);

    @Test
    void what_was_appended_is_read_in_order_and_the_index_grows_by_one() {
        EventStorageEngine store = open();
        store.appendEvents(event("a", 0), event("a", 1));
        store.appendEvents(event("b", 0));
        store.appendEvents(event("a", 2));

        var read = all(store, begin());
        assertThat(read).extracting(StoreContract::name).containsExactly("a 0", "a 1", "b 0", "a 2");
        assertThat(indexes(read)).isEqualTo(range(indexes(read).getFirst(), 4));
        assertThat(store.createHeadToken().position()).hasValue(indexes(read).getLast());
        assertThat(store.readEvents(id("a"), 1).asStream().map(StoreContract::name)).containsExactly("a 1", "a 2");
        assertThat(store.lastSequenceNumberFor(id("a"))).contains(2L);
        assertThat(store.lastSequenceNumberFor(id("none"))).isEmpty();
    }

    @Test
    void an_event_that_does_not_follow_the_last_of_its_aggregate_is_refused_with_all_of_its_append() {
        EventStorageEngine store = open();
        store.appendEvents(event("a", 0), event("a", 1));

        assertRefused(store, event("a", 1));
        assertRefused(store, event("a", 3));
        assertRefused(store, event("a", 0));
        assertRefused(store, event("a", 2), event("a", 4));
        assertThat(store.lastSequenceNumberFor(id("a"))).contains(1L);

        store.appendEvents(event("a", 2));
        assertThat(all(store, begin())).extracting(StoreContract::name).containsExactly("a 0", "a 1", "a 2");
    }

    @Test
    void a_large_event_is_read_as_it_was_appended() {
        String large = "隐患".repeat(500_000);
        EventStorageEngine store = open();
        store.appendEvents(new GenericDomainEventMessage<>("Thing", id("large"), 0, new Happened(large)));

        assertThat(open().readEvents(id("large"), 0).next().getPayload()).isEqualTo(new Happened(large));
    }

    @Test
    void a_reader_that_starts_again_goes_on_where_it_was() {
        EventStorageEngine store = open();
        IntStream.range(0, 250).forEach(sequence -> store.appendEvents(event("a", sequence)));

        var first = all(store, begin()).subList(0, 120);
        var rest = all(open(), first.getLast().trackingToken());

        assertThat(rest).hasSize(130).first().extracting(StoreContract::name).isEqualTo("a 120");
    }

    @Test
    void what_several_writers_append_is_read_once_and_in_order_while_they_are_struck() {
        var done = new AtomicBoolean();
        var random = new Random(17);
        var striking = beside(() -> {
            while (!done.get()) {
                strike(random);
            }
        });
        var reading = CompletableFuture.supplyAsync(() -> readUntil(done), BESIDE);
        CompletableFuture<?>[] writing = IntStream.range(0, WRITERS)
                .mapToObj(writer -> beside(() -> write("writer-" + writer, APPENDS / WRITERS)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writing).join();
        done.set(true);
        striking.join();

        List<Read> read = reading.join();
        assertThat(read).hasSize(APPENDS);
        assertThat(read.stream().map(Read::index).toList()).isEqualTo(range(read.getFirst().index(), APPENDS));
        for (int writer = 0; writer < WRITERS; writer++) {
            String id = id("writer-" + writer);
            assertThat(read.stream().filter(one -> one.aggregateId().equals(id)).map(Read::sequence).toList())
                    .as(id).isEqualTo(range(0, APPENDS / WRITERS));
        }
    }

    private static void assertRefused(EventStorageEngine store, DomainEventMessage<?>... events) {
        assertThatThrownBy(() -> store.appendEvents(events)).isInstanceOf(RuntimeException.class);
    }

    private record Read(long index, String aggregateId, long sequence) {

        static Read of(TrackedEventMessage<?> message) {
            var event = (DomainEventMessage<?>) message;
            return new Read(message.trackingToken().position().orElseThrow(), event.getAggregateIdentifier(),
                    event.getSequenceNumber());
        }
    }

    /** Appends one event after the other; after a failure it looks how far it came, as an aggregate is loaded anew. */
    private void write(String id, int events) {
        EventStorageEngine store = open();
        for (int sequence = 0; sequence < events; sequence++) {
            try {
                store.appendEvents(event(id, sequence));
            } catch (RuntimeException struck) {
                sequence = Math.toIntExact(lastOf(store, id(id)));
            }
        }
    }

    private static long lastOf(EventStorageEngine store, String id) {
        while (true) {
            try {
                return store.lastSequenceNumberFor(id).orElse(-1L);
            } catch (RuntimeException struckAgain) {
                Thread.onSpinWait();
            }
        }
    }

    /** Reads as a processor does: in small batches, each from the token of the last event that it has. */
    private List<Read> readUntil(AtomicBoolean done) {
        EventStorageEngine store = open();
        List<Read> read = new ArrayList<>();
        TrackingToken token = begin();
        while (true) {
            boolean last = done.get();
            try {
                var batch = batch(store, token);
                batch.stream().map(Read::of).forEach(read::add);
                if (last && batch.isEmpty()) {
                    return read;
                }
                token = batch.isEmpty() ? token : batch.getLast().trackingToken();
            } catch (RuntimeException struck) {
                assertThat(done).as("the reader is not struck: %s", struck).isFalse();
            }
        }
    }

    private static List<TrackedEventMessage<?>> batch(EventStorageEngine store, TrackingToken from) {
        try (var events = store.readEvents(from, false)) {
            return List.copyOf(events.limit(500).toList());
        }
    }

    /** Runs this in a thread of its own. */
    static CompletableFuture<Void> beside(Runnable task) {
        return CompletableFuture.runAsync(task, BESIDE);
    }

    /** The token from which this test reads. */
    final TrackingToken begin() {
        return begin;
    }

    /** The id of an aggregate of this test. */
    final String id(String name) {
        return name + own;
    }

    final DomainEventMessage<?> event(String name, long sequence) {
        return new GenericDomainEventMessage<>("Thing", id(name), sequence, new Happened(name + " " + sequence));
    }

    static List<TrackedEventMessage<?>> all(EventStorageEngine store, TrackingToken from) {
        try (var events = store.readEvents(from, false)) {
            return List.copyOf(events.toList());
        }
    }

    static String name(Message<?> event) {
        return ((Happened) event.getPayload()).what();
    }

    private static List<Long> indexes(List<TrackedEventMessage<?>> events) {
        return events.stream().map(event -> event.trackingToken().position().orElseThrow()).toList();
    }

    private static List<Long> range(long from, int count) {
        return LongStream.range(from, from + count).boxed().toList();
    }
}
