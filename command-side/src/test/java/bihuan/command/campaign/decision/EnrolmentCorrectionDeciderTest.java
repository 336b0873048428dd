package bihuan.command.campaign.decision;

import static bihuan.command.campaign.decision.Part.ENROLLED;
import static bihuan.command.campaign.decision.Part.TODAY;
import static bihuan.command.campaign.decision.Part.enrolled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import bihuan.api.campaign.ReportKind;
import bihuan.api.campaign.action.CampaignForm;
import bihuan.api.campaign.action.CompleteTask;
import bihuan.api.campaign.action.CorrectCampaignAct;
import bihuan.api.campaign.action.Enrol;
import bihuan.api.campaign.action.FileReport;
import bihuan.api.campaign.action.OrderParkClosure;
import bihuan.api.campaign.action.PerformDuty;
import bihuan.api.campaign.action.ReopenTask;
import bihuan.api.hazard.Envelope;
import bihuan.api.permission.Role;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refusal.EarlierAct;
import bihuan.api.refusal.Refusal.Kind;

/** Which acts in a campaign may be voided and corrected, by whom, and what follows for the others. */
class EnrolmentCorrectionDeciderTest {

    private static final CompleteTask SURVEY = new CompleteTask("survey", "摸排完成");
    private static final ReopenTask REOPEN = new ReopenTask("survey");
    private static final OrderParkClosure CLOSURE = new OrderParkClosure("区人民政府");

    @Test
    void an_act_is_put_right_by_who_may_do_it_and_the_parks_also_by_the_authorities() {
        Part part = enrolled().then(SURVEY, REOPEN, CLOSURE);
        assertThat(mayCorrect(part, 0, new Enrol())).containsExactly(Role.ADMIN);
        assertThat(mayCorrect(part, 1, new CompleteTask("survey", "另述"))).containsExactly(Role.PARK, Role.REGULATOR,
                Role.COMMITTEE);
        assertThat(mayCorrect(part, 2, REOPEN)).containsExactly(Role.REGULATOR, Role.COMMITTEE);
        assertThat(mayCorrect(part, 3, new OrderParkClosure("市人民政府"))).containsExactly(Role.COMMITTEE);
    }

    @Test
    void a_voided_completion_leaves_the_task_open_and_voiding_the_voiding_restores_it() {
        Part part = enrolled().then(SURVEY).voiding(1).done();
        assertThat(part.state().done("survey")).isFalse();
        assertThat(part.state().version()).isEqualTo(2);
        assertThat(part.voiding(2).done().state().done("survey")).isTrue();
    }

    @Test
    void a_wrong_closure_is_voided_and_the_campaign_goes_on() {
        Part part = enrolled().then(CLOSURE);
        assertThat(part.asked(SURVEY).refusal().code()).isEqualTo("not-from-here");
        assertThat(part.voiding(1).refusal().kind()).isEqualTo(Kind.FORBIDDEN);
        part.voiding(1).by(Role.COMMITTEE).done();
        part.then(SURVEY);
        assertThat(part.state().done("survey")).isTrue();
        Refusal restored = part.voiding(2).by(Role.COMMITTEE).refusal();
        assertThat(restored.code()).isEqualTo("would-not-hold");
        assertThat(restored.act()).isEqualTo(new EarlierAct(3, "TaskCompleted", "not-from-here"));
    }

    @Test
    void the_park_corrects_an_act_after_its_closure() {
        Part part = enrolled().then(SURVEY, CLOSURE).correcting(1, new CompleteTask("lists", null)).done();
        assertThat(part.state().done("survey")).isFalse();
        assertThat(part.state().done("lists")).isTrue();
        assertThat(part.state().closed()).isTrue();
    }

    @Test
    void of_several_corrections_the_latest_counts_and_the_earlier_is_voided_only_with_it() {
        Part part = enrolled().then(SURVEY);
        part.correcting(1, new CompleteTask("lists", null)).done();
        part.correcting(1, new CompleteTask("year", null)).done();
        assertThat(part.state().done("lists")).isFalse();
        assertThat(part.state().done("year")).isTrue();
        assertThat(part.voiding(2).refusal().code()).isEqualTo("not-voidable");
        part.voiding(2, 3).done();
        assertThat(part.state().done("survey")).isTrue();
    }

