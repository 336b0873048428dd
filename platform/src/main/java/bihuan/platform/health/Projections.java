package bihuan.platform.health;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

import bihuan.platform.eventstore.StoredTokens;

/** What the streaming processors of this process are doing, by name. */
@Component
public class Projections {

    private final EventProcessingConfiguration processing;
    private final EventStore store;
    private final StoredTokens tokens;

    Projections(EventProcessingConfiguration processing, EventStore store, StoredTokens tokens) {
        this.processing = processing;
        this.store = store;
        this.tokens = tokens;
    }

    /**
     * How one processor stands.
     *
     * @param running
     *            whether it reads at all
     * @param failing
     *            whether what it reads cannot be written, and is tried again
     * @param segments
     *            how many parts of it this process works on
     * @param position
     *            how far the slowest part has come, of those that this process works on and those that nobody does
     * @param head
     *            the last position of the store
     * @param lag
     *            the distance between the two; in events, gaps included
     */
    public record Standing(String name, boolean running, boolean failing, int segments, long position, long head,
            long lag) {
    }

    /** How each stands, by name. */
    public List<Standing> standings() {
        return byName().entrySet().stream().map(entry -> standing(entry.getKey(), entry.getValue())).toList();
    }

    private Standing standing(String name, StreamingEventProcessor processor) {
        var segments = processor.processingStatus().values();
        boolean failing = isFailing(name, processor);
        long position = position(name, processor);
        long head = head();
        return new Standing(name, processor.isRunning(), failing, segments.size(), position, head,
                Math.max(0, head - position));
    }

    /**
     * Whether what is read cannot be written. Axon forgets a part whose batch failed until it is claimed again, so a
     * part that nobody holds is one that failed, or has not begun.
     */
    boolean isFailing(String name, StreamingEventProcessor processor) {
        return processor.isError()
                || processor.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState)
                || !tokens.positionsNobodyHolds(name).isEmpty();
    }

    Map<String, StreamingEventProcessor> byName() {
        var found = new TreeMap<String, StreamingEventProcessor>();
        processing.eventProcessors().forEach((name, processor) -> {
            if (processor instanceof StreamingEventProcessor streaming) {
                found.put(name, streaming);
            }
        });
        return found;
    }

    /** How many positions of the store the slowest part is behind; the distance is in events, gaps included. */
    long lag(String name, StreamingEventProcessor processor) {
        return Math.max(0, head() - position(name, processor));
    }

    /** The last position of the store. */
    long head() {
        var token = store.createHeadToken();
        return token == null ? 0 : token.position().orElse(0);
    }

    /** How far the slowest part has come, of those that this process works on and those that nobody does. */
    long position(String name, StreamingEventProcessor processor) {
        return LongStream.concat(processor.processingStatus().values().stream().mapToLong(Projections::position),
                tokens.positionsNobodyHolds(name).stream().mapToLong(Long::longValue)).min().orElse(0);
    }

    private static long position(EventTrackerStatus status) {
        return Math.max(0, status.getCurrentPosition().orElse(0));
    }
}
