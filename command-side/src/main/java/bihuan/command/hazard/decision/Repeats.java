package bihuan.command.hazard.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.command.ActOnHazard;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.hazard.command.ReportHazard;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.hazard.decision.HazardState.Answer;

/** Knows a request again that was answered before, so that a retry after a time-out never makes a second event. */
public final class Repeats {

    private static final long FIRST_VERSION = 0;

    private Repeats() {
    }

    /** Whether the hazard was made by this very request. */
    public static boolean isOfReport(HazardState state, ReportHazard again) {
        RequestMark first = state.exists() ? state.origin().act().request() : null;
        return first != null && first.digest().equals(again.request().digest());
    }

    /** What the report was answered when it was new. */
    public static Recorded first(HazardState state) {
        return new Recorded(state.origin().hazardId(), FIRST_VERSION);
    }

    /** Refuses a report under an id that another report has. */
    public static void checkFree(HazardState state) {
        if (state.exists()) {
            throw new Refused(Refusal.conflict("id-taken", Text.of("此编号（id 或 Idempotency-Key）已用于内容不同的上报。",
                    "This id or Idempotency-Key was already used for a report with another content."), List.of()));
        }
    }

    /** The first answer, when an act with this key was done before; refused when it was another act. */
    public static Optional<Recorded> ofAct(HazardState state, ActOnHazard again) {
        return answered(state.answers(), again.request())
                .map(first -> new Recorded(state.origin().hazardId(), first.version()));
    }

    /**
     * What a request with this mark was answered, among the answers to known keys; refused when it asked for something
     * else.
     */
    public static Optional<Answer> answered(Map<String, Answer> answers, RequestMark again) {
        Answer first = again == null || again.key() == null ? null : answers.get(again.key());
        if (first != null && !first.digest().equals(again.digest())) {
            throw new Refused(Refusal.conflict("key-reused",
                    Text.of("此 Idempotency-Key 已用于另一请求。", "This Idempotency-Key was already used for another request."),
                    List.of()));
        }
        return Optional.ofNullable(first);
    }
}
