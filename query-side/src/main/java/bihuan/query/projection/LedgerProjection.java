package bihuan.query.projection;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

import bihuan.query.store.LedgerSchema;
import bihuan.query.store.Progression;

/**
 * Handles every event of hazards, parks, units and campaigns. {@link BatchWriter} writes each batch in the token's
 * transaction.
 */
@Component
@ProcessingGroup(LedgerProjection.NAME)
public class LedgerProjection {

    /** The name of the event processor, as operators see it. */
    public static final String NAME = LedgerSchema.PROJECTION;

    private final BatchWriter writer;
    private final SwitchGate gate;
    private final Progression progression;

    LedgerProjection(BatchWriter writer, SwitchGate gate, Progression progression) {
        this.writer = writer;
        this.gate = gate;
        this.progression = progression;
    }

    /** Takes the message and not its payload, so that an unreadable event arrives here too and is dead-lettered. */
    @EventHandler
    void on(EventMessage<?> message) {
        Batch.current(this::write, progression::advanced).add(message);
    }

    private void write(Batch batch) {
        gate.pass();
        writer.write(batch);
    }
}
