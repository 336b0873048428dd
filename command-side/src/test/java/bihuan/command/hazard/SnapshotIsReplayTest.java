package bihuan.command.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.SnapshotEventEntry;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

import bihuan.api.hazard.event.Correction;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.command.hazard.decision.Attempt;
import bihuan.command.hazard.decision.HazardState;
import bihuan.command.hazard.decision.RandomCorrections;
import bihuan.command.hazard.decision.Story;
import bihuan.command.history.HazardHistories;
import bihuan.command.reservation.ReservationsInMemory;
import bihuan.platform.BihuanProperties;
import bihuan.platform.eventstore.SerializerConfiguration;
import bihuan.platform.eventstore.SnapshotType;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.statistics.Statistics;

/**
 * A hazard loaded from a snapshot, as it is stored and read, and the events after it is the hazard loaded from all its
 * events.
 */
class SnapshotIsReplayTest {

    private static final String TYPE = HazardAggregate.TYPE;
    private static final Serializer SERIALIZER = serializer();
    private static final AggregateModel<HazardAggregate> MODEL = AnnotatedAggregateMetaModelFactory.inspectAggregate(
            HazardAggregate.class,
            MultiParameterResolverFactory.ordered(ClasspathParameterResolverFactory.forClass(HazardAggregate.class),
                    new SimpleResourceParameterResolverFactory(
                            List.of(Clock.systemUTC(), new HazardReservations(new ReservationsInMemory())))));

