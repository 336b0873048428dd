package bihuan.query.projection;

import java.util.Objects;
import java.util.function.Predicate;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.springframework.stereotype.Component;

import bihuan.platform.eventstore.StoredTokens;

/** The tokens of all segments of the live projection, whichever process owns them. */
@Component
public class LiveTokens {

    private final StoredTokens tokens;

    LiveTokens(StoredTokens tokens) {
        this.tokens = tokens;
    }

    /** Whether this token covers the tokens of all segments. */
    public boolean coveredBy(TrackingToken reached) {
        return tokens.of(LedgerProjection.NAME).stream().map(WrappedToken::unwrapUpperBound).filter(Objects::nonNull)
                .allMatch(live -> reached != null && reached.covers(live));
    }

    /** Whether every segment has a token and each meets the condition. */
    boolean all(Predicate<TrackingToken> condition) {
        var begun = tokens.of(LedgerProjection.NAME);
        return !begun.isEmpty() && begun.size() == tokens.parts(LedgerProjection.NAME)
                && begun.stream().allMatch(condition);
    }
}
