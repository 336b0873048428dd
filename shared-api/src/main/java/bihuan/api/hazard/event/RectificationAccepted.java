package bihuan.api.hazard.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;
import bihuan.api.person.PersonId;

/**
 * The rectification was found complete.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param inspectors
 *            two or more
 * @param inspectedOn
 *            the day on site, Asia/Shanghai
 * @param opinion
 *            what they found
 */
@Revision("1")
public record RectificationAccepted(String hazardId, Act act, List<PersonId> inspectors, LocalDate inspectedOn,
        String opinion) implements HazardEvent {
}
