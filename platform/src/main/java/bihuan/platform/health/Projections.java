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

/** The status of the streaming processors of this process, by name. */
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
     * The status of one processor.
     *
     * @param running
     *            whether it is running
     * @param failing
     *            whether a batch failed and is retried
     * @param segments
     *            the number of segments claimed by this process
     * @param position
     *            the global index of the slowest segment among those claimed by this process and those unclaimed
     * @param head
     *            the last global index of the store
     * @param lag
     *            the difference between the two
     */
    public record Standing(String name, boolean running, boolean failing, int segments, long position, long head,
            long lag) {
    }

    /** Returns the status of each processor, by name. */
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
     * Whether a batch failed. Axon releases a segment whose batch failed until it is claimed again, so an unclaimed
     * segment is one that failed, or has not started.
     */
    boolean isFailing(String name, StreamingEventProcessor processor) {
        return processor.isError()
                || processor.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState)
                || !tokens.unclaimedPositions(name).isEmpty();
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

    /** Returns the lag of the slowest segment in events. */
    long lag(String name, StreamingEventProcessor processor) {
        return Math.max(0, head() - position(name, processor));
    }

    /** Returns the last global index of the store. */
    long head() {
        var token = store.createHeadToken();
        return token == null ? 0 : token.position().orElse(0);
    }

    /** Returns the global index of the slowest segment, claimed by this process or unclaimed. */
    long position(String name, StreamingEventProcessor processor) {
        return LongStream.concat(processor.processingStatus().values().stream().mapToLong(Projections::position),
                tokens.unclaimedPositions(name).stream().mapToLong(Long::longValue)).min().orElse(0);
    }

    private static long position(EventTrackerStatus status) {
        return Math.max(0, status.getCurrentPosition().orElse(0));
    }
}
