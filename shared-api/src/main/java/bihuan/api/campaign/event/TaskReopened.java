package bihuan.api.campaign.event;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * A task was found to be done on paper only, and is open again.
 *
 * @param enrolmentId
 *            the park's part in the campaign
 * @param act
 *            who, when, why, on what document
 * @param task
 *            the task's code
 */
@Revision("1")
public record TaskReopened(String enrolmentId, Act act, String task) implements EnrolmentEvent {
}
