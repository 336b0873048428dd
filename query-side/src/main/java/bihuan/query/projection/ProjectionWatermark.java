package bihuan.query.projection;

import java.time.Instant;

import org.springframework.stereotype.Component;

import bihuan.query.store.LedgerSchema;

/** Whether every event below a global index is projected. */
@Component
public class ProjectionWatermark {

    private final LiveTokens live;
    private final LedgerSchema tables;

    ProjectionWatermark(LiveTokens live, LedgerSchema tables) {
        this.live = live;
        this.tables = tables;
    }

    /** Whether every segment has read up to this global index. */
    public boolean hasReadAllBefore(long position) {
        return live.all(token -> token != null && token.position().orElse(-1) >= position);
    }

    /** Whether an event recorded by then is a dead letter: applying it later would change the result. */
    public boolean hasDeadLetters(Instant recordedBy) {
        return tables.sql("select exists(select 1 from query.dead_letter where recorded_at <= :by)")
                .param("by", java.sql.Timestamp.from(recordedBy)).query(Boolean.class).single();
    }
}
