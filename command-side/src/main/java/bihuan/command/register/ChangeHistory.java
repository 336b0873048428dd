package bihuan.command.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.park.Change;
import bihuan.api.text.Text;
import bihuan.command.act.ActRules;
import bihuan.command.act.Answer;
import bihuan.command.act.Idempotency;
import bihuan.command.register.Register.LaterChange;

/** What changes of a park, a unit and an authority have in common: repeats, versions, and days in order. */
final class ChangeHistory {

    private Map<String, Answer> answers = Map.of();
    private LocalDate lastDay;

    /** Takes note of a change. What was registered first holds for the days before it too, so it has no day here. */
    void happened(LocalDate day, RequestMark request, long version) {
        lastDay = day;
        answers = Idempotency.remember(answers, request, version);
    }

    /** The answer that this request got before. */
    Optional<Recorded> repeated(String id, Change change) {
        return Idempotency.answered(answers, change.request()).map(first -> new Recorded(id, first.version()));
    }

    /** The day of the last change, or null. */
    LocalDate lastDay() {
        return lastDay;
    }

    /**
     * The day of this change: neither after today nor before the last change, so that on each day one thing holds.
     */
    LocalDate day(Change change, LocalDate today, long version, Text thing, String name) {
        ActRules.checkVersion(change.expectedVersion(), version, thing);
        LocalDate day = change.occurredOn() == null ? today : change.occurredOn();
        ActRules.checkNotInTheFuture(day, today, List.of());
        Registration.checkNoneLater(Optional.ofNullable(lastDay).filter(day::isBefore)
                .map(last -> new LaterChange(name, last)));
        return day;
    }
}
