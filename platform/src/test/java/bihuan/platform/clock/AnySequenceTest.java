package bihuan.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import bihuan.api.clock.Timekeeping.Lapse;
import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is done, and whenever it is swept, each clock that ran out is recorded once. */
class AnySequenceTest {

    private static final LocalDate START = LocalDate.parse("2021-01-04");
    private static final List<String> PROFILES = List.of("qingdao@0", "ningbo@0", "default@0", "order-16@0");

    /**
     * An act, a number of days after the previous one, under a profile, with a deadline a number of days ahead, and
     * whether a sweep precedes it.
     */
    record Step(int act, int later, String profile, int deadline, boolean swept) {
    }

    @Property(tries = 500)
    void each_is_recorded_once_and_a_later_sweep_finds_the_same(@ForAll("steps") List<Step> steps) {
        Life watched = new Life("default@0");
        Life unwatched = new Life("default@0");
        Set<String> recorded = new TreeSet<>();
        LocalDate today = START;
        for (Step step : steps) {
            today = today.plusDays(step.later());
            if (step.swept()) {
                record(watched.swept(today.toString()), recorded);
                assertThat(watched.swept(today.toString())).isEmpty();
            }
            act(watched, step, today);
            act(unwatched, step, today);
        }
        record(watched.swept(today.toString()), recorded);
        Set<String> inTheEnd = new TreeSet<>();
        record(unwatched.swept(today.toString()), inTheEnd);

        assertThat(recorded).isEqualTo(inTheEnd);
        record(watched.swept("2024-06-01"), recorded);
        record(unwatched.swept("2024-06-01"), inTheEnd);
        assertThat(recorded).isEqualTo(inTheEnd);
        assertThat(watched.swept("2025-06-01")).isEmpty();
        assertThat(Life.SHIPPED.nextDue(watched.clocks)).isNull();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.integers().between(0, 11), Arbitraries.integers().between(0, 40),
                Arbitraries.of(PROFILES), Arbitraries.integers().between(0, 120), Arbitraries.of(true, false))
                .as(Step::new).list().ofMaxSize(25);
    }

    private static void record(List<Lapse> lapses, Set<String> recorded) {
        Set<String> now = new HashSet<>();
        lapses.forEach(lapse -> {
            String name = lapse.clock().code() + " " + lapse.clock().startedOn() + " " + lapse.dueOn();
            assertThat(now.add(name) && recorded.add(name)).as(name).isTrue();
        });
    }

    private static void act(Life life, Step step, LocalDate today) {
        String on = today.toString();
        String deadline = today.plusDays(step.deadline()).toString();
        life.under(step.profile());
        switch (step.act()) {
            case 0 -> life.confirmed(on, deadline);
            case 1 -> life.listed(on, deadline);
            case 2 -> life.progressed(on);
            case 3 -> life.asked(on);
            case 4 -> life.granted(on, deadline);
            case 5 -> life.rejected(on);
            case 6 -> life.acceptanceAsked(on);
            case 7 -> life.failed(on);
            case 8 -> life.accepted(on);
            case 9 -> life.reopened(on, deadline);
            case 10 -> life.delisted(on, step.deadline() % 2 == 0);
            default -> life.formality(step.deadline() % 2 == 0 ? Instrument.LISTING : Instrument.DELISTING,
                    step.deadline() % 3 == 0 ? Formality.UPWARD_FILING : Formality.PUBLICATION, on, on);
        }
    }
}
