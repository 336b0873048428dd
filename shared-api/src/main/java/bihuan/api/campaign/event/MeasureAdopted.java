package bihuan.api.campaign.event;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * A measure became a lasting rule of the park.
 *
 * @param enrolmentId
 *            the park's part in the campaign
 * @param act
 *            who, when, why, on what document
 * @param title
 *            what it is called
 * @param kind
 *            what kind of rule, or null
 * @param text
 *            what it says, or null
 */
@Revision("1")
public record MeasureAdopted(String enrolmentId, Act act, String title, String kind,
        String text) implements EnrolmentEvent {
}
