package bihuan.api.hazard.history;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import bihuan.api.hazard.event.ActCorrected;
import bihuan.api.hazard.event.ActsVoided;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.HazardReported;
import bihuan.api.hazard.history.EffectiveActs.Effective;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Region;
import bihuan.api.lifecycle.Regions;
import bihuan.api.permission.Role;

/**
 * Which roles may void or correct an act: those that may do it, and the authority that decides on it; once it was
 * decided on, only the deciding authority; an imported one also the administrator. Separation of duties comes on top.
 */
public final class CorrectionRights {

    private static final Set<Action> DECISIONS = EnumSet.of(Action.ACCEPT, Action.CLOSE_OUT, Action.GRANT_EXTENSION,
            Action.REJECT_EXTENSION, Action.GRANT_RESUMPTION, Action.REFUSE_RESUMPTION, Action.LIST,
            Action.DECLINE_LISTING, Action.DELIST);

    private final EffectiveActs history;
    private final List<Effective> acts;

    public CorrectionRights(EffectiveActs history) {
        this.history = history;
        this.acts = history.acts();
    }

    /** Whether this act can be voided by anyone: no report, nothing that the system recorded, nothing void already. */
    public boolean isVoidable(long sequence) {
        return isVoidable(sequence, List.of());
    }

    /**
     * Whether this act can be voided together with these. Of several corrections of an act the latest counts, so that
     * voiding an earlier one alone would change nothing.
     */
    public boolean isVoidable(long sequence, List<Long> together) {
        HazardEvent event = history.recorded().get(sequence);
        boolean possible = event != null && !(event instanceof HazardReported) && isOfPeople(event)
                && history.voidedBy(sequence) == null;
        return possible && !(event instanceof ActCorrected correction
                && history.correctedBy(correction.sequence()).stream().filter(later -> later > sequence)
                        .filter(later -> isOfPeople(history.recorded().get(later))).anyMatch(
                                later -> !together.contains(later)));
    }

    /** Whether this act can be corrected by anyone: an effective act that is no correction itself. */
    public boolean isCorrectable(long sequence) {
        HazardEvent event = history.recorded().get(sequence);
        return event != null && FormOf.event(event) != null && history.voidedBy(sequence) == null;
    }

    private static boolean isOfPeople(HazardEvent event) {
        return event.act().actor().role() != null;
    }

    /** The roles that may void or correct this act; for a correction, those that may do so with all it concerns. */
    public Set<Role> who(long sequence) {
        HazardEvent event = history.recorded().get(sequence);
        return switch (event) {
            case ActsVoided voided -> common(voided.sequences());
            case ActCorrected corrected -> who(corrected.sequence());
            default -> whoOf(sequence, history.asCorrected(sequence));
        };
    }

    private Set<Role> common(List<Long> sequences) {
        Set<Role> roles = EnumSet.allOf(Role.class);
        sequences.forEach(sequence -> roles.retainAll(who(sequence)));
        return roles;
    }

    private Set<Role> whoOf(long sequence, HazardEvent event) {
        Region region = Lifecycle.of(Action.of(event)).region();
        Listing listing = regionsBefore(sequence).listing();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Effective decision = decisionAfter(sequence, region);
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
        if (event.act().imported()) {
            roles.add(Role.ADMIN);
        }
        return roles;
    }

    /** The action by which people do now what an older event of this action records. */
    private static Action successor(Action action) {
        return action == Action.CORRECT_EXTENSION ? Action.GRANT_EXTENSION : action;
    }

    private Effective decisionAfter(long sequence, Region region) {
        return acts.stream().filter(act -> act.sequence() > sequence)
                .filter(act -> DECISIONS.contains(Action.of(act.event())))
                .filter(act -> Lifecycle.of(Action.of(act.event())).region() == region).findFirst().orElse(null);
    }

    /** The state that the effective acts before this one lead to. */
    private Regions regionsBefore(long sequence) {
        Regions regions = Regions.REPORTED;
        for (Effective act : acts) {
            if (act.sequence() < sequence) {
                regions = Lifecycle.of(Action.of(act.event())).after(regions);
            }
        }
        return regions;
    }
}
