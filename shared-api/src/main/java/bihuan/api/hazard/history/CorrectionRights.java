package bihuan.api.hazard.history;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.HazardReported;
import bihuan.api.history.ActCorrectionRights;
import bihuan.api.history.Effective;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Region;
import bihuan.api.lifecycle.Regions;
import bihuan.api.lifecycle.Transition;
import bihuan.api.permission.Role;

/**
 * Which roles may void or correct an act: those that may do it, and the authority that decides on it; once it was
 * decided on, only the deciding authority; once the file has ended, only authorities; an imported one also the
 * administrator. Separation of duties comes on top.
 */
public final class CorrectionRights extends ActCorrectionRights<HazardEvent> {

    private static final Set<Action> DECISIONS = EnumSet.of(Action.ACCEPT, Action.CLOSE_OUT, Action.GRANT_EXTENSION,
            Action.REJECT_EXTENSION, Action.GRANT_RESUMPTION, Action.REFUSE_RESUMPTION, Action.LIST,
            Action.DECLINE_LISTING, Action.DELIST);

    /** The state after each effective act, and the decisions in each region, by sequence. */
    private final NavigableMap<Long, Regions> states = new TreeMap<>();
    private final Map<Region, NavigableMap<Long, Action>> decisions = new EnumMap<>(Region.class);

    public CorrectionRights(EffectiveActs history) {
        super(history);
        Regions state = Regions.REPORTED;
        for (Effective<HazardEvent> act : history.acts()) {
            Action action = Action.of(act.event());
            Transition line = Lifecycle.of(action);
            state = line.after(state);
            states.put(act.sequence(), state);
            if (DECISIONS.contains(action)) {
                decisions.computeIfAbsent(line.region(), _ -> new TreeMap<>()).put(act.sequence(), action);
            }
        }
    }

    @Override
    public boolean isOrigin(HazardEvent event) {
        return event instanceof HazardReported;
    }

    @Override
    protected boolean hasForm(HazardEvent event) {
        return FormOf.event(event) != null;
    }

    @Override
    protected Set<Role> whoOf(long sequence, HazardEvent event) {
        Region region = Lifecycle.of(Action.of(event)).region();
        Listing listing = regionsBefore(sequence).listing();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Map.Entry<Long, Action> decision = decisionAfter(sequence, region);
        if (decision != null) {
            roles.addAll(Lifecycle.of(decision.getValue()).who(regionsBefore(decision.getKey()).listing()));
        } else {
            roles.addAll(Lifecycle.of(successor(Action.of(event))).who(listing));
            if (event.act().actor().role() == Role.UNIT || event.act().actor().role() == Role.PARK) {
                roles.add(Role.REGULATOR);
            }
            if (region == Region.LISTING || region == Region.EXTENSION && listing == Listing.LISTED) {
                roles.add(Role.COMMITTEE);
            }
        }
        if (regionsBefore(Long.MAX_VALUE).rectification().ended()) {
            roles.removeAll(EnumSet.of(Role.UNIT, Role.PARK));
        }
        if (event.act().imported()) {
            roles.add(Role.ADMIN);
        }
        return roles;
    }

    /** The action by which people do now what an older event of this action records. */
    private static Action successor(Action action) {
        return action == Action.CORRECT_EXTENSION ? Action.GRANT_EXTENSION : action;
    }

    /** The first decision in this region after this act, or null. */
    private Map.Entry<Long, Action> decisionAfter(long sequence, Region region) {
        return region == null || !decisions.containsKey(region)
                ? null
                : decisions.get(region).higherEntry(sequence);
    }

    /** The state that the effective acts before this one lead to. */
    private Regions regionsBefore(long sequence) {
        Map.Entry<Long, Regions> before = states.lowerEntry(sequence);
        return before == null ? Regions.REPORTED : before.getValue();
    }
}
