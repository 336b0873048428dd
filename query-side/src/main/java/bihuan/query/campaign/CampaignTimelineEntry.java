package bihuan.query.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
 * @param details
 *            the act's own fields, described by {@link bihuan.query.casefile.timeline.ActDetails}
 */
public record CampaignTimelineEntry(long sequence, String type, String action, String label, LocalDate occurredOn,
        Instant recordedAt, ActorView actor, String reason, String legalBasis, DocumentView document,
        List<String> evidence, Map<String, Object> details) {
}
