package bihuan.command.hazard.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import bihuan.api.clock.Timekeeping;
import bihuan.api.hazard.command.RecordLapse;
import bihuan.api.hazard.event.DeadlineLapsed;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.RectificationProgressRecorded;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Extension;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.lifecycle.Region;
import bihuan.api.lifecycle.Restriction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import tools.jackson.databind.json.JsonMapper;

/** Whatever people try, in whatever order and on whatever days, a hazard's history keeps its promises. */
class RandomHistoriesTest {

    private static final Set<Rectification> UNCONFIRMED = Set.of(Rectification.REPORTED, Rectification.REJECTED);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void a_history_keeps_its_promises(@ForAll("attempts") List<Attempt> attempts) {
        Story first = Story.reported();
        HazardState state = first.state();
        List<HazardEvent> history = new ArrayList<>(first.events());
        LocalDate today = Story.TODAY;

        for (Attempt attempt : attempts) {
            today = today.plusDays(attempt.later());
            List<HazardEvent> events = attempt.made(state, today);
            for (HazardEvent event : events) {
                HazardState before = state;
                state = HazardState.evolve(state, event);
                checkDateOrder(before, event, today);
                checkFunds(before, state, event);
            }
            history.addAll(events);
            for (HazardEvent lapse : attempt.pick() % 2 == 0 ? swept(state, today) : List.<HazardEvent>of()) {
                checkDateOrder(state, lapse, today);
                state = HazardState.evolve(state, lapse);
                history.add(lapse);
            }
            checkState(state, history);
        }
        checkLapses(history);

        Statistics.label("rectification in the end").collect(state.regions().rectification())
                .coverage(all -> Arrays.stream(Rectification.values())
                        .forEach(each -> all.check(each).count(times -> times > 0)));
        assertThat(fold(history)).isEqualTo(state);
        assertThat(fold(history.stream().map(RandomHistoriesTest::storedAndRead).toList())).isEqualTo(state);
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Attempt.any();
    }

    /** What two sweeps at once lead to: every command is decided, and then decided again. */
    private static List<HazardEvent> swept(HazardState before, LocalDate today) {
        List<HazardEvent> events = new ArrayList<>();
        HazardState state = before;
        Timekeeping timekeeping = Attempt.CLOCKS.timekeeping();
        List<RecordLapse> commands = timekeeping.unrecorded(before.clocks(), today).stream()
                .map(lapse -> new RecordLapse(Story.ID, lapse.clock().code(), lapse.clock().startedOn(),
                        lapse.dueOn()))
                .toList();
        for (RecordLapse command : Stream.concat(commands.stream(), commands.stream()).toList()) {
            for (HazardEvent lapse : LapseDecider.decide(state, command, today, timekeeping)) {
                events.add(lapse);
                state = HazardState.evolve(state, lapse);
            }
        }
        assertThat(events).hasSameSizeAs(commands);
        return events;
    }

    /** No clock is recorded twice. */
    private static void checkLapses(List<HazardEvent> history) {
        assertThat(history.stream().filter(DeadlineLapsed.class::isInstance).map(DeadlineLapsed.class::cast)
                .map(lapse -> lapse.clock() + " " + lapse.startedOn() + " " + lapse.dueOn())).doesNotHaveDuplicates();
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
