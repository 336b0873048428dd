package bihuan.command.hazard.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import bihuan.api.clock.Clocks;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.history.Effective;
import bihuan.api.hazard.history.EventOf;
import bihuan.api.hazard.history.FormOf;
import bihuan.api.lifecycle.Action;
import bihuan.api.refusal.Refused;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever is voided, corrected and restored: nothing is lost, and what is derived follows. */
class RandomCorrectionsTest {

    private static final Clocks CLOCKS = Attempt.CLOCKS;

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatever_is_corrected_all_that_is_derived_follows_the_effective_acts(
            @ForAll("attempts") List<Attempt> attempts, @ForAll long seed) {
        Random random = new Random(seed);
        List<HazardEvent> history = new ArrayList<>(Attempt.history(attempts));
        LocalDate today = history.stream().map(event -> event.act().occurredOn()).max(LocalDate::compareTo)
                .orElseThrow().plusDays(random.nextInt(60));
        CorrectedStory story = CorrectedStory.of(history, CLOCKS, today);
        int corrections = 0;
        int refusals = 0;

        for (int i = 0; i < 6; i++) {
            if (random.nextInt(3) == 0) {
                story.swept();
            }
            List<HazardEvent> before = story.events();
            try {
                RandomCorrections.attempt(story, random);
                corrections++;
            } catch (Refused refused) {
                refusals++;
                checkRefusal(refused, before);
            }
            assertThat(story.events()).startsWith(before.toArray(HazardEvent[]::new));
            checkTypedRight(story, today);
        }
        Statistics.label("corrections").collect(corrections);
        Statistics.label("refusals").collect(refusals);
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Attempt.any();
    }

    /** The history of the effective acts alone, typed in their order, leads to the same state. */
    private static void checkTypedRight(CorrectedStory story, LocalDate today) {
        HazardState state = story.state();
        HazardState typed = HazardState.NONE;
        for (Effective<HazardEvent> act : story.history().acts()) {
            typed = HazardState.evolve(typed, act);
        }
        assertThat(state).usingRecursiveComparison().ignoringFields("version", "answers").isEqualTo(typed);
        assertThat(state.version()).isEqualTo(story.events().size() - 1L);
        checkDerived(story.history());
        List<HazardEvent> plain = story.history().acts().stream().map(Effective::event).toList();
        assertThat(EffectiveActs.of(plain).acts().stream().map(Effective::event)).isEqualTo(plain);
        assertThat(CLOCKS.timekeeping().unrecorded(
                CorrectedStory.of(plain, CLOCKS, today).swept().state().clocks(), today))
                .isEqualTo(CLOCKS.timekeeping().unrecorded(story(story, today).swept().state().clocks(), today));
    }

    private static CorrectedStory story(CorrectedStory story, LocalDate today) {
        return CorrectedStory.of(story.events(), CLOCKS, today);
    }

    /** Every flag, every voided request and every lapse is what the system would record of the effective acts. */
    private static void checkDerived(EffectiveActs history) {
        history.fold(HazardState.NONE, (state, act) -> {
            if (act.event() instanceof bihuan.api.hazard.event.ExtensionRequested asked) {
                assertThat(asked).isEqualTo(LateRequestFlag.again(asked, state, CLOCKS.timekeeping()));
            }
            HazardState after = HazardState.evolve(state, act.event());
            if (state.exists() && !after.regions().rectification().open()
                    && state.regions().rectification().open()) {
                assertThat(after.regions().extension()).satisfiesAnyOf(
                        extension -> assertThat(extension).isNotEqualTo(bihuan.api.lifecycle.Extension.REQUESTED),
                        extension -> assertThat(bihuan.api.hazard.history.VoidedExtensions.isVoidedBy(act.event(),
                                state.regions())).isTrue());
            }
            return after;
        });
    }

    /** The refusal names an act that is there, and a rule. */
    private static void checkRefusal(Refused refused, List<HazardEvent> recorded) {
        assertThat(refused.refusal().code()).isNotBlank();
        if (refused.refusal().act() != null) {
            var act = refused.refusal().act();
            HazardEvent named = recorded.get((int) act.sequence());
            assertThat(Action.ofEvent(act.type())).isNotNull();
            assertThat(named.getClass().getSimpleName()).isEqualTo(act.type());
        }
    }
}
