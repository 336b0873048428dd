package bihuan.platform.clock;

import static bihuan.api.clock.ClockCode.EXTENSION_DECISION;
import static bihuan.api.clock.ClockCode.EXTENSION_REQUEST;
import static bihuan.api.clock.ClockCode.LISTING_PUBLICATION;
import static bihuan.api.clock.ClockCode.LISTING_UPWARD_FILING;
import static bihuan.api.clock.ClockCode.MAXIMUM_TERM;
import static bihuan.api.clock.ClockCode.RECTIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import bihuan.api.clock.CountedDay;
import bihuan.api.clock.Due;
import bihuan.api.clock.Timekeeping.Lapse;
import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;

class HazardClocksTest {

    @Test
    void in_qingdao_a_listing_of_2021_09_24_is_filed_published_and_extended_by_these_days() {
        Life life = new Life("qingdao@0").confirmed("2021-09-01", "2021-11-01").listed("2021-09-24", "2021-12-24");

        assertThat(life.due(LISTING_UPWARD_FILING).day()).isEqualTo("2021-09-28");
        assertThat(life.due(LISTING_PUBLICATION).day()).isEqualTo("2021-09-30");
        assertThat(life.due(EXTENSION_REQUEST).day()).isEqualTo("2021-11-26");
        assertThat(life.due(MAXIMUM_TERM).day()).isEqualTo("2022-09-24");
        assertThat(life.due(RECTIFICATION).day()).isEqualTo("2021-12-24");
        life.asked("2021-11-26");
        assertThat(life.due(EXTENSION_DECISION).day()).isEqualTo("2021-12-10");
        assertThat(life.states("2021-11-26")).contains("EXTENSION_REQUEST MET").contains("EXTENSION_DECISION RUNNING");
        assertThat(((Due.On) life.due(LISTING_UPWARD_FILING)).days()).filteredOn(day -> day.number() != null)
                .extracting(CountedDay::on).containsExactly(LocalDate.parse("2021-09-26"),
                        LocalDate.parse("2021-09-27"), LocalDate.parse("2021-09-28"));
        assertThat(((Due.On) life.due(EXTENSION_REQUEST)).days()).filteredOn(day -> day.number() != null).hasSize(20);
    }

    @Test
    void in_ningbo_it_is_extended_by_that_day_and_there_is_no_clock_for_the_rest() {
        Life life = new Life("ningbo@0").listed("2021-09-24", "2021-12-24");

        assertThat(life.due(EXTENSION_REQUEST).day()).isEqualTo("2021-12-03");
        assertThat(life.due(LISTING_UPWARD_FILING)).isEqualTo(new Due.NoSuchClock());
        assertThat(life.due(LISTING_PUBLICATION)).isEqualTo(new Due.NoSuchClock());
        assertThat(life.asked("2021-12-03").due(EXTENSION_DECISION)).isEqualTo(new Due.NoSuchClock());
    }

    @Test
    void a_clock_keeps_the_profile_it_started_with() {
        Life life = new Life("qingdao@0").listed("2021-09-24", "2021-12-24").under("ningbo@0").progressed("2021-10-08");

        assertThat(life.due(EXTENSION_REQUEST).day()).isEqualTo("2021-11-26");
        assertThat(life.clocks.profile()).isEqualTo("ningbo@0");
        life.granted("2021-12-01", "2022-03-31");
        assertThat(life.last(EXTENSION_REQUEST).profile()).isEqualTo("ningbo@0");
    }

    @Test
    void a_formality_stops_its_clock_on_the_day_it_was_done() {
        Life life = new Life("qingdao@0").listed("2021-09-24", "2021-12-24")
                .formality(Instrument.LISTING, Formality.PUBLICATION, "2021-10-20", "2021-09-30")
                .formality(Instrument.LISTING, Formality.UPWARD_FILING, "2021-10-20", "2021-09-29")
                .formality(Instrument.LISTING, Formality.SERVICE, "2021-10-20", "2021-09-24");

        assertThat(life.states("2021-10-20")).contains("LISTING_PUBLICATION MET, LISTING_UPWARD_FILING MET_LATE");
        assertThat(life.swept("2021-10-20")).extracting(Lapse::dueOn).containsExactly(LocalDate.parse("2021-09-28"));
    }

    @Test
    void what_the_deadline_was_before_no_longer_applies_unless_it_had_run_out() {
        Life inTime = new Life("default@0").confirmed("2021-09-01", "2021-12-24").granted("2021-12-24", "2022-03-01");
        Life late = new Life("default@0").confirmed("2021-09-01", "2021-12-24").granted("2021-12-25", "2022-03-01");

        assertThat(inTime.states("2022-01-01")).contains("RECTIFICATION MOOT").contains("RECTIFICATION RUNNING");
        assertThat(inTime.swept("2022-01-01")).isEmpty();
        assertThat(late.states("2022-01-01")).contains("RECTIFICATION LAPSED").contains("RECTIFICATION RUNNING");
        assertThat(late.swept("2022-03-05")).extracting(Lapse::dueOn).containsExactly(LocalDate.parse("2021-12-24"),
                LocalDate.parse("2022-03-01"));
    }

    @Test
    void the_last_day_is_in_time_and_the_next_is_not() {
        Life life = new Life("default@0").confirmed("2021-09-01", "2021-12-24");

        assertThat(life.swept("2021-12-24")).isEmpty();
        assertThat(life.states("2021-12-24")).contains("RECTIFICATION RUNNING");
        assertThat(life.states("2021-12-25")).contains("RECTIFICATION LAPSED");
        assertThat(life.swept("2021-12-28")).hasSize(1);
        assertThat(life.swept("2021-12-28")).isEmpty();
        assertThat(life.accepted("2021-12-30").states("2022-01-01")).contains("RECTIFICATION MET_LATE");
    }

