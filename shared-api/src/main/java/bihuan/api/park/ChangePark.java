package bihuan.api.park;

import java.util.Set;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Change what is registered of a park.
 *
 * @param parkId
 *            the park
 * @param change
 *            who, since when, why
 * @param given
 *            the fields that are to change; the others stay as they are
 * @param name
 *            its name
 * @param closed
 *            whether it takes no new hazards
 * @param succeededBy
 *            the park into which it is merged, which closes it; null for none
 */
public record ChangePark(@TargetAggregateIdentifier String parkId, Change change, Set<String> given, String name,
        Boolean closed, String succeededBy) {
}
