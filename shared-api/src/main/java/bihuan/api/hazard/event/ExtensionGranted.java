package bihuan.api.hazard.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * More time was given.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param until
 *            the new current deadline, Asia/Shanghai
 */
@Revision("1")
public record ExtensionGranted(String hazardId, Act act, LocalDate until) implements HazardEvent {
}
