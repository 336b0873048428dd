package bihuan.api.hazard;

import java.time.LocalDate;
import java.util.List;

import bihuan.api.form.LongText;

/**
 * What every action may carry besides its own fields.
 *
 * @param occurredOn
 *            the day it happened, Asia/Shanghai; today when null
 * @param reason
 *            why
 * @param legalBasis
 *            the provision it rests on
 * @param document
 *            the official document it rests on
 * @param evidence
 *            SHA-256 digests, in hexadecimal, of uploaded files
 */
public record Envelope(LocalDate occurredOn, @LongText String reason, @LongText String legalBasis, Document document,
        List<String> evidence) {

    /** An empty envelope: today, no reason, no document. */
    public static final Envelope EMPTY = new Envelope(null, null, null, null, List.of());
}
