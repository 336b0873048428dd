package bihuan.api.park;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import bihuan.api.permission.Actor;

/**
 * Define a clock profile, or a new revision of one. The text that its newest revision has already changes nothing.
 *
 * @param profileId
 *            its name, prefixed with {@value #PREFIX}
 * @param name
 *            its name
 * @param yaml
 *            the profile, found to be in order
 * @param actor
 *            who defines it
 */
public record DefineClockProfile(@TargetAggregateIdentifier String profileId, String name, String yaml, Actor actor) {

    /** Before the name, so that no profile has the id of anything else. */
    public static final String PREFIX = "clock-profile-";

    /** Uses the id derived from its name. */
    public DefineClockProfile(String name, String yaml, Actor actor) {
        this(PREFIX + name, name, yaml, actor);
    }
}
