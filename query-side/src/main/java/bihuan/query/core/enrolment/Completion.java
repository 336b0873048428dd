package bihuan.query.core.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.Document;
import bihuan.api.permission.Actor;

/**
 * When, by whom and on what a thing in a campaign was done.
 *
 * @param on
 *            the day it happened, Asia/Shanghai
 * @param recordedAt
 *            when it was recorded
 * @param by
 *            who did it
 * @param reason
 *            why, or null
 * @param legalBasis
 *            the provision it rests on, or null
 * @param document
 *            the official document it rests on, or null
 * @param evidence
 *            SHA-256 digests of files
 */
public record Completion(LocalDate on, Instant recordedAt, Actor by, String reason, String legalBasis,
        Document document,
        List<String> evidence) {

    /** The list is never null. */
    public Completion {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    static Completion of(Act act, Instant recordedAt) {
        return new Completion(act.occurredOn(), recordedAt, act.actor(), act.reason(), act.legalBasis(), act.document(),
                act.evidence());
    }
}
