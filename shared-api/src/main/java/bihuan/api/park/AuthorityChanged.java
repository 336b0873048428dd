package bihuan.api.park;

import java.time.LocalDate;
import java.util.Set;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Document;
import bihuan.api.hazard.Level;
import bihuan.api.hazard.RequestMark;
import bihuan.api.permission.Actor;

/**
 * What is registered of an authority changed, and it counts as verified. Holds everything as it is since.
 *
 * @param authorityId
 *            the authority
 * @param actor
 *            who changed it
 * @param occurredOn
 *            the day since which it is so, Asia/Shanghai
 * @param name
 *            its name
 * @param level
 *            its level, or null
 * @param may
 *            what it may do
 * @param closed
 *            whether it is named in no new acts
 * @param succeededBy
 *            the authority that has its rights and duties since, or null
 * @param reason
 *            why, or null
 * @param document
 *            on which document, or null
 * @param request
 *            how a repeat is known, or null
 */
@Revision("1")
public record AuthorityChanged(String authorityId, Actor actor, LocalDate occurredOn, String name, Level level,
        Set<AuthorityPower> may, boolean closed, String succeededBy, String reason, Document document,
        RequestMark request) implements RegisterEvent {

    /** Its own copy of what it may do. */
    public AuthorityChanged {
        may = may == null ? Set.of() : Set.copyOf(may);
    }
}
