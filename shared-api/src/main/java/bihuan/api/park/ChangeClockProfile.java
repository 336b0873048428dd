package bihuan.api.park;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import bihuan.api.hazard.RequestMark;
import bihuan.api.permission.Actor;

/**
 * Give a park another clock profile. The one that it has already changes nothing.
 *
 * @param parkId
 *            the park
 * @param actor
 *            who changes it
 * @param clockProfile
 *            the profile's name
 * @param reason
 *            why, or null
 * @param request
 *            how a repeat is known
 */
public record ChangeClockProfile(@TargetAggregateIdentifier String parkId, Actor actor, String clockProfile,
        String reason, RequestMark request) {
}
