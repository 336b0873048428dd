package bihuan.platform.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * A store in memory, shared by any number of writers, that keeps the contract while everything around it fails: by a
 * seed, a writer crashes before its commit or after it and before the answer, its events arrive twice, others wait
 * while it stalls, and its clock jumps by an hour. What happens follows from the seed and the order of the appends.
 */
public final class FaultyStore implements EventStorageEngine {

    /** What becomes of an append. */
    private enum Fault {
        CRASH_BEFORE_COMMIT,
        CRASH_AFTER_COMMIT,
        ARRIVES_TWICE,
        STALLS,
        CLOCK_FAST,
        CLOCK_SLOW
    }

    private static final Duration JUMP = Duration.ofHours(1);

    private final List<GenericTrackedDomainEventMessage<?>> events = new ArrayList<>();
    private final Map<String, List<DomainEventMessage<?>>> histories = new HashMap<>();
    private final Map<String, Long> last = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Random random;
    private final int oneIn;
    private Instant latest = Instant.EPOCH;

    /**
     * @param seed
     *            of the faults
     * @param oneIn
     *            how many appends have one fault on average; 0 for none at all
     */
    public FaultyStore(long seed, int oneIn) {
        this.random = new Random(seed);
        this.oneIn = oneIn;
    }

    @Override
    public synchronized void appendEvents(List<? extends EventMessage<?>> appended) {
        Fault fault = fault();
        if (fault == Fault.STALLS) {
            Thread.yield();
        }
        if (fault == Fault.CRASH_BEFORE_COMMIT) {
            throw new EventStoreException("The writer crashed before its commit");
        }
        append(appended, clock(fault));
        if (fault == Fault.ARRIVES_TWICE) {
            try {
                append(appended, Duration.ZERO);
            } catch (ConcurrencyException known) {
                return;
            }
            throw new AssertionError("The same events were stored twice");
        }
        if (fault == Fault.CRASH_AFTER_COMMIT) {
            throw new EventStoreException("The writer crashed after its commit");
        }
    }

    private Fault fault() {
        return oneIn == 0 || random.nextInt(oneIn) > 0
                ? null
                : Fault.values()[random.nextInt(Fault.values().length)];
    }

    private static Duration clock(Fault fault) {
        return fault == Fault.CLOCK_FAST ? JUMP : fault == Fault.CLOCK_SLOW ? JUMP.negated() : Duration.ZERO;
    }

    private void append(List<? extends EventMessage<?>> appended, Duration clock) {
        Map<String, Long> after = new HashMap<>(last);
        for (EventMessage<?> each : appended) {
            var event = (DomainEventMessage<?>) each;
            if (ids.contains(event.getIdentifier())
                    || event.getSequenceNumber() != after.getOrDefault(event.getAggregateIdentifier(), -1L) + 1) {
                throw new ConcurrencyException("Event %d of %s does not follow".formatted(event.getSequenceNumber(),
                        event.getAggregateIdentifier()));
            }
            after.put(event.getAggregateIdentifier(), event.getSequenceNumber());
        }
        appended.forEach(each -> store((DomainEventMessage<?>) each, clock));
        last.putAll(after);
    }

    private void store(DomainEventMessage<?> event, Duration clock) {
        Instant at = event.getTimestamp().plus(clock);
        latest = at.isBefore(latest) ? latest : at;
        var stored = new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(events.size() + 1L),
                new GenericDomainEventMessage<>(event.getType(), event.getAggregateIdentifier(),
                        event.getSequenceNumber(), event.getPayload(), event.getMetaData(), event.getIdentifier(),
                        latest));
        events.add(stored);
        histories.computeIfAbsent(event.getAggregateIdentifier(), _ -> new ArrayList<>()).add(stored);
        ids.add(event.getIdentifier());
    }

    @Override
    public synchronized Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken from, boolean mayBlock) {
        int seen = from == null ? 0 : Math.toIntExact(from.position().orElseThrow());
        return List.copyOf(events.subList(seen, events.size())).stream();
    }

    @Override
    public synchronized DomainEventStream readEvents(String aggregateId, long firstSequence) {
        return DomainEventStream.of(histories.getOrDefault(aggregateId, List.of()).stream()
                .skip(firstSequence).toList());
    }

    @Override
    public synchronized Optional<Long> lastSequenceNumberFor(String aggregateId) {
        return Optional.ofNullable(last.get(aggregateId));
    }

    @Override
    public synchronized TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(events.size());
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        // the contract is of events
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
        return Optional.empty();
    }
}
