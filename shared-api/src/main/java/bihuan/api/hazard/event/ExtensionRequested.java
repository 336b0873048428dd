package bihuan.api.hazard.event;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * More time was asked for.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param until
 *            the deadline asked for, Asia/Shanghai
 * @param interimControls
 *            how people are kept safe meanwhile
 * @param lastDay
 *            the last day on which it could be asked for in time, by the clock that ran; null where no clock ran or its
 *            day is not known, and in events from before there were clocks
 * @param late
 *            whether it was asked for after that day, or null where there is none
 */
@Revision("1")
public record ExtensionRequested(String hazardId, Act act, LocalDate until, String interimControls,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate lastDay,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean late) implements HazardEvent {
}
