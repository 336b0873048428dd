package bihuan.platform.people;

import java.time.Instant;

/**
 * The record that a person was erased.
 *
 * @param id
 *            the person
 * @param reason
 *            why
 * @param erasedBy
 *            the account that did it
 * @param erasedAt
 *            when
 */
public record Erasure(String id, String reason, String erasedBy, Instant erasedAt) {
}
