package bihuan.api.lifecycle;

import java.util.Map;
import java.util.Set;

import bihuan.api.permission.Role;

/**
 * One line of the lifecycle table: from which states of each region an action starts, and where it leads. A region in
 * which the action may start from anywhere, and moves nothing, has the empty map.
 *
 * @param action
 *            the act
 * @param region
 *            the region it belongs to, or null for acts outside all four (evidence, penalties)
 * @param rectification
 *            from → to
 * @param listing
 *            from → to
 * @param restriction
 *            from → to
 * @param extension
 *            from → to
 * @param who
 *            the roles that may do it
 * @param whoWhenListed
 *            the roles that may do it while the hazard is listed, where these differ
 * @param offered
 *            whether it is among the steps that a hazard in such a state may take next
 */
public record Transition(Action action, Region region, Map<Rectification, Rectification> rectification,
        Map<Listing, Listing> listing, Map<Restriction, Restriction> restriction, Map<Extension, Extension> extension,
        Set<Role> who, Set<Role> whoWhenListed, boolean offered) {

    /** Returns the roles that may take the action on a hazard in this listing state. */
    public Set<Role> who(Listing listed) {
        return listed == Listing.LISTED ? whoWhenListed : who;
    }

    /** Whether the action can start from here. */
    public boolean startsFrom(Regions regions) {
        return starts(rectification, regions.rectification()) && starts(listing, regions.listing())
                && starts(restriction, regions.restriction()) && starts(extension, regions.extension());
    }

    /** Where the action leads from here; a region it does not start from stays where it is. */
    public Regions after(Regions before) {
        return new Regions(move(rectification, before.rectification()), move(listing, before.listing()),
                move(restriction, before.restriction()), move(extension, before.extension()));
    }

    private static <S> boolean starts(Map<S, S> moves, S from) {
        return moves.isEmpty() || moves.containsKey(from);
    }

    private static <S> S move(Map<S, S> moves, S from) {
        return moves.getOrDefault(from, from);
    }
}
