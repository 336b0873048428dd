package bihuan.query.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonIgnore;

import bihuan.api.permission.Scope;

/**
 * What a transaction changed, as far as readers are concerned.
 *
 * @param hazards
 *            the hazards that changed, each once; at most {@link #MOST}
 * @param parks
 *            the parks of which more than hazards changed: their part in a campaign, their units, their reports
 * @param all
 *            whether the changes are unknown or too many to list, so that anything shown may be out of date; both lists
 *            are then empty
 */
public record ChangeSet(List<Hazard> hazards, Set<String> parks, boolean all) {

    /** The limit above which hazards are not listed. */
    public static final int MOST = 200;

    /** Everything may have changed. */
    public static final ChangeSet ALL = new ChangeSet(List.of(), Set.of(), true);
    /** Nothing has changed. */
    public static final ChangeSet NOTHING = new ChangeSet(List.of(), Set.of(), false);

    /** A hazard and its current version. */
    public record Hazard(String id, String parkId, String unitId, long version) {
    }

    /** Whether nothing has changed. */
    @JsonIgnore
    public boolean isEmpty() {
        return !all && hazards.isEmpty() && parks.isEmpty();
    }

    /** Returns the part within this scope. That something changed somewhere is no secret; what changed is. */
    public ChangeSet within(Scope scope) {
        return all || scope.isDistrict()
                ? this
                : new ChangeSet(
                        hazards.stream().filter(hazard -> scope.covers(hazard.parkId(), hazard.unitId())).toList(),
                        new TreeSet<>(parks.stream().filter(scope::coversPark).toList()), false);
    }

    /** Merges a later change set into this one, keeping each hazard's latest version. */
    public ChangeSet and(ChangeSet later) {
        if (all || later.all) {
            return ALL;
        }
        var byId = new LinkedHashMap<String, Hazard>();
        hazards.forEach(hazard -> byId.put(hazard.id(), hazard));
        later.hazards.forEach(hazard -> byId.put(hazard.id(), hazard));
        if (byId.size() > MOST) {
            return ALL;
        }
        var either = new TreeSet<>(parks);
        either.addAll(later.parks);
        return new ChangeSet(new ArrayList<>(byId.values()), either, false);
    }
}
