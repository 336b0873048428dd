package bihuan.command.hazard.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import bihuan.api.clock.Clocks;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.action.Confirm;
import bihuan.api.hazard.action.GrantExtension;
import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.action.ListForSupervision;
import bihuan.api.hazard.action.RecordProgress;
import bihuan.api.hazard.action.Reopen;
import bihuan.api.hazard.command.ActOnHazard;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.PaperIssued;
import bihuan.api.hazard.history.CorrectionRights;
import bihuan.api.hazard.history.FormOf;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Organisations;
import bihuan.api.refusal.Refused;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * The same acts are typed twice: once right, and once with mistakes that are put right later. In the end both
 * histories must say the same.
 */
class RandomMistakesTest {

    private static final Clocks CLOCKS = Attempt.CLOCKS;
    private static final int LATER = 3;

    @Property(edgeCases = EdgeCasesMode.NONE)
    void mistakes_put_right_leave_what_would_be_there_without_them(@ForAll("attempts") List<Attempt> attempts,
            @ForAll long seed) {
        Worlds worlds = new Worlds(new Random(seed));
        attempts.forEach(worlds::next);
        worlds.end();
        Statistics.label("mistakes put right").collect(worlds.mended);
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Attempt.any();
    }

    /** A history typed right, and the one with mistakes. */
    private static final class Worlds {

        private final Random random;
        private final CorrectedStory right = CorrectedStory.of(Story.reported().events(), CLOCKS, Story.TODAY);
        private final CorrectedStory wrong = CorrectedStory.of(Story.reported().events(), CLOCKS, Story.TODAY);
        private LocalDate today = Story.TODAY;
        private Mistake mistake;
        private int mended;

        Worlds(Random random) {
            this.random = random;
        }

        /** What is wrong with the act of this sequence: it should have been this one, or not be there at all. */
        private record Mistake(int sequence, HazardEvent should) {
        }

        void next(Attempt attempt) {
            today = today.plusDays(attempt.later());
            right.on(today);
            wrong.on(today);
            List<HazardEvent> events = attempt.made(right.state(), today);
            // What a paper states depends on what was typed wrong, and is not put right with it.
            if (!events.isEmpty() && !(events.getFirst() instanceof PaperIssued)) {
                type(events.getFirst());
                right.did(events);
            }
            if (random.nextInt(4) == 0) {
                right.swept();
                wrong.swept();
            }
            if (mistake != null && random.nextInt(LATER) == 0) {
                mend();
            }
        }

        void end() {
            today = today.plusDays(random.nextInt(200));
            right.on(today);
            wrong.on(today);
            if (random.nextBoolean()) {
                wrong.swept();
            }
            mend();
            right.swept();
            wrong.swept();
            assertThat(wrong.state()).usingRecursiveComparison().ignoringFields("version", "answers", "papers")
                    .isEqualTo(right.state());
            assertThat(CLOCKS.timekeeping().nextDue(wrong.state().clocks()))
                    .isEqualTo(CLOCKS.timekeeping().nextDue(right.state().clocks()));
        }

        /** Types an act that is right, or a mistake instead of it or before it. */
        private void type(HazardEvent event) {
            if (mistake == null && random.nextInt(3) == 0
                    && (random.nextBoolean() ? mistype(event) : spurious(event))) {
                return;
            }
            HazardState state = wrong.state();
            try {
                wrong.did(decide(state, event, FormOf.event(event), event.act().occurredOn()));
            } catch (Refused becauseOfTheMistake) {
                assertThat(mistake).as(() -> becauseOfTheMistake.refusal().toString()).isNotNull();
                mend();
                wrong.did(decide(wrong.state(), event, FormOf.event(event), event.act().occurredOn()));
            }
        }

