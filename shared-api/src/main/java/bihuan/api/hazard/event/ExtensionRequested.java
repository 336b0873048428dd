package bihuan.api.hazard.event;

import java.time.LocalDate;

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
 */
@Revision("1")
public record ExtensionRequested(String hazardId, Act act, LocalDate until,
        String interimControls) implements HazardEvent {
}
