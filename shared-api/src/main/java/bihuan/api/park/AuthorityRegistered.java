package bihuan.api.park;

import java.time.LocalDate;
import java.util.Set;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Level;
import bihuan.api.hazard.RequestMark;
import bihuan.api.permission.Actor;

/**
 * An authority was registered. Every name that it has or had stays its own: acts that hold the name are of this
 * authority.
 *
 * @param authorityId
 *            the authority
 * @param actor
 *            who registered it, or typed its name first
 * @param occurredOn
 *            the day, Asia/Shanghai
 * @param name
 *            its name
 * @param level
 *            its level, or null
 * @param may
 *            what it may do; not known, and therefore not restricted, while it is unverified
 * @param verified
 *            whether an administrator registered it; false for a name that was only typed in an act or an account
 * @param request
 *            how a repeat is known
 */
@Revision("1")
public record AuthorityRegistered(String authorityId, Actor actor, LocalDate occurredOn, String name, Level level,
        Set<AuthorityPower> may, boolean verified, RequestMark request) implements RegisterEvent {

    /** Its own copy of what it may do. */
    public AuthorityRegistered {
        may = may == null ? Set.of() : Set.copyOf(may);
    }
}
