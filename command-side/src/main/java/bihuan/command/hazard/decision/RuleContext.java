package bihuan.command.hazard.decision;

import java.time.LocalDate;

import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.action.HazardAction;

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
 */
record RuleContext(HazardState state, HazardAction form, Envelope envelope, LocalDate occurredOn, LocalDate today) {
}
