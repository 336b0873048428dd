package bihuan.command.campaign.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import bihuan.api.campaign.ReportKind;
import bihuan.api.campaign.action.AdoptMeasure;
import bihuan.api.campaign.action.CampaignForm;
import bihuan.api.campaign.action.CompleteTask;
import bihuan.api.campaign.action.FileReport;
import bihuan.api.campaign.action.OrderParkClosure;
import bihuan.api.campaign.action.PerformDuty;
import bihuan.api.campaign.action.ReopenTask;
import bihuan.api.campaign.event.EnrolmentEvent;

/** Whatever is asked in whatever order: what was decided folds to the same state again, and never to more than all. */
class AnyCampaignTest {

    static final List<CampaignForm> FORMS = List.of(new CompleteTask("survey", null),
            new CompleteTask("lists", null), new CompleteTask("year", null), new CompleteTask("final", null),
            new ReopenTask("survey"), new ReopenTask("year"), new ReopenTask("final"), new PerformDuty("drill"),
            new AdoptMeasure("制度", null, null), new FileReport(ReportKind.ANNUAL, null, 2026, null),
            new FileReport(ReportKind.THREE_YEAR, null, null, null), new OrderParkClosure("区政府"));

    @Property(tries = 200)
    void any_sequence_of_acts_keeps_done_within_all_and_replays_to_the_same(@ForAll long seed,
            @ForAll @IntRange(max = 40) int length) {
        var random = new Random(seed);
        Part part = Part.enrolled();
        for (int i = 0; i < length; i++) {
            // A closure ends it all, so it is asked for seldom.
            CampaignForm form = FORMS.get(random.nextInt(i % 10 == 9 ? FORMS.size() : FORMS.size() - 1));
            boolean over = part.state().closed();
            long before = part.state().version();
            if (part.asked(form).refusal() == null) {
                part.then(form);
                assertThat(over).isFalse();
                assertThat(part.state().version()).isEqualTo(before + 1);
            }
            assertThat(done(part.state())).isLessThanOrEqualTo(Part.PLAN.tasks().size());
        }
        EnrolmentState replayed = EnrolmentState.NONE;
        for (EnrolmentEvent event : part.events()) {
            replayed = EnrolmentState.evolve(replayed, event);
        }
        assertThat(replayed).isEqualTo(part.state());
    }

    private static long done(EnrolmentState state) {
        return state.tasks().keySet().stream().filter(state::done).count();
    }
}
