package bihuan.command.campaign.decision;

import static bihuan.command.campaign.decision.Part.title;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import bihuan.api.campaign.CampaignPlan;
import bihuan.api.campaign.Duty;
import bihuan.api.campaign.KeyTask;
import bihuan.api.campaign.ReportKind;
import bihuan.api.campaign.Stage;
import bihuan.command.act.RequiredFields;

/** What is wrong with a plan is said with the path of the field. */
class PlanRulesTest {

    @Test
    void a_plan_in_order_breaks_no_rule() {
        assertThat(PlanRules.check(Part.PLAN)).isEmpty();
        assertThat(RequiredFields.missing(Part.PLAN)).isEmpty();
    }

    @Test
    void stages_have_codes_of_their_own_and_end_after_they_begin() {
        assertThat(errors(stage("a", "2026-01-01", "2026-01-01"), stage("a", "2026-01-02", "2026-01-01"),
                stage("a b", "2026-01-01", "2026-02-01"))).containsExactly("stages[1].code not-unique",
                        "stages[1].to ends-before-it-begins", "stages[2].code not-a-code");
    }

    @Test
    void a_task_is_of_a_stage_or_of_a_year_that_there_is() {
        assertThat(errors(task("stage", null), task(null, 2026), task(null, null), task("stage", 2026),
                task("none", null), task(null, 2025), task(null, 2027), task(null, Integer.MAX_VALUE)))
                .containsExactly("tasks[2].stage stage-or-year", "tasks[3].stage stage-or-year",
                        "tasks[4].stage unknown-stage", "tasks[5].year out-of-range", "tasks[6].year out-of-range",
                        "tasks[7].year out-of-range");
    }

    @Test
    void a_task_is_not_due_before_the_campaign_begins() {
        assertThat(errors(task("stage", "2025-12-31", null), task("stage", "2026-01-01", null),
                task("stage", null, ReportKind.ANNUAL)))
                .containsExactly("tasks[0].dueOn due-before-campaign", "tasks[2].report stage-or-year");
    }

    @Test
    void a_duty_comes_again_within_a_lifetime() {
        var plan = new CampaignPlan(title("x"), List.of(stage("s", "2026-01-01", "2026-12-31")), null,
                List.of(duty("a", 1), duty("b", 50), duty("c", 0), duty("d", 51), duty("a", 1)));
        assertThat(said(plan)).containsExactly("duties[2].every out-of-range", "duties[3].every out-of-range",
                "duties[4].code not-unique");
    }

    @Test
    void what_elements_of_lists_lack_is_named_by_their_place() {
        var plan = new CampaignPlan(null, List.of(new Stage("s", null, null, null)), null, null);
        assertThat(RequiredFields.missing(plan)).extracting(error -> error.field()).containsExactly("name",
                "stages[0].name", "stages[0].from", "stages[0].to");
        assertThat(PlanRules.check(plan)).isEmpty();
    }

    @Test
    void a_task_without_a_due_day_is_due_when_its_stage_or_year_ends() {
        assertThat(Part.PLAN.tasks()).extracting(task -> task.dueOn().toString()).containsExactly("2026-06-30",
                "2026-07-31", "2026-12-31", "2026-12-31");
    }

    @Test
    void tasks_of_a_year_belong_to_the_stages_in_which_they_fall_due() {
        assertThat(Part.PLAN.tasksOf(Part.PLAN.stages().getFirst())).extracting(KeyTask::code)
                .containsExactly("survey");
        assertThat(Part.PLAN.tasksOf(Part.PLAN.stages().getLast())).extracting(KeyTask::code)
                .containsExactly("lists", "year", "final");
    }

    private static List<String> errors(Stage... stages) {
        return said(new CampaignPlan(title("x"), List.of(stages), null, null));
    }

    private static List<String> errors(KeyTask... tasks) {
        return said(new CampaignPlan(title("x"), List.of(stage("stage", "2026-01-01", "2026-12-31")), List.of(tasks),
                null));
    }

    private static List<String> said(CampaignPlan plan) {
        return PlanRules.check(plan).stream().map(error -> error.field() + " " + error.code()).toList();
    }

    private static Stage stage(String code, String from, String to) {
        return new Stage(code, title(code), LocalDate.parse(from), LocalDate.parse(to));
    }

    private int next;

    private KeyTask task(String stage, Integer year) {
        return new KeyTask("t" + next++, null, title("t"), stage, year, null, null, null, null);
    }

    private KeyTask task(String stage, String dueOn, ReportKind report) {
        return new KeyTask("t" + next++, null, title("t"), stage, null, null,
                dueOn == null ? null : LocalDate.parse(dueOn), null, report);
    }

    private static Duty duty(String code, int every) {
        return new Duty(code, title(code), every, null, null);
    }
}
