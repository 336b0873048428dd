package bihuan.query.projection;

import java.util.Objects;
import java.util.function.Predicate;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.springframework.stereotype.Component;

import bihuan.platform.eventstore.StoredTokens;

/** How far the live projection has read, in all its segments and whichever process works on them. */
@Component
public class LiveTokens {

    private final StoredTokens tokens;

    LiveTokens(StoredTokens tokens) {
        this.tokens = tokens;
    }

    /** Whether someone who has read up to here, without leaving out what was late, has seen all that the projection has. */
    public boolean coveredBy(TrackingToken reached) {
        return tokens.of(LedgerProjection.NAME).stream().map(WrappedToken::unwrapUpperBound).filter(Objects::nonNull)
                .allMatch(live -> reached != null && reached.covers(live));
    }

    /** Whether this holds of the token of every segment, all of which have begun. */
    boolean all(Predicate<TrackingToken> condition) {
        var begun = tokens.of(LedgerProjection.NAME);
        return !begun.isEmpty() && begun.size() == tokens.parts(LedgerProjection.NAME)
                && begun.stream().allMatch(condition);
    }
}
