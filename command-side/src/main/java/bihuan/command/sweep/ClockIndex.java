package bihuan.command.sweep;

import java.time.Clock;
import java.time.LocalDate;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import bihuan.api.clock.ProfileRef;
import bihuan.command.clock.ProfileTable;
import bihuan.command.history.HazardHistories;

/**
 * Indexes the clocks of all events, so that a sweep skips hazards whose clocks all run. Each batch is written once, in
 * the token's transaction.
 */
@Component
@ProcessingGroup(ClockIndex.NAME)
class ClockIndex {

    /** Name of the processor, as operators see it. */
    static final String NAME = "watched-clocks";

    private static final Logger LOG = LoggerFactory.getLogger(ClockIndex.class);
    private static final String KEY = ClockIndex.class.getName();

    private final ClockWatchTable table;
    private final ProfileTable profiles;
    private final SweepRunner sweeps;
    private final Clock clock;
    private final HazardHistories histories;

    ClockIndex(ClockWatchTable table, ProfileTable profiles, SweepRunner sweeps, Clock clock,
            HazardHistories histories) {
        this.histories = histories;
        this.table = table;
        this.profiles = profiles;
        this.sweeps = sweeps;
        this.clock = clock;
    }

    @EventHandler
    void on(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> event) {
            try {
                batch().add(event.getAggregateIdentifier(), event.getSequenceNumber(), event.getPayload());
            } catch (RuntimeException unreadable) {
                LOG.warn("Event {} of {} cannot be read: {}", event.getSequenceNumber(),
                        event.getAggregateIdentifier(), unreadable.toString());
            }
        }
    }

    @ResetHandler
    void forget() {
        table.empty();
    }

    private ClockWatchBatch batch() {
        var work = CurrentUnitOfWork.get().root();
        return work.getOrComputeResource(KEY, key -> {
            var batch = new ClockWatchBatch();
            work.onPrepareCommit(ready -> write(batch, () -> work.afterCommit(done -> sweeps.wake())));
            return batch;
        });
    }

    /** Profiles first: a clock may refer to one of the same batch, or to one whose row was lost. */
    private void write(ClockWatchBatch batch, Runnable something) {
        batch.profiles().forEach(
                profile -> profiles.put(new ProfileRef(profile.name(), profile.revision()), profile.yaml()));
        if (!batch.hazards().isEmpty()) {
            var after = batch.folded(table.find(batch.hazards().keySet()), histories::through);
            LocalDate earliest = after.isEmpty() ? null : table.write(after);
            if (earliest != null && earliest.isBefore(LocalDate.now(clock))) {
                something.run();
            }
        }
    }
}
