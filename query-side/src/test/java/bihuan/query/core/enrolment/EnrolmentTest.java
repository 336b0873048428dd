package bihuan.query.core.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import bihuan.api.campaign.ReportKind;
import bihuan.api.campaign.event.EnrolmentEvent;

class EnrolmentTest {

    private final CampaignActs acts = new CampaignActs("campaign-1", "park-1");

    @Test
    void a_duty_is_next_due_counted_from_the_last_time_or_from_the_first_day_of_the_campaign() {
        var drill = CampaignActs.PLAN.duty("drill").orElseThrow();
        assertThat(fold(acts.enrolled()).nextDue(drill)).isEqualTo("2027-03-01");
        assertThat(fold(acts.enrolled(), acts.on("2026-05-10").performed("drill"),
                acts.on("2026-04-01").performed("drill")).nextDue(drill)).isEqualTo("2027-05-10");
        assertThat(fold(acts.enrolled(), acts.closed()).nextDue(drill)).isNull();
    }

    @Test
    void a_duty_or_task_that_is_a_report_is_done_by_filing_it() {
        var part = fold(acts.enrolled(), acts.on("2026-05-10").filed(ReportKind.ANNUAL, 2026),
                acts.filed(ReportKind.THREE_YEAR, null));
        assertThat(part.lastPerformed(CampaignActs.PLAN.duty("annual").orElseThrow()))
                .contains(LocalDate.parse("2026-05-10"));
        assertThat(part.done(CampaignActs.PLAN.task("final").orElseThrow())).isTrue();
        assertThat(part.done(CampaignActs.PLAN.task("survey").orElseThrow())).isFalse();
    }

    @Test
    void a_task_found_undone_is_open_again_and_the_file_keeps_that_it_was() {
        var part = fold(acts.enrolled(), acts.completed("survey"), acts.on("2026-04-01").reopened("survey"),
                acts.on("2026-04-05").completed("survey"));
        assertThat(part.done(CampaignActs.PLAN.task("survey").orElseThrow())).isTrue();
        assertThat(part.task("survey").orElseThrow().reopened()).singleElement()
                .satisfies(deed -> assertThat(deed.on()).isEqualTo("2026-04-01"));
        assertThat(part.version()).isEqualTo(3);
    }

    @Test
    void a_task_is_overdue_from_the_day_after() {
        LocalDate due = LocalDate.parse("2026-03-31");
        assertThat(TaskState.of(false, due, due)).isEqualTo(TaskState.DUE);
        assertThat(TaskState.of(false, due, due.plusDays(1))).isEqualTo(TaskState.OVERDUE);
        assertThat(TaskState.of(true, due, due.plusDays(1))).isEqualTo(TaskState.DONE);
    }

    @Test
    void a_voided_act_leaves_no_trace_and_its_restoration_brings_it_back() {
        var voided = fold(acts.enrolled(), acts.on("2026-03-10").completed("survey"), acts.voided(1L));
        assertThat(voided.tasks()).isEmpty();
        assertThat(voided.version()).isEqualTo(2);
        assertThat(fold(acts.enrolled(), acts.completed("survey"), acts.voided(1L), acts.voided(2L)).tasks())
                .extracting(Enrolment.TaskDone::task).containsExactly("survey");
    }

    @Test
    void a_voided_closure_leaves_the_park_in_the_campaign() {
        var drill = CampaignActs.PLAN.duty("drill").orElseThrow();
        var part = fold(acts.enrolled(), acts.closed(), acts.voided(1L));
        assertThat(part.closure()).isNull();
        assertThat(part.nextDue(drill)).isEqualTo("2027-03-01");
    }

    @Test
    void a_corrected_act_counts_as_corrected_on_its_corrected_day() {
        var adopted = acts.on("2026-04-20").adopted("误录");
        var part = new EnrolmentEvent[]{acts.on("2026-03-01").enrolled(), adopted,
                acts.on("2026-06-01").corrected(1, acts.on("2026-04-10").adopted("承包商管理制度"))};
        assertThat(fold(part).measures()).extracting(Enrolment.Measure::title).containsExactly("承包商管理制度");
        assertThat(upTo("2026-04-10", part).measures()).hasSize(1);
        assertThat(upTo("2026-04-09", part).measures()).isEmpty();
    }

    @Test
    void a_park_takes_part_on_every_day_asked_about_and_since_the_corrected_one() {
        var part = new EnrolmentEvent[]{acts.on("2026-03-01").enrolled(),
                acts.on("2026-06-01").corrected(0, acts.on("2026-02-01").enrolled())};
        assertThat(upTo("2026-01-01", part).enrolled().on()).isEqualTo("2026-02-01");
    }

    private static Enrolment upTo(String happenedBy, EnrolmentEvent... events) {
        return CampaignActs.fold(List.of(events), LocalDate.parse(happenedBy));
    }

    private static Enrolment fold(EnrolmentEvent... events) {
        return CampaignActs.fold(List.of(events), null);
    }
}
