package bihuan.api.lifecycle;

import static bihuan.api.lifecycle.Rectification.ACCEPTANCE_REQUESTED;
import static bihuan.api.lifecycle.Rectification.ACCEPTED;
import static bihuan.api.lifecycle.Rectification.CLOSED_OUT;
import static bihuan.api.lifecycle.Rectification.CLOSURE_EXITED;
import static bihuan.api.lifecycle.Rectification.CONFIRMED;
import static bihuan.api.lifecycle.Rectification.DOWNGRADED;
import static bihuan.api.lifecycle.Rectification.PLAN_FILED;
import static bihuan.api.lifecycle.Rectification.RECTIFYING;
import static bihuan.api.lifecycle.Rectification.REJECTED;
import static bihuan.api.lifecycle.Rectification.REPORTED;
import static bihuan.api.permission.Role.ADMIN;
import static bihuan.api.permission.Role.COMMITTEE;
import static bihuan.api.permission.Role.PARK;
import static bihuan.api.permission.Role.REGULATOR;
import static bihuan.api.permission.Role.UNIT;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import bihuan.api.permission.Role;

/**
 * The life cycle of a major hazard, as data: one line an action. The aggregate, the allowed actions, the pages'
 * buttons, the drawn diagram and the tests all read this table and nothing else.
 */
public final class Lifecycle {

    private static final Rectification[] NOT_ENDED = Arrays.stream(Rectification.values())
            .filter(state -> !state.ended()).toArray(Rectification[]::new);

    /** Every line of the table, in the order in which people meet the acts. */
    public static final List<Transition> TABLE = table();

    private static final Map<Action, Transition> BY_ACTION = TABLE.stream()
            .collect(Collectors.toUnmodifiableMap(Transition::action, Function.identity()));

    private Lifecycle() {
    }

    /** The line of the table for this action. */
    public static Transition of(Action action) {
        return BY_ACTION.get(action);
    }

    /**
     * Returns the actions that are offered to this role for a hazard in this state, in table order.
     */
    public static List<Action> allowed(Role role, Regions regions) {
        return TABLE.stream().filter(Transition::offered).filter(line -> line.startsFrom(regions))
                .filter(line -> line.who(regions.listing()).contains(role)).map(Transition::action).toList();
    }

