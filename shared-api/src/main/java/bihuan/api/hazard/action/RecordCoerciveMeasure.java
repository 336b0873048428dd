package bihuan.api.hazard.action;

import java.time.OffsetDateTime;

import bihuan.api.form.Required;
import bihuan.api.person.PersonId;

/**
 * A coercive measure such as cutting off power, under art. 70 of the Work Safety Law.
 *
 * @param kind
 *            the measure
 * @param approvedBy
 *            the department head who approved it
 * @param noticeAt
 *            when written notice was given; needed unless it is an emergency
 * @param emergency
 *            true when there was no time for notice
 */
public record RecordCoerciveMeasure(@Required String kind, @Required PersonId approvedBy, OffsetDateTime noticeAt,
        Boolean emergency) implements HazardAction {
}
