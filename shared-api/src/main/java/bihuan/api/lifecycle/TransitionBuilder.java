package bihuan.api.lifecycle;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import bihuan.api.permission.Role;

/** The words in which {@link Lifecycle} is written. */
final class TransitionBuilder {

    private final Action action;
    private final Region region;
    private final Map<Rectification, Rectification> rectification = new EnumMap<>(Rectification.class);
    private final Map<Listing, Listing> listing = new EnumMap<>(Listing.class);
    private final Map<Restriction, Restriction> restriction = new EnumMap<>(Restriction.class);
    private final Map<Extension, Extension> extension = new EnumMap<>(Extension.class);
    private Set<Role> who = Set.of();
    private Set<Role> whoWhenListed;
    private boolean offered = true;

    TransitionBuilder(Action action, Region region) {
        this.action = action;
        this.region = region;
    }

    TransitionBuilder by(Role... roles) {
        who = roles.length == 0 ? Set.of() : Set.copyOf(EnumSet.copyOf(Arrays.asList(roles)));
        return this;
    }

    TransitionBuilder whenListedBy(Role role) {
        whoWhenListed = Set.of(role);
        return this;
    }

    /** Is no step of a hazard in this state: it makes a hazard, or concerns one of its acts. */
    TransitionBuilder notOffered() {
        offered = false;
        return this;
    }

    /** May start while that region is in one of these states, and leaves it unchanged. */
    TransitionBuilder in(Rectification... states) {
        return stay(rectification, states);
    }

    TransitionBuilder in(Listing... states) {
        return stay(listing, states);
    }

    TransitionBuilder in(Restriction... states) {
        return stay(restriction, states);
    }

    TransitionBuilder in(Extension... states) {
        return stay(extension, states);
    }

    /** May start while that region is in the first state, and moves it to the second. */
    TransitionBuilder moves(Rectification from, Rectification to) {
        rectification.put(from, to);
        return this;
    }

    /** Moves that region to {@code to} from every state in the set. */
    TransitionBuilder moves(Rectification[] from, Rectification to) {
        Arrays.stream(from).forEach(state -> rectification.put(state, to));
        return this;
    }

    TransitionBuilder moves(Listing from, Listing to) {
        listing.put(from, to);
        return this;
    }

    TransitionBuilder moves(Restriction from, Restriction to) {
        restriction.put(from, to);
        return this;
    }

    TransitionBuilder moves(Extension from, Extension to) {
        extension.put(from, to);
        return this;
    }

    Transition build() {
        return new Transition(action, region, Map.copyOf(rectification), Map.copyOf(listing), Map.copyOf(restriction),
                Map.copyOf(extension), who, whoWhenListed == null ? who : whoWhenListed, offered);
    }

    @SafeVarargs
    private <S> TransitionBuilder stay(Map<S, S> moves, S... states) {
        Arrays.stream(states).forEach(state -> moves.put(state, state));
        return this;
    }
}