    static List<Transition> table() {
        return Stream.of(
                // the hazard itself
                on(Action.REPORT, Region.RECTIFICATION).by(UNIT, PARK, REGULATOR).moves(REPORTED, REPORTED)
                        .notOffered(),
                on(Action.AMEND_REPORT, Region.RECTIFICATION).by(UNIT, PARK, REGULATOR)
                        .in(REPORTED, CONFIRMED, PLAN_FILED, RECTIFYING, ACCEPTANCE_REQUESTED, ACCEPTED),
                on(Action.CONFIRM, Region.RECTIFICATION).by(REGULATOR).moves(REPORTED, CONFIRMED),
                on(Action.REJECT_REPORT, Region.RECTIFICATION).by(REGULATOR)
                        .moves(states(REPORTED, CONFIRMED, PLAN_FILED), REJECTED).in(Listing.NONE, Listing.DELISTED),
                on(Action.DOWNGRADE, Region.RECTIFICATION).by(REGULATOR)
                        .moves(states(REPORTED, CONFIRMED, PLAN_FILED, RECTIFYING), DOWNGRADED)
                        .in(Listing.NONE, Listing.DELISTED),
                on(Action.FILE_PLAN, Region.RECTIFICATION).by(UNIT).moves(states(CONFIRMED, PLAN_FILED), PLAN_FILED)
                        .in(RECTIFYING),
                on(Action.RETURN_PLAN, Region.RECTIFICATION).by(REGULATOR).moves(PLAN_FILED, CONFIRMED),
                on(Action.RECORD_PROGRESS, Region.RECTIFICATION).by(UNIT)
                        .moves(states(PLAN_FILED, RECTIFYING), RECTIFYING),
                on(Action.REQUEST_ACCEPTANCE, Region.RECTIFICATION).by(UNIT).moves(RECTIFYING, ACCEPTANCE_REQUESTED),
                on(Action.ACCEPT, Region.RECTIFICATION).by(REGULATOR).moves(ACCEPTANCE_REQUESTED, ACCEPTED),
                on(Action.FAIL_ACCEPTANCE, Region.RECTIFICATION).by(REGULATOR).moves(ACCEPTANCE_REQUESTED, RECTIFYING),
                on(Action.CLOSE_OUT, Region.RECTIFICATION).by(REGULATOR, COMMITTEE).moves(ACCEPTED, CLOSED_OUT)
                        .in(Listing.NONE, Listing.DELISTED),
                on(Action.RECORD_LOOK_BACK, Region.RECTIFICATION).by(REGULATOR).in(CLOSED_OUT),
                on(Action.REOPEN, Region.RECTIFICATION).by(REGULATOR).moves(states(ACCEPTED, CLOSED_OUT), RECTIFYING)
                        .in(Listing.NONE, Listing.PROPOSED, Listing.LISTED).moves(Listing.DELISTED, Listing.NONE),
                on(Action.ORDER_CLOSURE_EXIT, Region.RECTIFICATION).by(COMMITTEE)
                        .moves(states(CONFIRMED, PLAN_FILED, RECTIFYING, ACCEPTANCE_REQUESTED), CLOSURE_EXITED),
                // listing for supervision
                on(Action.PROPOSE_LISTING, Region.LISTING).by(PARK, REGULATOR).moves(Listing.NONE, Listing.PROPOSED)
                        .in(CONFIRMED, PLAN_FILED, RECTIFYING),
                on(Action.LIST, Region.LISTING).by(COMMITTEE).moves(Listing.PROPOSED, Listing.LISTED),
                on(Action.DECLINE_LISTING, Region.LISTING).by(COMMITTEE).moves(Listing.PROPOSED, Listing.NONE),
                on(Action.ESCALATE, Region.LISTING).by(COMMITTEE).in(Listing.LISTED),
                on(Action.TRANSFER_SUPERVISION, Region.LISTING).by(COMMITTEE).in(Listing.LISTED, Listing.DELISTED),
                on(Action.DELIST, Region.LISTING).by(COMMITTEE).moves(Listing.LISTED, Listing.DELISTED)
                        .in(ACCEPTED, CLOSURE_EXITED),
                // of any act on record, whatever became of the hazard
                on(Action.ISSUE_PAPER, null).by(COMMITTEE, REGULATOR),
                // of listing papers only while there is a listing; of the papers of others in any state
                on(Action.RECORD_FORMALITY, null).by(COMMITTEE, REGULATOR),
                // suspension of production
                on(Action.ORDER_SUSPENSION, Region.RESTRICTION).by(REGULATOR)
                        .moves(Restriction.NONE, Restriction.ORDERED)
                        .in(REPORTED, CONFIRMED, PLAN_FILED, RECTIFYING, ACCEPTANCE_REQUESTED, ACCEPTED),
                on(Action.APPLY_FOR_RESUMPTION, Region.RESTRICTION).by(UNIT)
                        .moves(Restriction.ORDERED, Restriction.RESUMPTION_APPLIED).in(allBut(CLOSURE_EXITED)),
                on(Action.GRANT_RESUMPTION, Region.RESTRICTION).by(REGULATOR)
                        .moves(Restriction.RESUMPTION_APPLIED, Restriction.NONE).in(ACCEPTED, CLOSED_OUT, DOWNGRADED),
                on(Action.REFUSE_RESUMPTION, Region.RESTRICTION).by(REGULATOR)
                        .moves(Restriction.RESUMPTION_APPLIED, Restriction.ORDERED),
                // more time
                on(Action.REQUEST_EXTENSION, Region.EXTENSION).by(UNIT).in(CONFIRMED, PLAN_FILED, RECTIFYING)
                        .moves(Extension.NONE, Extension.REQUESTED).moves(Extension.GRANTED, Extension.REQUESTED)
                        .moves(Extension.REJECTED, Extension.REQUESTED).moves(Extension.VOIDED, Extension.REQUESTED),
                on(Action.GRANT_EXTENSION, Region.EXTENSION).by(REGULATOR).whenListedBy(COMMITTEE)
                        .moves(Extension.REQUESTED, Extension.GRANTED),
                on(Action.REJECT_EXTENSION, Region.EXTENSION).by(REGULATOR).whenListedBy(COMMITTEE)
                        .moves(Extension.REQUESTED, Extension.REJECTED),
                // of older events only: an extension is corrected by correct-act
                on(Action.CORRECT_EXTENSION, Region.EXTENSION).in(Extension.GRANTED).in(NOT_ENDED),
                on(Action.VOID_EXTENSION, Region.EXTENSION).moves(Extension.REQUESTED, Extension.VOIDED),
                // outside all four
                on(Action.ATTACH_EVIDENCE, null).by(UNIT, PARK, REGULATOR, COMMITTEE).in(NOT_ENDED),
                on(Action.RECORD_PENALTY, null).by(REGULATOR).in(NOT_ENDED),
                on(Action.RECORD_COERCIVE_MEASURE, null).by(REGULATOR).in(NOT_ENDED),
                on(Action.LIFT_COERCIVE_MEASURE, null).by(REGULATOR).in(NOT_ENDED),
                // by the system, also of a clock that ran out before the file ended
                on(Action.RECORD_LAPSE, null),
                // with the register of parks and units, in any state
                on(Action.REASSIGN, null),
                // of any earlier act, in any state
                on(Action.VOID_ACT, null).by(UNIT, PARK, REGULATOR, COMMITTEE, ADMIN).notOffered(),
                on(Action.CORRECT_ACT, null).by(UNIT, PARK, REGULATOR, COMMITTEE, ADMIN).notOffered())
                .map(TransitionBuilder::build).toList();
    }

    private static TransitionBuilder on(Action action, Region region) {
        return new TransitionBuilder(action, region);
    }

    private static Rectification[] states(Rectification... states) {
        return states;
    }

    private static Rectification[] allBut(Rectification excluded) {
        return Arrays.stream(Rectification.values()).filter(state -> state != excluded).toArray(Rectification[]::new);
    }
}
