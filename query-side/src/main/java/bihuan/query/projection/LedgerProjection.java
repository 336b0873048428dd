package bihuan.query.projection;

import java.time.Instant;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.park.RegisterEvent;

/** Takes every event of hazards, parks and units; {@link BatchWriter} writes each batch in the token's transaction. */
@Component
@ProcessingGroup(LedgerProjection.NAME)
public class LedgerProjection {

    /** Name of the processor, as operators see it. */
    public static final String NAME = "ledger";

    private final BatchWriter writer;
    private final Progression progression;

    LedgerProjection(BatchWriter writer, Progression progression) {
        this.writer = writer;
        this.progression = progression;
    }

    @EventHandler
    void on(HazardEvent event, @SequenceNumber long sequence, @Timestamp Instant recordedAt) {
        batch().add(new Seen(event, sequence, recordedAt));
    }

    @EventHandler
    void on(RegisterEvent event) {
        batch().add(event);
    }

    private Batch batch() {
        return Batch.current(batch -> writer.write(batch.hazards(), batch.registered()), progression::advanced);
    }
}
