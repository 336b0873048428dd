package bihuan.query.projection;

import java.time.Instant;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.springframework.stereotype.Component;

import bihuan.query.store.LedgerSchema;

/** Whether every event below a global index is projected, and no late commit can still appear there. */
@Component
public class ProjectionWatermark {

    private final LiveTokens live;
    private final LedgerSchema tables;

    ProjectionWatermark(LiveTokens live, LedgerSchema tables) {
        this.live = live;
        this.tables = tables;
    }

    /** Whether every segment has read up to this global index and has no gap below it. */
    public boolean hasReadAllBefore(long position) {
        return live.all(token -> reached(WrappedToken.unwrapLowerBound(token), position));
    }

    /** Whether an event recorded by then is a dead letter: applying it later would change the result. */
    public boolean hasDeadLetters(Instant recordedBy) {
        return tables.sql("select exists(select 1 from query.dead_letter where recorded_at <= :by)")
                .param("by", java.sql.Timestamp.from(recordedBy)).query(Boolean.class).single();
    }

    public static boolean reached(TrackingToken token, long position) {
        return switch (token) {
            case null -> false;
            case GapAwareTrackingToken read -> read.getIndex() >= position
                    && read.getGaps().headSet(position).isEmpty();
            default -> token.position().orElse(-1) >= position;
        };
    }
}
