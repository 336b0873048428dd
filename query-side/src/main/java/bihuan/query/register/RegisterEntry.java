package bihuan.query.register;

import java.time.Instant;
import java.time.LocalDate;

import bihuan.query.web.ActorView;
import bihuan.query.web.DocumentView;

/**
 * An entry in the history of a park, a unit or an authority.
 *
 * @param version
 *            the version that it led to
 * @param type
 *            what it is: the name of its event
 * @param occurredOn
 *            the day since which it holds, Asia/Shanghai; the first one holds since ever
 * @param recordedAt
 *            when it was recorded
 * @param actor
 *            who recorded it
 * @param name
 *            the name since, or null where it names nothing
 * @param parkId
 *            of a unit, its park since
 * @param closed
 *            whether it is closed since
 * @param succeededBy
 *            its successor, or null; of a split, the park into which units went
 * @param reason
 *            why, or null
 * @param document
 *            on which document, or null
 */
public record RegisterEntry(long version, String type, LocalDate occurredOn, Instant recordedAt, ActorView actor,
        String name, String parkId, boolean closed, String succeededBy, String reason, DocumentView document) {
}
