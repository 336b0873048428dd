package bihuan.query.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import bihuan.query.core.enrolment.Completion;
import bihuan.query.web.ActorView;
import bihuan.query.web.DocumentView;
import bihuan.query.web.Names;

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
public record CompletionView(LocalDate on, Instant recordedAt, ActorView by, String reason, String legalBasis,
        DocumentView document, List<String> evidence) {

    static CompletionView of(Completion deed, Names.Known names) {
        return deed == null
                ? null
                : new CompletionView(deed.on(), deed.recordedAt(), names.actor(deed.by(), deed.on()), deed.reason(),
                        deed.legalBasis(),
                        names.document(deed.document()), deed.evidence());
    }
}
