package bihuan.api.campaign.event;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * A key task was done.
 *
 * @param enrolmentId
 *            the park's part in the campaign
 * @param act
 *            who, when, why, on what document
 * @param task
 *            the task's code
 * @param statement
 *            what was done, or null
 */
@Revision("1")
public record TaskCompleted(String enrolmentId, Act act, String task, String statement) implements EnrolmentEvent {
}
