package bihuan.api.hazard.event;

import java.math.BigDecimal;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * Progress was recorded.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param percent
 *            0 to 100
 * @param done
 *            what was done
 * @param fundsSpent
 *            CNY spent so far in all, or null when unchanged
 */
@Revision("1")
public record RectificationProgressRecorded(String hazardId, Act act, int percent, String done,
        BigDecimal fundsSpent) implements HazardEvent {
}
