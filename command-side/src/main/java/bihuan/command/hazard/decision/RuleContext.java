package bihuan.command.hazard.decision;

import java.time.LocalDate;

import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.RuleEdition;
import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.history.FormOf;

/**
 * The input of a rule about the content of a form.
 *
 * @param state
 *            the current state of the hazard
 * @param form
 *            what is asked
 * @param envelope
 *            when, why, on what document
 * @param occurredOn
 *            the day of the act, Asia/Shanghai
 * @param today
 *            today, Asia/Shanghai
 * @param edition
 *            the {@link RuleEdition} under which the act is or was done
 */
record RuleContext(HazardState state, HazardAction form, Envelope envelope, LocalDate occurredOn, LocalDate today,
        int edition) {

    /** Of an act that is done now. */
    static RuleContext now(HazardState state, HazardAction form, Envelope envelope, LocalDate occurredOn,
            LocalDate today) {
        return new RuleContext(state, form, envelope, occurredOn, today, RuleEdition.CURRENT);
    }

    /** Of an act that was recorded. */
    static RuleContext of(HazardState state, HazardEvent recorded, LocalDate today) {
        return new RuleContext(state, FormOf.event(recorded), FormOf.envelope(recorded.act()),
                recorded.act().occurredOn(), today, recorded.act().ruledBy());
    }
}
