package bihuan.api.park;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import bihuan.api.hazard.RequestMark;
import bihuan.api.permission.Actor;

/**
 * Register a park. Sent again with the same id and content it answers as the first time.
 *
 * @param parkId
 *            the new park's id
 * @param actor
 *            who registers it
 * @param name
 *            its name, unique in the district
 * @param district
 *            the district it lies in
 * @param clockProfile
 *            the clock profile that applies to it
 * @param request
 *            how a repeat is known
 */
public record RegisterPark(@TargetAggregateIdentifier String parkId, Actor actor, String name, String district,
        String clockProfile, RequestMark request) {
}
