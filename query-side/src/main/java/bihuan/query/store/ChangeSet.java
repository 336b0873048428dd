package bihuan.query.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonIgnore;

import bihuan.api.permission.Scope;

/**
 * What has changed for those who read.
 *
 * @param hazards
 *            these hazards, each once; at most {@link #MOST}
 * @param parks
 *            these parks beyond their hazards: their part in a campaign, their units, their reports
 * @param all
 *            too much to name, or not known: whatever is shown may be out of date. Nothing is named then
 */
public record ChangeSet(List<Hazard> hazards, Set<String> parks, boolean all) {

    /** More hazards than this are not named. */
    public static final int MOST = 200;

    /** Everything may have. */
    public static final ChangeSet ALL = new ChangeSet(List.of(), Set.of(), true);
    /** Nothing has. */
    public static final ChangeSet NOTHING = new ChangeSet(List.of(), Set.of(), false);

    /** A hazard, and the version that it has now. */
    public record Hazard(String id, String parkId, String unitId, long version) {
    }

    /** Whether there is nothing to tell. */
    @JsonIgnore
    public boolean isEmpty() {
        return !all && hazards.isEmpty() && parks.isEmpty();
    }

    /** As much of it as lies within this scope. That something changed somewhere is no secret; what, is. */
    public ChangeSet within(Scope scope) {
        return all || scope.isDistrict()
                ? this
                : new ChangeSet(
                        hazards.stream().filter(hazard -> scope.covers(hazard.parkId(), hazard.unitId())).toList(),
                        new TreeSet<>(parks.stream().filter(scope::coversPark).toList()), false);
    }

    /** This and, after it, that: each hazard once, as it is now. */
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