        private boolean mistype(HazardEvent event) {
            HazardAction form = wrongly(FormOf.event(event));
            LocalDate on = random.nextBoolean() ? event.act().occurredOn() : event.act().occurredOn().minusDays(1);
            if (form.equals(FormOf.event(event)) && on.equals(event.act().occurredOn())) {
                return false;
            }
            try {
                int sequence = wrong.events().size();
                wrong.did(decide(wrong.state(), event, form, on));
                mistake = new Mistake(sequence, event);
                return true;
            } catch (Refused notEvenThat) {
                return false;
            }
        }

        /** An act that never happened, before the right one. */
        private boolean spurious(HazardEvent event) {
            HazardState state = wrong.state();
            Action[] actions = Action.values();
            Action action = actions[random.nextInt(actions.length)];
            if (!action.isRequestable() || action == Action.REPORT || Forms.CORRECTIONS.contains(action)) {
                return false;
            }
            Caller caller = Callers.of(Forms.roleFor(Forms.valid(action, state, today), state));
            try {
                int sequence = wrong.events().size();
                wrong.did(Decider.decide(state, new ActOnHazard(Story.ID, caller, action,
                        Forms.envelope(action, today), Forms.valid(action, state, today), List.of(), null, null), today,
                        CLOCKS, Organisations.AS_CALLED));
                mistake = new Mistake(sequence, null);
            } catch (Refused notEvenThat) {
                return false;
            }
            type(event);
            return true;
        }

        private void mend() {
            if (mistake == null) {
                return;
            }
            int sequence = mistake.sequence();
            Actor own = wrong.events().get(sequence).act().actor();
            Caller caller = Stream.concat(
                    new CorrectionRights(wrong.history()).who(sequence).stream().sorted().map(Callers::of),
                    Stream.of(Callers.caller(own.accountId(), own.organisation(), own.role())))
                    .filter(candidate -> !isRefusedFor(candidate, sequence)).findFirst().orElseThrow();
            if (mistake.should() == null) {
                wrong.voided(caller, sequence);
            } else {
                HazardEvent should = mistake.should();
                wrong.corrected(caller, sequence, FormOf.event(should), should.act().occurredOn());
            }
            mistake = null;
            mended++;
        }

        private boolean isRefusedFor(Caller candidate, int sequence) {
            var refusal = mistake.should() == null
                    ? wrong.refusalToVoid(candidate, sequence)
                    : wrong.refusalToCorrect(candidate, sequence, FormOf.event(mistake.should()),
                            mistake.should().act().occurredOn());
            assertThat(refusal == null || refusal.kind() == bihuan.api.refusal.Refusal.Kind.FORBIDDEN)
                    .as(() -> refusal + " of " + mistake).isTrue();
            return refusal != null;
        }

        private List<HazardEvent> decide(HazardState state, HazardEvent event, HazardAction form, LocalDate on) {
            var act = event.act();
            Envelope envelope = new Envelope(on, act.reason(), act.legalBasis(), act.document(), act.evidence());
            Caller caller = Callers.caller(act.actor().accountId(), act.actor().organisation(), act.actor().role());
            return Decider.decide(state, new ActOnHazard(Story.ID, caller, Action.of(event), envelope, form, List.of(),
                    null, act.request()), today, CLOCKS, Organisations.AS_CALLED);
        }

        private HazardAction wrongly(HazardAction form) {
            int days = random.nextInt(200) - 60;
            return switch (form) {
                case Confirm f -> new Confirm(f.criterion(), f.clause(), f.deadline().plusDays(days));
                case ListForSupervision f -> new ListForSupervision(f.level(), f.listingAuthority(),
                        f.supervisingUnit(), f.deadline().plusDays(days));
                case Reopen f -> new Reopen(f.deadline().plusDays(days));
                case GrantExtension f -> new GrantExtension(f.until().plusDays(days));
                case RecordProgress f -> new RecordProgress(random.nextInt(101), f.done(),
                        BigDecimal.valueOf(random.nextInt(1000)));
                default -> form;
            };
        }
    }
}
