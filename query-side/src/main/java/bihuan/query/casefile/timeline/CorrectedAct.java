package bihuan.query.casefile.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import bihuan.query.web.DocumentView;

/**
 * An act as it was corrected, where that differs from what was recorded first.
 *
 * @param occurredOn
 *            the day it happened, Asia/Shanghai
 * @param reason
 *            why, or null
 * @param legalBasis
 *            the provision it rests on, or null
 * @param document
 *            on which document, or null
 * @param evidence
 *            digests of the files it brought
 * @param details
 *            the act's own fields
 */
public record CorrectedAct(LocalDate occurredOn, String reason, String legalBasis, DocumentView document,
        List<String> evidence, Map<String, Object> details) {
}