    @Test
    void a_paper_that_was_in_time_may_be_entered_for_three_days_before_a_lapse_is_recorded() {
        Life life = new Life("default@0").confirmed("2021-09-01", "2021-12-24");

        assertThat(life.swept("2021-12-27")).isEmpty();
        assertThat(Life.SHIPPED.nextDue(life.clocks)).isEqualTo("2021-12-27");

        assertThat(life.accepted("2021-12-24").swept("2021-12-31")).isEmpty();
    }

    @Test
    void what_was_done_late_needs_no_grace() {
        Life life = new Life("default@0").confirmed("2021-09-01", "2021-12-24").accepted("2021-12-25");

        assertThat(Life.SHIPPED.nextDue(life.clocks)).isEqualTo("2021-12-24");
        assertThat(life.swept("2021-12-25")).extracting(Lapse::dueOn).containsExactly(LocalDate.parse("2021-12-24"));
    }

    @Test
    void a_right_that_was_not_used_has_passed_and_is_no_default() {
        Life life = new Life("qingdao@0").listed("2021-09-24", "2021-12-24");

        assertThat(life.states("2021-12-01")).contains("EXTENSION_REQUEST PASSED");
        assertThat(life.swept("2021-12-01")).extracting(lapse -> lapse.clock().code()).isNotEmpty()
                .doesNotContain(EXTENSION_REQUEST);
        assertThat(Life.SHIPPED.grounds(life.clocks, LocalDate.parse("2021-12-01")))
                .extracting(lapse -> lapse.clock().code()).contains(EXTENSION_REQUEST);
    }

    @Test
    void acceptance_stops_every_clock_of_the_hazard_itself_and_reopening_starts_new_ones() {
        Life life = new Life("ningbo@0").confirmed("2021-09-01", "2021-12-24").progressed("2021-10-01")
                .acceptanceAsked("2021-11-01").accepted("2021-11-05");

        assertThat(life.clocks.all()).allMatch(clock -> clock.stop() != null);
        assertThat(life.swept("2026-01-01")).isEmpty();
        life.reopened("2022-02-01", "2022-05-01");
        assertThat(life.states("2022-02-01")).startsWith("RECTIFICATION MET").contains("RECTIFICATION RUNNING")
                .contains("PROGRESS_REPORT RUNNING");
    }

    @Test
    void a_failed_acceptance_is_a_review_that_was_done() {
        Life life = new Life("order-16@0").confirmed("2021-09-01", "2021-12-24").acceptanceAsked("2021-11-01")
                .failed("2021-11-12");

        assertThat(life.states("2021-11-12")).contains("ACCEPTANCE_REVIEW MET_LATE");
    }

    @Test
    void a_closed_down_hazard_has_met_nothing() {
        Life life = new Life("default@0").confirmed("2021-09-01", "2021-12-24").acceptanceAsked("2021-11-01")
                .closedDown("2021-11-02");

        assertThat(life.states("2022-01-01")).contains("RECTIFICATION MOOT").contains("ACCEPTANCE_REVIEW MOOT");
    }

    @Test
    void a_rejected_request_may_be_made_again_while_there_is_time() {
        Life life = new Life("qingdao@0").listed("2021-09-24", "2021-12-24").asked("2021-10-08").rejected("2021-10-12");

        assertThat(life.due(EXTENSION_REQUEST).day()).isEqualTo("2021-11-26");
        assertThat(life.last(EXTENSION_REQUEST).startedOn()).isEqualTo("2021-10-12");
    }

    @Test
    void a_clock_that_ran_out_before_it_started_is_not_recorded_as_lapsed() {
        Life life = new Life("qingdao@0").confirmed("2021-12-20", "2021-12-24");

        assertThat(life.states("2021-12-20")).contains("EXTENSION_REQUEST PASSED");
        assertThat(life.swept("2021-12-24")).isEmpty();
    }

    @Test
    void what_started_and_stopped_in_a_ledger_speaks_for_itself_and_what_still_runs_is_watched() {
        Life done = new Life("default@0").imported(true).confirmed("2020-09-01", "2020-12-24")
                .acceptanceAsked("2021-01-04").accepted("2021-02-01");
        Life open = new Life("default@0").imported(true).confirmed("2020-09-01", "2020-12-24");

        assertThat(done.states("2021-02-01")).contains("RECTIFICATION MET_LATE");
        assertThat(done.swept("2026-01-01")).isEmpty();
        assertThat(open.swept("2026-01-01")).hasSize(1);
    }

    @Test
    void reports_of_progress_on_one_day_leave_one_clock() {
        Life life = new Life("ningbo@0").confirmed("2021-09-01", "2021-12-24");
        int before = life.clocks.all().size();
        for (int i = 0; i < 1000; i++) {
            life.progressed("2021-10-01");
        }

        assertThat(life.clocks.all()).hasSize(before + 1);
    }

    @Test
    void a_listing_in_error_need_not_be_published_and_its_delisting_must() {
        Life life = new Life("qingdao@0").listed("2021-09-24", "2021-12-24").delisted("2021-09-27", true);

        assertThat(life.states("2021-09-27")).contains("LISTING_PUBLICATION MOOT").contains("MAXIMUM_TERM MOOT")
                .contains("DELISTING_PUBLICATION RUNNING").contains("RECTIFICATION RUNNING");
    }
}