    @Test
    void what_an_act_after_it_rests_on_stays() {
        Part part = enrolled().then(SURVEY, REOPEN, SURVEY);
        assertThat(part.voiding(1).refusal().act()).isEqualTo(new EarlierAct(2, "TaskReopened", "not-from-here"));
        assertThat(part.voiding(2).by(Role.REGULATOR).refusal().act())
                .isEqualTo(new EarlierAct(3, "TaskCompleted", "not-from-here"));
        assertThat(part.voiding(1).refusal().reason().en()).contains("Entry 3, \"Reopen task\"");
        Part early = enrolled().happened(enrolled().asked(SURVEY).on(ENROLLED).decided()).then(REOPEN);
        assertThat(early.correcting(2, REOPEN, early.on(2, ENROLLED.minusDays(1))).by(Role.REGULATOR).refusal().act())
                .isEqualTo(new EarlierAct(2, "TaskReopened", "before-last-act"));
    }

    @Test
    void a_report_that_is_corrected_to_be_of_another_kind_leaves_its_task_open() {
        Part part = enrolled().then(new FileReport(ReportKind.THREE_YEAR, null, null, "总结"));
        part.correcting(1, new FileReport(ReportKind.ANNUAL, null, 2026, "年报")).done();
        assertThat(part.state().done("final")).isFalse();
    }

    @Test
    void the_day_of_the_enrolment_is_corrected_as_far_as_the_acts_after_it_allow() {
        Part part = enrolled().then(SURVEY);
        Refusal late = part.correcting(0, new Enrol(), part.on(0, TODAY.plusDays(1))).by(Role.ADMIN).refusal();
        assertThat(late.code()).isEqualTo("in-the-future");
        part.correcting(0, new Enrol(), part.on(0, ENROLLED.plusDays(1))).by(Role.ADMIN).done();
        assertThat(part.state().origin().enrolledOn()).isEqualTo(ENROLLED.plusDays(1));
        assertThat(part.asked(new PerformDuty("drill")).on(ENROLLED).refusal().code()).isEqualTo("before-last-act");
        assertThat(part.voiding(0).by(Role.ADMIN).refusal().code()).isEqualTo("not-voidable");
        Part earlier = enrolled().happened(enrolled().asked(SURVEY).on(ENROLLED).decided());
        assertThat(earlier.correcting(0, new Enrol(), earlier.on(0, ENROLLED.plusDays(1))).by(Role.ADMIN).refusal()
                .act()).isEqualTo(new EarlierAct(1, "TaskCompleted", "before-last-act"));
    }

    @Test
    void a_correction_is_refused_by_field() {
        Part part = enrolled().then(SURVEY);
        assertThat(part.voiding(1, 7).error()).isEqualTo("sequences[1] unknown-act");
        assertThat(part.asked(new CorrectCampaignAct(7, null, null, 1)).error()).isEqualTo("sequence unknown-act");
        assertThat(part.voiding(1).with(Envelope.EMPTY).error()).isEqualTo("reason required");
        assertThat(part.correcting(1, SURVEY).error()).isEqualTo("fields nothing-to-amend");
        assertThat(part.correcting(1, new CompleteTask("none", null)).error()).isEqualTo("fields.task unknown-task");
        assertThat(part.correcting(1, new CompleteTask(null, null)).error()).isEqualTo("fields.task required");
        assertThat(part.correcting(1, SURVEY, new Envelope(TODAY, null, null, null, List.of())).error())
                .isEqualTo("fields.evidence required");
        assertThat(part.correcting(1, SURVEY, part.on(1, TODAY.plusDays(1))).refusal().code())
                .isEqualTo("in-the-future");
    }

    @Test
    void a_correction_is_refused_as_stale_when_something_was_put_right_meanwhile() {
        Part part = enrolled().then(SURVEY, new PerformDuty("drill")).voiding(2).done();
        assertThat(part.voiding(1).at(2).refusal().kind()).isEqualTo(Kind.STALE);
        assertThat(part.asked(new CorrectCampaignAct(1, new CompleteTask("lists", null), part.on(1, TODAY), 2))
                .refusal().kind()).isEqualTo(Kind.STALE);
        assertThat(part.voiding(2).refusal().code()).isEqualTo("not-voidable");
        assertThat(part.asked(new CorrectCampaignAct(3, null, null, 3)).refusal().code()).isEqualTo("not-voidable");
    }

    private static Set<Role> mayCorrect(Part part, int sequence, CampaignForm form) {
        Set<Role> may = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values()).filter(role -> {
            Refusal refusal = part.correcting(sequence, form).by(role).refusal();
            return refusal == null || refusal.kind() != Kind.FORBIDDEN;
        }).forEach(may::add);
        return may;
    }
}
