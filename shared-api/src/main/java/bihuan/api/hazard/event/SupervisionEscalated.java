package bihuan.api.hazard.event;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.Level;

/**
 * Supervision passed to a higher level.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param level
 *            the higher level
 * @param listingAuthority
 *            who lists it now
 * @param supervisingUnit
 *            who supervises it now; null in old events, where it remained
 * @param deadline
 *            the new current deadline, Asia/Shanghai; null in old events, where it remained
 */
@Revision("1")
public record SupervisionEscalated(String hazardId, Act act, Level level, String listingAuthority,
        @JsonInclude(JsonInclude.Include.NON_NULL) String supervisingUnit,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate deadline) implements HazardEvent {
}
