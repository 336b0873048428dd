package bihuan.api.park;

import java.util.Set;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import bihuan.api.hazard.Level;
import bihuan.api.hazard.RequestMark;
import bihuan.api.permission.Actor;

/**
 * Register an authority. Sent again with the same id and content it answers as the first time.
 *
 * @param authorityId
 *            the new authority's id
 * @param actor
 *            who registers it
 * @param name
 *            its name, which no other authority has or had
 * @param level
 *            its level, or null
 * @param may
 *            what it may do
 * @param verified
 *            false for a name that was only typed
 * @param request
 *            how a repeat is known
 */
public record RegisterAuthority(@TargetAggregateIdentifier String authorityId, Actor actor, String name, Level level,
        Set<AuthorityPower> may, boolean verified, RequestMark request) {
}
