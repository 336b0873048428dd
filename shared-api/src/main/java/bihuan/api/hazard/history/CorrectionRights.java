package bihuan.api.hazard.history;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.HazardReported;
import bihuan.api.history.ActCorrectionRights;
import bihuan.api.history.Effective;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Region;
import bihuan.api.lifecycle.Regions;
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

    private final List<Effective<HazardEvent>> acts;

    public CorrectionRights(EffectiveActs history) {
        super(history);
        this.acts = history.acts();
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
        Effective<HazardEvent> decision = decisionAfter(sequence, region);
        if (decision != null) {
            roles.addAll(Lifecycle.of(Action.of(decision.event())).who(regionsBefore(decision.sequence()).listing()));
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

    private Effective<HazardEvent> decisionAfter(long sequence, Region region) {
        return acts.stream().filter(act -> act.sequence() > sequence)
                .filter(act -> DECISIONS.contains(Action.of(act.event())))
                .filter(act -> Lifecycle.of(Action.of(act.event())).region() == region).findFirst().orElse(null);
    }

    /** The state that the effective acts before this one lead to. */
    private Regions regionsBefore(long sequence) {
        Regions regions = Regions.REPORTED;
        for (Effective<HazardEvent> act : acts) {
            if (act.sequence() < sequence) {
                regions = Lifecycle.of(Action.of(act.event())).after(regions);
            }
        }
        return regions;
    }
}
