package bihuan.command.act;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import bihuan.api.hazard.RequestMark;
import bihuan.api.history.ActHistory;
import bihuan.api.refusal.ProblemCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;

/** Recognizes a request that was answered before, so that a retry after a time-out never makes a second event. */
public final class Idempotency {

    private Idempotency() {
    }

    /** The answer that a request with this mark got before; refused when the key was used for another request. */
    public static Optional<Answer> answered(Map<String, Answer> answers, RequestMark again) {
        Answer first = again == null || again.key() == null ? null : answers.get(again.key());
        if (first != null && !first.digest().equals(again.digest())) {
            throw new Refused(Refusal.conflict(ProblemCode.KEY_REUSED, ProblemCode.KEY_REUSED.text(),
                    List.of()));
        }
        return Optional.ofNullable(first);
    }

    /** These answers and, when the request has a key, the one to it. */
    public static Map<String, Answer> remember(Map<String, Answer> answers, RequestMark request, long version) {
        if (request == null || request.key() == null) {
            return answers;
        }
        Map<String, Answer> known = new HashMap<>(answers);
        known.put(request.key(), new Answer(request.digest(), version));
        return Map.copyOf(known);
    }

    /** The answers to all requests of a history. */
    public static Map<String, Answer> remembered(ActHistory<?> history) {
        Map<String, Answer> answers = Map.of();
        for (var recorded : history.recorded().entrySet()) {
            answers = remember(answers, recorded.getValue().act().request(), recorded.getKey());
        }
        return answers;
    }

    /** Whether both requests have the same content. */
    public static boolean isSame(RequestMark first, RequestMark again) {
        return first != null && first.digest().equals(again.digest());
    }

    /** Refuses a request to create something under an id that another request has used. */
    public static void checkSame(RequestMark first, RequestMark again) {
        if (!isSame(first, again)) {
            throw new Refused(Refusal.conflict(ProblemCode.ID_TAKEN, ProblemCode.ID_TAKEN.text(), List.of()));
        }
    }
}
