package bihuan.command.hazard.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import bihuan.api.clock.Clocks;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.command.ActOnHazard;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Organisations;
import bihuan.api.permission.Role;
import bihuan.api.refusal.Refused;
import bihuan.command.clock.ParkClocksInMemory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * An attempted act on a hazard; the decider accepts or refuses it.
 *
 * @param pick
 *            which action, among the allowed ones or among all
 * @param wild
 *            whether among all
 * @param who
 *            in which role; the right one unless wild
 * @param sameHands
 *            whether by an account of the unit's own organisation
 * @param later
 *            days since the attempt before
 * @param back
 *            days that it is dated back, -1 being tomorrow
 */
public record Attempt(int pick, boolean wild, Role who, boolean sameHands, int later, int back) {

    /** Those of the jurisdiction with the most. */
    static final Clocks CLOCKS = new ParkClocksInMemory("qingdao").of("park");

    private static final Set<Action> ENDING = Set.of(Action.DOWNGRADE, Action.REJECT_REPORT,
            Action.ORDER_CLOSURE_EXIT);

    /** Whatever people try, in whatever order and on whatever days. */
    public static Arbitrary<List<Attempt>> any() {
        Arbitrary<Boolean> seldom = Arbitraries.integers().between(0, 9).map(n -> n == 0);
        Arbitrary<Integer> back = Arbitraries.frequencyOf(Tuple.of(8, Arbitraries.just(0)),
                Tuple.of(2, Arbitraries.integers().between(-1, 5)));
        return Combinators.combine(Arbitraries.integers().between(0, 10_000), seldom, Arbitraries.of(Role.class),
                seldom, Arbitraries.integers().between(0, 4), back).as(Attempt::new).list().ofMaxSize(80)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    /** All that happened to a hazard that was reported and to which these were then tried. */
    public static List<HazardEvent> history(List<Attempt> attempts) {
        Story first = Story.reported();
        HazardState state = first.state();
        List<HazardEvent> history = new ArrayList<>(first.events());
        LocalDate today = Story.TODAY;
        for (Attempt attempt : attempts) {
            today = today.plusDays(attempt.later());
            for (HazardEvent event : attempt.made(state, today)) {
                state = HazardState.evolve(state, event);
                history.add(event);
            }
        }
        return history;
    }

    /** What came of it: nothing, when it was refused. */
    List<HazardEvent> made(HazardState state, LocalDate today) {
        try {
            List<HazardEvent> events = Decider.decide(state, asked(Story.ID, state, today), today, CLOCKS,
                    Organisations.AS_CALLED);
            assertThat(events).isNotEmpty();
            return events;
        } catch (Refused refused) {
            assertThat(refused.refusal().code()).isNotBlank();
            return List.of();
        }
    }

    /** The request, by someone who sees this state. */
    public ActOnHazard asked(String hazardId, HazardState state, LocalDate today) {
        List<Action> actions = wild ? asked(Action.values()) : possible(state, pick);
        Action action = actions.get(pick % actions.size());
        Role role = wild ? who : Forms.roleFor(Forms.valid(action, state, today), state);
        Caller caller = sameHands
                ? Callers.caller("account-inside-" + role, Callers.UNIT_ID, role)
                : Callers.of(role);
        Envelope needed = Forms.envelope(action, today);
        Envelope envelope = new Envelope(back == 0 ? null : today.minusDays(back),
                needed.reason(), needed.legalBasis(), needed.document(), needed.evidence());
        return new ActOnHazard(hazardId, caller, action, envelope, Forms.valid(action, state, today), List.of(), null,
                null);
    }

    /** Returns the allowed actions; those that end the file are rare, or histories would stay short. */
    private static List<Action> possible(HazardState state, int pick) {
        List<Action> possible = Arrays.stream(Role.values())
                .flatMap(role -> Lifecycle.allowed(role, state.regions()).stream()).distinct()
                .filter(action -> pick % 20 == 0 || !ENDING.contains(action)).toList();
        return possible.isEmpty() ? asked(Action.values()) : possible;
    }

    private static List<Action> asked(Action[] all) {
        return Arrays.stream(all).filter(action -> action.isRequestable() && action != Action.REPORT)
                .filter(action -> !Forms.CORRECTIONS.contains(action)).toList();
    }
}
