package bihuan.query.core.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;

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

    public static Enrolment fold(EnrolmentEvent... events) {
        Enrolment part = null;
        for (EnrolmentEvent event : events) {
            part = Enrolment.evolve(part, event, Instant.EPOCH);
        }
        return part;
    }
}
