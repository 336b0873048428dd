package bihuan.api.hazard.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;
import bihuan.api.person.PersonId;

/**
 * The rectification was found wanting.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param inspectors
 *            one or more
 * @param inspectedOn
 *            the day on site, Asia/Shanghai
 */
@Revision("1")
public record AcceptanceFailed(String hazardId, Act act, List<PersonId> inspectors,
        LocalDate inspectedOn) implements HazardEvent {
}
