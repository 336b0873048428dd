package bihuan.command.campaign.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

import bihuan.api.campaign.ReportKind;
import bihuan.api.campaign.action.CampaignForm;
import bihuan.api.campaign.action.CompleteTask;
import bihuan.api.campaign.action.FileReport;
import bihuan.api.campaign.action.OrderParkClosure;
import bihuan.api.campaign.action.ReopenTask;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.campaign.history.EnrolmentCorrectionRights;
import bihuan.api.campaign.history.EnrolmentFormOf;
import bihuan.api.hazard.history.FormOf;
import bihuan.api.permission.Role;
import bihuan.api.refusal.Refused;
import bihuan.command.campaign.decision.Part.Asked;

/**
 * The same acts in a campaign are typed twice: once right, and once with mistakes that are put right later. In the end
 * both histories say the same.
 */
class AnyCampaignMistakesTest {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void mistakes_put_right_leave_what_would_be_there_without_them(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 25) int length) {
        Worlds worlds = new Worlds(new Random(seed));
        for (int i = 0; i < length; i++) {
            worlds.next();
        }
        worlds.end();
        Statistics.label("a mistake was put right").collect(worlds.mended > 0);
    }

    /** A history typed right, and the one with mistakes. */
    private static final class Worlds {

        private final Random random;
        private final Part right = Part.enrolled();
        private final Part wrong = Part.enrolled();
        private Mistake mistake;
        private int mended;

        Worlds(Random random) {
            this.random = random;
        }

        /** What is wrong with the act of this sequence: it should have been this one, or not be there at all. */
        private record Mistake(int sequence, EnrolmentEvent should) {
        }

        void next() {
            CampaignForm form = AnyCampaignTest.FORMS.get(random.nextInt(AnyCampaignTest.FORMS.size()
                    - (random.nextInt(10) == 0 ? 0 : 1)));
            LocalDate on = Part.TODAY.minusDays(random.nextInt(3));
            if (isRefused(right.asked(form).on(on))) {
                return;
            }
            type(right.asked(form).on(on).decided());
            right.asked(form).on(on).done();
            if (random.nextInt(3) == 0) {
                mend();
            }
        }

        void end() {
            mend();
            assertThat(wrong.state()).usingRecursiveComparison().ignoringFields("version", "answers")
                    .isEqualTo(right.state());
        }

        /** Types an act that is right, or a mistake instead of it or before it. */
        private void type(EnrolmentEvent event) {
            if (mistake == null && random.nextBoolean() && (random.nextBoolean() ? mistype(event) : spurious(event))) {
                return;
            }
            if (isRefused(asked(event))) {
                assertThat(mistake).as("Without a mistake it is as right as in the other history").isNotNull();
                mend();
            }
            asked(event).done();
        }

        private boolean mistype(EnrolmentEvent event) {
            CampaignForm form = wrongly(EnrolmentFormOf.event(event));
            Asked asked = asked(event, form).on(event.act().occurredOn().minusDays(random.nextInt(2)));
            if (isRefused(asked) || asked.decided().equals(event)) {
                return false;
            }
            mistake = new Mistake(wrong.events().size(), event);
            asked.done();
            return true;
        }

        /** An act that never happened, before the right one. */
        private boolean spurious(EnrolmentEvent event) {
            Asked asked = wrong.asked(AnyCampaignTest.FORMS.get(random.nextInt(AnyCampaignTest.FORMS.size())));
            if (isRefused(asked)) {
                return false;
            }
            mistake = new Mistake(wrong.events().size(), null);
            asked.done();
            type(event);
            return true;
        }

        private void mend() {
            if (mistake == null) {
                return;
            }
            int sequence = mistake.sequence();
            EnrolmentEvent should = mistake.should();
            Asked correction = should == null
                    ? wrong.voiding(sequence)
                    : wrong.correcting(sequence, EnrolmentFormOf.event(should), FormOf.envelope(should.act()));
            Role someone = new EnrolmentCorrectionRights(wrong.history()).who(sequence).iterator().next();
            correction.by(someone).done();
            mistake = null;
            mended++;
        }

        private Asked asked(EnrolmentEvent event) {
            return asked(event, EnrolmentFormOf.event(event));
        }

        private Asked asked(EnrolmentEvent event, CampaignForm form) {
            return wrong.asked(form).with(FormOf.envelope(event.act()));
        }

        private CampaignForm wrongly(CampaignForm form) {
            String task = Part.PLAN.tasks().get(random.nextInt(Part.PLAN.tasks().size())).code();
            return switch (form) {
                case CompleteTask f -> new CompleteTask(task, f.statement());
                case ReopenTask _ -> new ReopenTask(task);
                case FileReport f -> new FileReport(ReportKind.THREE_YEAR, null, null, f.statement());
                case OrderParkClosure _ -> new OrderParkClosure("市政府");
                default -> form;
            };
        }

        private static boolean isRefused(Asked asked) {
            try {
                asked.decided();
                return false;
            } catch (Refused refused) {
                return true;
            }
        }
    }
}
