package bihuan.api.hazard.action;

import static com.fasterxml.jackson.annotation.JsonFormat.Feature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE;

import java.time.OffsetDateTime;

import com.fasterxml.jackson.annotation.JsonFormat;

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
public record RecordCoerciveMeasure(@Required String kind, @Required PersonId approvedBy,
        @JsonFormat(without = ADJUST_DATES_TO_CONTEXT_TIME_ZONE) OffsetDateTime noticeAt,
        Boolean emergency) implements HazardAction {
}
