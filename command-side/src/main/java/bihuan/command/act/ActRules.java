package bihuan.command.act;

import java.time.LocalDate;
import java.util.List;

import bihuan.api.hazard.Envelope;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.ProblemCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;

/** The rules common to all acts, on hazards and in campaigns. */
public final class ActRules {

    private ActRules() {
    }

    /** The day of the act: the one given, else today. */
    public static LocalDate occurredOn(Envelope envelope, LocalDate today) {
        return envelope.occurredOn() == null ? today : envelope.occurredOn();
    }

    /** An error when the act's document is dated after today. */
    public static List<FieldError> documentErrors(Envelope envelope, LocalDate today) {
        boolean later = envelope.document() != null && envelope.document().issuedOn() != null
                && envelope.document().issuedOn().isAfter(today);
        return later
                ? List.of(FieldCode.ISSUED_IN_THE_FUTURE.on("document.issuedOn"))
                : List.of();
    }

    /** Refuses a caller who acts on an older version of this thing than the current one; null matches any version. */
    public static void checkVersion(Long expected, long current, Text thing) {
        if (expected != null && expected != current) {
            throw new Refused(Refusal.stale(thing, current));
        }
    }

    /** Refuses a day after today, saying what is allowed. */
    public static void checkNotInTheFuture(LocalDate on, LocalDate today, List<String> allowed) {
        if (on.isAfter(today)) {
            throw new Refused(Refusal.conflict(ProblemCode.IN_THE_FUTURE,
                    Text.of("发生日期 %s 晚于今天 %s。", "The act's day %s lies after today, %s.").with(on, today), allowed));
        }
    }

    /**
     * Refuses a day before that of the act that this one follows, saying what is allowed; null for one that follows
     * none.
     */
    public static void checkDateOrder(LocalDate on, LocalDate last, List<String> allowed) {
        if (last != null && on.isBefore(last)) {
            throw new Refused(Refusal.conflict(ProblemCode.BEFORE_LAST_ACT, beforeLastAct(on, last), allowed));
        }
    }

    /** That this day lies before the day of the act that it follows. */
    public static Text beforeLastAct(LocalDate on, LocalDate last) {
        return Text.of("发生日期 %s 早于上一环节的日期 %s。", "The act's day %s lies before that of the act before it, %s.").with(on,
                last);
    }
}
