package bihuan.query.casefile.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import bihuan.api.hazard.Act;
import bihuan.api.history.ActEvent;
import bihuan.query.web.DocumentView;
import bihuan.query.web.Names;

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

    static CorrectedAct of(ActEvent event, Names.Known names) {
        Act act = event.act();
        return new CorrectedAct(act.occurredOn(), act.reason(), act.legalBasis(), names.document(act.document()),
                act.evidence(), ActDetails.of((Record) event, names));
    }
}
