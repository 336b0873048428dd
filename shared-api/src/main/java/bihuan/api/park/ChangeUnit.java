package bihuan.api.park;

import java.util.Set;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Change what is registered of a unit.
 *
 * @param unitId
 *            the unit
 * @param change
 *            who, since when, why
 * @param given
 *            the fields that are to change; the others stay as they are
 * @param name
 *            its name
 * @param creditCode
 *            unified social credit code; null removes it
 * @param industry
 *            its industry; null removes it
 * @param closed
 *            whether it takes no new hazards
 * @param succeededBy
 *            the unit of its park that takes over its hazards, which closes it; null for none
 */
public record ChangeUnit(@TargetAggregateIdentifier String unitId, Change change, Set<String> given, String name,
        String creditCode, String industry, Boolean closed, String succeededBy) {
}
