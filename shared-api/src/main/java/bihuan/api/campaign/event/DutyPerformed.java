package bihuan.api.campaign.event;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * A duty that comes again was performed.
 *
 * @param enrolmentId
 *            the park's part in the campaign
 * @param act
 *            who, when, why, on what document
 * @param duty
 *            the duty's code
 */
@Revision("1")
public record DutyPerformed(String enrolmentId, Act act, String duty) implements EnrolmentEvent {
}
