package bihuan.command.hazard.decision;

import static bihuan.api.lifecycle.Rectification.*;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Extension;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.lifecycle.Regions;
import bihuan.api.lifecycle.Restriction;
import bihuan.api.permission.Role;

/**
 * Who may do what from where, said once more in other words than {@link bihuan.api.lifecycle.Lifecycle} says it, so
 * that an error in either shows. Of a hazard that its unit reported, without a single act by hands that should be
 * separate.
 */
record Expected(Regions at, boolean measureInForce, Set<Role> issuers, Set<Role> stated) {

    /** Whether this role may do this to some hazard in this listing state. */
    boolean mayEver(Action action, Role role) {
        return switch (action) {
            case REPORT -> role == Role.UNIT || role == Role.PARK || role == Role.REGULATOR;
            case AMEND_REPORT -> role == Role.UNIT || role == Role.PARK || role == Role.REGULATOR;
            case FILE_PLAN, RECORD_PROGRESS, REQUEST_ACCEPTANCE, APPLY_FOR_RESUMPTION, REQUEST_EXTENSION ->
                role == Role.UNIT;
            case CONFIRM, REJECT_REPORT, DOWNGRADE, RETURN_PLAN, ACCEPT, FAIL_ACCEPTANCE, RECORD_LOOK_BACK, REOPEN,
                    ORDER_SUSPENSION, GRANT_RESUMPTION, REFUSE_RESUMPTION, RECORD_PENALTY, RECORD_COERCIVE_MEASURE,
                    LIFT_COERCIVE_MEASURE ->
                role == Role.REGULATOR;
            case CLOSE_OUT -> role == Role.REGULATOR || role == Role.COMMITTEE;
            case PROPOSE_LISTING -> role == Role.PARK || role == Role.REGULATOR;
            case ORDER_CLOSURE_EXIT, LIST, DECLINE_LISTING, ESCALATE, TRANSFER_SUPERVISION, DELIST ->
                role == Role.COMMITTEE;
            case ISSUE_PAPER, RECORD_FORMALITY -> role == Role.COMMITTEE || role == Role.REGULATOR;
            case GRANT_EXTENSION, REJECT_EXTENSION ->
                role == (at.listing() == Listing.LISTED ? Role.COMMITTEE : Role.REGULATOR);
            case ATTACH_EVIDENCE ->
                Set.of(Role.UNIT, Role.PARK, Role.REGULATOR, Role.COMMITTEE).contains(role);
            case CORRECT_EXTENSION, VOID_EXTENSION, RECORD_LAPSE, REASSIGN, VOID_ACT, CORRECT_ACT -> false;
        };
    }

    /** Whether the act may start in the state of the hazard. */
    boolean starts(Action action) {
        Rectification state = at.rectification();
        boolean unlisted = at.listing() == Listing.NONE || at.listing() == Listing.DELISTED;
        return switch (action) {
            case REPORT, VOID_EXTENSION, RECORD_LAPSE, REASSIGN, VOID_ACT, CORRECT_ACT -> false;
            case AMEND_REPORT -> live() && state != CLOSED_OUT;
            case CONFIRM -> state == REPORTED;
            case REJECT_REPORT -> unlisted && Set.of(REPORTED, CONFIRMED, PLAN_FILED).contains(state);
            case DOWNGRADE -> unlisted && (state == REPORTED || beingRectified());
            case FILE_PLAN -> beingRectified();
            case RETURN_PLAN -> state == PLAN_FILED;
            case RECORD_PROGRESS -> state == PLAN_FILED || state == RECTIFYING;
            case REQUEST_ACCEPTANCE -> state == RECTIFYING;
            case ACCEPT, FAIL_ACCEPTANCE -> state == ACCEPTANCE_REQUESTED;
            case CLOSE_OUT -> state == ACCEPTED && unlisted;
            case RECORD_LOOK_BACK -> state == CLOSED_OUT;
            case REOPEN -> state == ACCEPTED || state == CLOSED_OUT;
            case ORDER_CLOSURE_EXIT -> beingRectified() || state == ACCEPTANCE_REQUESTED;
            case PROPOSE_LISTING -> at.listing() == Listing.NONE && beingRectified();
            case LIST, DECLINE_LISTING -> at.listing() == Listing.PROPOSED;
            case ESCALATE -> at.listing() == Listing.LISTED;
            case DELIST -> at.listing() == Listing.LISTED && (state == ACCEPTED || state == CLOSURE_EXITED);
            case TRANSFER_SUPERVISION ->
                at.listing() == Listing.LISTED || at.listing() == Listing.DELISTED;
            case ORDER_SUSPENSION -> at.restriction() == Restriction.NONE && live() && state != CLOSED_OUT;
            case APPLY_FOR_RESUMPTION -> at.restriction() == Restriction.ORDERED && state != CLOSURE_EXITED;
            case GRANT_RESUMPTION -> at.restriction() == Restriction.RESUMPTION_APPLIED
                    && (state == ACCEPTED || state == CLOSED_OUT || state == DOWNGRADED);
            case REFUSE_RESUMPTION -> at.restriction() == Restriction.RESUMPTION_APPLIED;
            case REQUEST_EXTENSION -> at.extension() != Extension.REQUESTED && beingRectified();
            case GRANT_EXTENSION, REJECT_EXTENSION -> at.extension() == Extension.REQUESTED;
            case CORRECT_EXTENSION -> at.extension() == Extension.GRANTED && live();
            case ISSUE_PAPER -> !stated.isEmpty();
            case RECORD_FORMALITY -> !issuers.isEmpty();
            case ATTACH_EVIDENCE, RECORD_PENALTY, RECORD_COERCIVE_MEASURE -> live();
            case LIFT_COERCIVE_MEASURE -> live() && measureInForce;
        };
    }

    boolean passes(Action action, Role role) {
        return starts(action) && mayEver(action, role) && !(action == Action.AMEND_REPORT && role == Role.PARK)
                && !(action == Action.RECORD_FORMALITY && !issuers.contains(role))
                && !(action == Action.ISSUE_PAPER && !stated.contains(role));
    }

    List<String> allowed(Role role) {
        return Arrays.stream(Action.values()).filter(action -> passes(action, role)).map(Action::path).toList();
    }

    private boolean live() {
        return !Set.of(DOWNGRADED, REJECTED, CLOSURE_EXITED).contains(at.rectification());
    }

    private boolean beingRectified() {
        return Set.of(CONFIRMED, PLAN_FILED, RECTIFYING).contains(at.rectification());
    }
}
