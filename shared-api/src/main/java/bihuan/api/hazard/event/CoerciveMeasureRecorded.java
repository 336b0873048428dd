package bihuan.api.hazard.event;

import static com.fasterxml.jackson.annotation.JsonFormat.Feature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE;

import java.time.OffsetDateTime;

import org.axonframework.serialization.Revision;

import com.fasterxml.jackson.annotation.JsonFormat;

import bihuan.api.hazard.Act;
import bihuan.api.person.PersonId;

/**
 * A coercive measure was taken.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param kind
 *            the measure
 * @param approvedBy
 *            the department head who approved it
 * @param noticeAt
 *            when written notice was given, with its offset kept as it was written; needed unless it is an emergency
 * @param emergency
 *            true when there was no time for notice
 */
@Revision("1")
public record CoerciveMeasureRecorded(String hazardId, Act act, String kind, PersonId approvedBy,
        @JsonFormat(without = ADJUST_DATES_TO_CONTEXT_TIME_ZONE) OffsetDateTime noticeAt,
        boolean emergency) implements HazardEvent {
}
