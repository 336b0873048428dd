package bihuan.api.park;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import bihuan.api.permission.Actor;

/**
 * An administrator wrote a clock profile, or a new revision of one. It is in force for the parks that have the profile
 * from now on.
 *
 * @param name
 *            the profile's name
 * @param revision
 *            1 for the first that was defined here; 0 is what the product ships
 * @param yaml
 *            the profile as written
 * @param actor
 *            who wrote it
 * @param definedOn
 *            the day, Asia/Shanghai
 */
@Revision("1")
public record ClockProfileDefined(String name, int revision, String yaml, Actor actor,
        LocalDate definedOn) implements RegisterEvent {
}
