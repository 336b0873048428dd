package bihuan.query.core;

import java.time.Instant;

/**
 * An event and when it was recorded.
 *
 * @param event
 *            what happened
 * @param at
 *            when it was recorded
 */
public record Recorded<E>(E event, Instant at) {
}
