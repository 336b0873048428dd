package bihuan.query.core.file;

import java.time.Instant;

import bihuan.api.hazard.event.HazardEvent;

/**
 * An event and when it was recorded.
 *
 * @param event
 *            what happened
 * @param at
 *            when it was recorded
 */
public record Recorded(HazardEvent event, Instant at) {
}