    private final HazardCache nothingStored = reading(holding(List.of()));

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_snapshot_and_what_came_after_it_is_all_that_happened(@ForAll("attempts") List<Attempt> attempts,
            @ForAll @DoubleRange(min = 0, max = 1) double where,
            @ForAll @DoubleRange(min = 0, max = 1) double whereAgain) {
        List<DomainEventEntry> history = stored(Attempt.history(attempts));
        HazardState replayed = loaded(history.stream());
        int first = 1 + (int) (where * (history.size() - 1));
        int second = first + (int) (whereAgain * (history.size() - first));

        DomainEventData<byte[]> snapshot = snapshot(history.subList(0, first).stream());
        List<DomainEventEntry> later = history.subList(first, history.size());
        // The next snapshot is made from this one, not from the first event.
        DomainEventData<byte[]> next = snapshot(
                Stream.concat(Stream.of(snapshot), history.subList(first, second).stream()));

        Statistics.label("events after the snapshot").collect(later.isEmpty() ? "none" : "some")
                .coverage(all -> all.check("some").count(times -> times > 100));
        assertThat(snapshot.getSequenceNumber()).isEqualTo(first - 1L);
        assertThat(loaded(believing(snapshot, later, history))).isEqualTo(replayed);
        assertThat(loaded(believing(next, history.subList(second, history.size()), history))).isEqualTo(replayed);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void a_snapshot_from_before_or_after_a_correction_decides_as_all_that_happened(
            @ForAll("attempts") List<Attempt> attempts, @ForAll long seed) {
        Random random = new Random(seed);
        List<HazardEvent> plain = Attempt.history(attempts);
        List<HazardEvent> events = RandomCorrections.after(plain, 6, random);
        List<DomainEventEntry> history = stored(events);
        EmbeddedEventStore store = holding(history);
        HazardHistories histories = new HazardHistories(store);
        HazardCache fromStore = reading(store);
        int first = random.nextInt(random.nextBoolean() ? 1 : plain.size(), events.size() + 1);
        int second = random.nextInt(first, events.size() + 1);

        HazardState replayed = deciding(history.stream(), histories);
        DomainEventData<byte[]> snapshot = snapshot(fromStore, history.subList(0, first).stream());
        DomainEventData<byte[]> next = snapshot(fromStore,
                Stream.concat(Stream.of(snapshot), history.subList(first, second).stream()));

        Statistics.label("corrections before the snapshot").collect(isCorrected(events.subList(0, first)))
                .coverage(all -> all.check(true).count(times -> times > 5));
        Statistics.label("corrections after the snapshot").collect(isCorrected(events.subList(first, events.size())))
                .coverage(all -> all.check(true).count(times -> times > 5));
        assertThat(replayed).isEqualTo(HazardState.of(EffectiveActs.of(histories.of(Story.ID))));
        assertThat(deciding(believing(snapshot, history.subList(first, history.size()), history), histories))
                .isEqualTo(replayed);
        assertThat(deciding(believing(next, history.subList(second, history.size()), history), histories))
                .isEqualTo(replayed);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void a_snapshot_of_another_revision_is_passed_over_whatever_it_says(@ForAll("attempts") List<Attempt> attempts,
            @ForAll("revisions") String revision) {
        List<DomainEventEntry> history = stored(Attempt.history(attempts));
        DomainEventData<byte[]> wrong = snapshot(stored(Story.reported().events()).stream());
        var other = new GenericDomainEventEntry<>(TYPE, Story.ID, history.size() - 1L, wrong.getEventIdentifier(),
                wrong.getTimestamp(), HazardSnapshot.class.getName(), revision, wrong.getPayload().getData(),
                wrong.getMetaData().getData());

        assertThat(new SnapshotConfiguration().hazardSnapshotFilter().allow(wrong)).isTrue();
        assertThat(loaded(believing(other, List.of(), history))).isEqualTo(loaded(history.stream()));
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Attempt.any();
    }

    @Provide
    Arbitrary<String> revisions() {
        return Arbitraries.strings().alpha().numeric().ofMaxLength(3).injectNull(0.2)
                .filter(revision -> !HazardSnapshot.REVISION.equals(revision));
    }

    /**
     * What the store hands out: the snapshot and the events after it, or all events when the filter does not believe
     * it.
     */
    private static Stream<DomainEventData<byte[]>> believing(DomainEventData<byte[]> snapshot,
            List<DomainEventEntry> later,
            List<DomainEventEntry> all) {
        return new SnapshotConfiguration().hazardSnapshotFilter().allow(snapshot)
                ? Stream.concat(Stream.of(snapshot), later.stream())
                : all.stream().map(event -> event);
    }

    private static List<DomainEventEntry> stored(List<HazardEvent> events) {
        return IntStream.range(0, events.size())
                .mapToObj(i -> new DomainEventEntry(new GenericDomainEventMessage<>(TYPE, Story.ID, i, events.get(i)),
                        SERIALIZER))
                .toList();
    }

    private static DomainEventStream read(Stream<? extends DomainEventData<?>> entries) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(entries, SERIALIZER, NoOpEventUpcaster.INSTANCE);
    }

    private static boolean isCorrected(List<HazardEvent> events) {
        return events.stream().anyMatch(Correction.class::isInstance);
    }

    /** A store with these events, as they are read back. */
    private static EmbeddedEventStore holding(List<DomainEventEntry> events) {
        var engine = new InMemoryEventStorageEngine();
        engine.appendEvents(read(events.stream()).asStream().toList());
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    private static HazardCache reading(EmbeddedEventStore store) {
        return new HazardCache(store, 0);
    }

    private DomainEventData<byte[]> snapshot(Stream<? extends DomainEventData<?>> entries) {
        return snapshot(nothingStored, entries);
    }

    private static DomainEventData<byte[]> snapshot(HazardCache hazards,
            Stream<? extends DomainEventData<?>> entries) {
        return new SnapshotEventEntry(HazardSnapshots.of(hazards.fold(Story.ID, read(entries)).state()), SERIALIZER);
    }

    /** The state of the aggregate that Axon builds from these. */
    private static HazardState loaded(Stream<? extends DomainEventData<?>> entries) {
        return aggregate(entries).invoke(root -> (HazardState) ReflectionTestUtils.getField(root, "state"));
    }

    /** The state by which that aggregate decides. */
    private static HazardState deciding(Stream<? extends DomainEventData<?>> entries, HazardHistories histories) {
        return aggregate(entries).invoke(root -> ReflectionTestUtils.invokeMethod(root, "state", histories));
    }

    private static EventSourcedAggregate<HazardAggregate> aggregate(Stream<? extends DomainEventData<?>> entries) {
        EventSourcedAggregate<HazardAggregate> aggregate = EventSourcedAggregate.initialize(new HazardAggregate(),
                MODEL,
                null, NoSnapshotTriggerDefinition.TRIGGER);
        aggregate.initializeState(read(entries));
        return aggregate;
    }

    /** The product's own, with what a snapshot may name. */
    private static Serializer serializer() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.register(SerializerConfiguration.class);
            context.registerBean(RevisionResolver.class, AnnotationRevisionResolver::new);
            context.registerBean(BihuanProperties.class,
                    () -> new BihuanProperties(Path.of("."), "", "", "", "", "", "none",
                            Duration.ZERO, List.of("bihuan.api.")));
            context.registerBean(SnapshotType.class, () -> new SnapshotConfiguration().hazardSnapshotType());
            context.refresh();
            return context.getBean(Serializer.class);
        }
    }
}
