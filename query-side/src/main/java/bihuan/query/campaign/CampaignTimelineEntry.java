package bihuan.query.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import bihuan.query.casefile.timeline.CorrectedAct;
import bihuan.query.web.ActorView;
import bihuan.query.web.DocumentView;

/**
 * One act in a park's part of a campaign, for reading.
 *
 * @param sequence
 *            its sequence; the first is 0
 * @param type
 *            the event's name
 * @param action
 *            the action that made it, by its name in the contract
 * @param label
 *            the same in the reader's language
 * @param occurredOn
 *            the day it happened, Asia/Shanghai
 * @param recordedAt
 *            when it was recorded
 * @param actor
 *            who
 * @param reason
 *            why, or null
 * @param legalBasis
 *            the provision it rests on, or null
 * @param document
 *            on which document, or null
 * @param evidence
 *            digests of the files it brought
 * @param edition
 *            the edition of the rules under which it was done
 * @param voidedBy
 *            the sequence of the act that voids it, or null; a void act is on record and has no effect
 * @param correctedBy
 *            the sequences of the corrections of it, first to last; the last one counts
 * @param voids
 *            the sequences of the acts that it voids
 * @param corrects
 *            the sequence of the act that it corrects, or null
 * @param corrected
 *            the act as corrected, or null; of a correction, the act as this correction says it was
 * @param details
 *            the act's own fields, described by {@link bihuan.query.casefile.timeline.ActDetails}
 */
public record CampaignTimelineEntry(long sequence, String type, String action, String label, LocalDate occurredOn,
        Instant recordedAt, ActorView actor, String reason, String legalBasis, DocumentView document,
        List<String> evidence, int edition, Long voidedBy, List<Long> correctedBy, List<Long> voids, Long corrects,
        CorrectedAct corrected, Map<String, Object> details) {

    /** The act as it counts now. */
    public CorrectedAct now() {
        return corrected == null
                ? new CorrectedAct(occurredOn, reason, legalBasis, document, evidence, details)
                : corrected;
    }
}
