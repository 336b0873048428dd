package bihuan.api.park;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.RequestMark;
import bihuan.api.permission.Actor;
import bihuan.api.person.PersonId;

/**
 * A unit was registered in a park.
 *
 * @param unitId
 *            the unit
 * @param parkId
 *            its park
 * @param actor
 *            who registered it
 * @param occurredOn
 *            the day, Asia/Shanghai
 * @param name
 *            its name
 * @param kind
 *            what it is
 * @param creditCode
 *            unified social credit code, or null
 * @param industry
 *            its industry, or null
 * @param principal
 *            who answers for it, or null
 * @param imported
 *            whether it was met in a ledger
 * @param request
 *            how a repeat is known
 */
@Revision("1")
public record UnitRegistered(String unitId, String parkId, Actor actor, LocalDate occurredOn, String name,
        UnitKind kind, String creditCode, String industry, PersonId principal, boolean imported, RequestMark request)
        implements
            RegisterEvent {
}
