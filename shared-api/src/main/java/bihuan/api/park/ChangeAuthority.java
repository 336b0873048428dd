package bihuan.api.park;

import java.util.Set;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import bihuan.api.hazard.Level;

/**
 * Change what is registered of an authority.
 *
 * @param authorityId
 *            the authority
 * @param change
 *            who, since when, why
 * @param given
 *            the fields that are to change; the others stay as they are
 * @param name
 *            its name
 * @param level
 *            its level; null removes it
 * @param may
 *            what it may do
 * @param closed
 *            whether it is named in no new acts
 * @param succeededBy
 *            the authority that has its rights and duties since, which closes it; null for none
 */
public record ChangeAuthority(@TargetAggregateIdentifier String authorityId, Change change, Set<String> given,
        String name, Level level, Set<AuthorityPower> may, Boolean closed, String succeededBy) {
}
