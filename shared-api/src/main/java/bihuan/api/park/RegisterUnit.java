package bihuan.api.park;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import bihuan.api.hazard.RequestMark;
import bihuan.api.permission.Actor;
import bihuan.api.person.PersonId;

/**
 * Register a unit in a park. Sent again with the same id and content it answers as the first time.
 *
 * @param unitId
 *            the new unit's id
 * @param parkId
 *            the park it belongs to
 * @param actor
 *            who registers it
 * @param name
 *            its name, unique in the park
 * @param kind
 *            what it is
 * @param creditCode
 *            unified social credit code, or null for a committee or a unit met in a ledger
 * @param industry
 *            its industry, or null
 * @param principal
 *            who answers for it, or null
 * @param imported
 *            whether it was met in a ledger
 * @param request
 *            how a repeat is known
 */
public record RegisterUnit(@TargetAggregateIdentifier String unitId, String parkId, Actor actor, String name,
        UnitKind kind, String creditCode, String industry, PersonId principal, boolean imported, RequestMark request) {
}
