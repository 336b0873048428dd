package bihuan.command.hazard.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.command.ActOnHazard;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.RectificationProgressRecorded;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Extension;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.lifecycle.Region;
import bihuan.api.lifecycle.Restriction;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Role;
import bihuan.api.refusal.Refused;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import tools.jackson.databind.json.JsonMapper;

/** Whatever people try, in whatever order and on whatever days, a hazard's history keeps its promises. */
class RandomHistoriesTest {

    private static final Set<Rectification> UNCONFIRMED = Set.of(Rectification.REPORTED, Rectification.REJECTED);
    private static final Set<Action> ENDING = Set.of(Action.DOWNGRADE, Action.REJECT_REPORT,
            Action.ORDER_CLOSURE_EXIT);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One attempt.
     *
     * @param pick
     *            which action, among those that somebody could do or among all
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
    record Attempt(int pick, boolean wild, Role who, boolean sameHands, int later, int back) {
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void a_history_keeps_its_promises(@ForAll("attempts") List<Attempt> attempts) {
        Story first = Story.reported();
        HazardState state = first.state();
        List<HazardEvent> history = new ArrayList<>(first.events());
        LocalDate today = Story.TODAY;

        for (Attempt attempt : attempts) {
            today = today.plusDays(attempt.later());
            List<HazardEvent> events = attempted(state, attempt, today);
            for (HazardEvent event : events) {
                HazardState before = state;
                state = HazardState.evolve(state, event);
                checkDateOrder(before, event, today);
                checkFunds(before, state, event);
            }
            history.addAll(events);
            checkState(state, history);
        }

        Statistics.label("rectification in the end").collect(state.regions().rectification())
                .coverage(all -> Arrays.stream(Rectification.values())
                        .forEach(each -> all.check(each).count(times -> times > 0)));
        assertThat(fold(history)).isEqualTo(state);
        assertThat(fold(history.stream().map(RandomHistoriesTest::storedAndRead).toList())).isEqualTo(state);
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<Boolean> seldom = Arbitraries.integers().between(0, 9).map(n -> n == 0);
        Arbitrary<Integer> back = Arbitraries.frequencyOf(Tuple.of(8, Arbitraries.just(0)),
                Tuple.of(2, Arbitraries.integers().between(-1, 5)));
        return Combinators.combine(Arbitraries.integers().between(0, 10_000), seldom, Arbitraries.of(Role.class),
                seldom, Arbitraries.integers().between(0, 4), back).as(Attempt::new).list().ofMaxSize(80)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    /** What came of it: nothing, when it was refused. */
    private static List<HazardEvent> attempted(HazardState state, Attempt attempt, LocalDate today) {
        List<Action> actions = attempt.wild() ? asked(Action.values()) : possible(state, attempt.pick());
        Action action = actions.get(attempt.pick() % actions.size());
        Role role = attempt.wild() ? attempt.who() : roleFor(action, state);
        Caller caller = attempt.sameHands()
                ? Callers.caller("account-inside-" + role, Callers.UNIT_ID, role)
                : Callers.of(role);
        Envelope needed = Forms.envelope(action, today);
        Envelope envelope = new Envelope(attempt.back() == 0 ? null : today.minusDays(attempt.back()),
                needed.reason(), needed.legalBasis(), needed.document(), needed.evidence());
        try {
            List<HazardEvent> events = Decider.decide(state, new ActOnHazard(Story.ID, caller, action, envelope,
                    Forms.valid(action, state, today), List.of(), null, null), today);
            assertThat(events).isNotEmpty();
            return events;
        } catch (Refused refused) {
            assertThat(refused.refusal().code()).isNotBlank();
            return List.of();
        }
    }

    /** What somebody could do; what ends the file only now and then, or no history would get far. */
    private static List<Action> possible(HazardState state, int pick) {
        List<Action> possible = Arrays.stream(Role.values())
                .flatMap(role -> Lifecycle.allowed(role, state.regions()).stream()).distinct()
                .filter(action -> pick % 20 == 0 || !ENDING.contains(action)).toList();
        return possible.isEmpty() ? asked(Action.values()) : possible;
    }

    private static List<Action> asked(Action[] all) {
        return Arrays.stream(all).filter(action -> action.form() != null && action != Action.REPORT).toList();
    }

    private static Role roleFor(Action action, HazardState state) {
        return Lifecycle.of(action).who(state.regions().listing()).stream().sorted().findFirst().orElseThrow();
    }

    private static void checkState(HazardState state, List<HazardEvent> history) {
        Rectification at = state.regions().rectification();
        Listing listing = state.regions().listing();
        assertThat(state.version()).isEqualTo(history.size() - 1L);
        if (UNCONFIRMED.contains(at)) {
            assertThat(listing).isEqualTo(Listing.NONE);
        } else if (at != Rectification.DOWNGRADED) {
            assertThat(state.deadlines().original()).isNotNull();
            assertThat(state.deadlines().current()).isAfterOrEqualTo(state.deadlines().original());
        }
        if (at == Rectification.CLOSED_OUT) {
            assertThat(listing).isIn(Listing.NONE, Listing.DELISTED);
        }
        if (!at.open()) {
            assertThat(state.regions().extension()).isNotEqualTo(Extension.REQUESTED);
        }
        if (listing == Listing.LISTED) {
            assertThat(state.supervision().level()).isNotNull();
            assertThat(state.supervision().supervisingUnit()).isNotBlank();
        }
        assertThat(state.suspension() == null)
                .isEqualTo(state.regions().restriction() == Restriction.NONE);
        assertThat(state.fundsSpent()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
    }

    private static void checkDateOrder(HazardState before, HazardEvent event, LocalDate today) {
        Region region = Lifecycle.of(Action.of(event)).region();
        assertThat(event.act().occurredOn()).isBeforeOrEqualTo(today);
        if (region != null && before.lastActIn(region) != null) {
            assertThat(event.act().occurredOn()).isAfterOrEqualTo(before.lastActIn(region));
        }
    }

    private static void checkFunds(HazardState before, HazardState after, HazardEvent event) {
        if (event instanceof RectificationProgressRecorded && event.act().reason() == null) {
            assertThat(after.fundsSpent()).isGreaterThanOrEqualTo(before.fundsSpent());
        } else {
            assertThat(after.fundsSpent()).isEqualTo(before.fundsSpent());
        }
    }

    private static HazardState fold(List<HazardEvent> history) {
        HazardState state = HazardState.NONE;
        for (HazardEvent event : history) {
            state = HazardState.evolve(state, event);
        }
        return state;
    }

    private static HazardEvent storedAndRead(HazardEvent event) {
        return JSON.readValue(JSON.writeValueAsString(event), event.getClass());
    }
}
