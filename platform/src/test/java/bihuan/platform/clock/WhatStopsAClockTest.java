package bihuan.platform.clock;

import static bihuan.api.clock.ClockCode.ACCEPTANCE_REVIEW;
import static bihuan.api.clock.ClockCode.DELISTING_PUBLICATION;
import static bihuan.api.clock.ClockCode.EXTENSION_DECISION;
import static bihuan.api.clock.ClockCode.EXTENSION_REQUEST;
import static bihuan.api.clock.ClockCode.LISTING_PUBLICATION;
import static bihuan.api.clock.ClockCode.LISTING_UPWARD_FILING;
import static bihuan.api.clock.ClockCode.MAXIMUM_TERM;
import static bihuan.api.clock.ClockCode.PROGRESS_REPORT;
import static bihuan.api.clock.ClockCode.RECTIFICATION;
import static bihuan.api.clock.ClockCode.RESUMPTION_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import bihuan.api.clock.ClockCode;
import bihuan.api.clock.HazardClock;
import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.event.ExtensionCorrected;
import bihuan.api.hazard.event.ExtensionVoided;
import bihuan.api.hazard.event.HazardDowngraded;
import bihuan.api.hazard.event.ResumptionApplied;
import bihuan.api.hazard.event.ResumptionGranted;
import bihuan.api.hazard.event.ResumptionRefused;

class WhatStopsAClockTest {

    private static final String ID = "hazard-1";

    private final Life life = new Life("qingdao@0").confirmed("2021-09-01", "2021-11-01");

    @Test
    void confirmation_starts_the_deadline_the_last_day_to_ask_and_the_reports_of_progress() {
        assertThat(running()).containsExactlyInAnyOrder(RECTIFICATION, EXTENSION_REQUEST, PROGRESS_REPORT);
    }

    @Test
    void listing_starts_the_maximum_term_and_the_publication_clocks() {
        life.listed("2021-09-24", "2021-12-24");

        assertThat(running()).containsExactlyInAnyOrder(RECTIFICATION, EXTENSION_REQUEST, PROGRESS_REPORT,
                MAXIMUM_TERM, LISTING_PUBLICATION, LISTING_UPWARD_FILING);
        assertThat(life.last(RECTIFICATION).expiry()).isEqualTo("2021-12-24");
    }

    @Test
    void each_instrument_recorded_stops_its_own_clock_and_no_other() {
        var stops = Map.of("LISTING PUBLICATION", LISTING_PUBLICATION, "LISTING UPWARD_FILING", LISTING_UPWARD_FILING,
                "DELISTING PUBLICATION", DELISTING_PUBLICATION);
        for (Instrument instrument : Instrument.values()) {
            for (Formality kind : Formality.values()) {
                Life listed = new Life("qingdao@0").confirmed("2021-09-01", "2021-11-01")
                        .listed("2021-09-24", "2021-12-24")
                        .accepted("2021-10-08").delisted("2021-10-11", false);
                Set<ClockCode> before = running(listed);
                listed.formality(instrument, kind, "2021-10-12", "2021-10-12");
                ClockCode stopped = stops.get(instrument + " " + kind);
                assertThat(running(listed)).as("%s %s", instrument, kind)
                        .isEqualTo(before.stream().filter(code -> code != stopped).collect(Collectors.toSet()));
            }
        }
    }

    @Test
    void delisting_ends_the_maximum_term_and_leaves_the_publication_of_the_listing_due() {
        life.listed("2021-09-24", "2021-12-24").delisted("2021-10-11", false);

        assertThat(running()).contains(LISTING_PUBLICATION, LISTING_UPWARD_FILING, DELISTING_PUBLICATION)
                .doesNotContain(MAXIMUM_TERM);
    }

    @Test
    void a_listing_in_error_need_not_be_published() {
        life.listed("2021-09-24", "2021-12-24").delisted("2021-10-11", true);

        assertThat(running()).contains(DELISTING_PUBLICATION).doesNotContain(LISTING_PUBLICATION,
                LISTING_UPWARD_FILING, MAXIMUM_TERM);
    }

    @Test
    void a_report_of_progress_is_met_and_the_next_is_due() {
        life.progressed("2021-09-20");

        assertThat(life.clocks.all()).filteredOn(clock -> clock.code() == PROGRESS_REPORT).hasSize(2)
                .first().satisfies(clock -> assertThat(clock.stop().met()).isTrue());
        assertThat(life.last(PROGRESS_REPORT).startedOn()).isEqualTo("2021-09-20");
    }

    @Test
    void who_asks_for_acceptance_has_reported_and_waits_for_the_review() {
        life.acceptanceAsked("2021-09-20");

        assertThat(running()).containsExactlyInAnyOrder(RECTIFICATION, EXTENSION_REQUEST, ACCEPTANCE_REVIEW);
        assertThat(life.last(PROGRESS_REPORT).stop().met()).isTrue();
    }

    @Test
    void a_failed_acceptance_is_a_review_done_and_reports_go_on() {
        life.acceptanceAsked("2021-09-20").failed("2021-09-25");

        assertThat(running()).containsExactlyInAnyOrder(RECTIFICATION, EXTENSION_REQUEST, PROGRESS_REPORT);
        assertThat(life.last(ACCEPTANCE_REVIEW).stop().met()).isTrue();
    }

    @Test
    void acceptance_meets_the_deadline_the_maximum_term_and_the_review_and_leaves_publication_due() {
        life.listed("2021-09-24", "2021-12-24").asked("2021-09-30").acceptanceAsked("2021-10-08")
                .accepted("2021-10-12");

        assertThat(running()).containsExactlyInAnyOrder(LISTING_PUBLICATION, LISTING_UPWARD_FILING);
        assertThat(Set.of(RECTIFICATION, MAXIMUM_TERM, ACCEPTANCE_REVIEW))
                .allSatisfy(code -> assertThat(life.last(code).stop().met()).isTrue());
        assertThat(life.last(EXTENSION_DECISION).stop().met()).isFalse();
    }

    @Test
    void a_hazard_that_is_none_has_met_nothing_and_owes_nothing() {
        life.asked("2021-09-10").acceptanceAsked("2021-09-20")
                .happened(new HazardDowngraded(ID, life.on("2021-09-25")));

        assertThat(running()).isEmpty();
        assertThat(Set.of(RECTIFICATION, EXTENSION_DECISION, ACCEPTANCE_REVIEW))
                .allSatisfy(code -> assertThat(life.last(code).stop().met()).isFalse());
    }

    @Test
    void asking_for_more_time_meets_the_last_day_to_ask_and_waits_for_the_decision() {
        life.asked("2021-09-10");

        assertThat(running()).contains(EXTENSION_DECISION, RECTIFICATION).doesNotContain(EXTENSION_REQUEST);
        assertThat(life.last(EXTENSION_REQUEST).stop().met()).isTrue();
    }

    @Test
    void a_grant_decides_and_sets_the_deadline_and_the_last_day_to_ask_anew() {
        life.asked("2021-09-10").granted("2021-09-15", "2022-03-01");

        assertThat(running()).doesNotContain(EXTENSION_DECISION);
        assertThat(life.last(EXTENSION_DECISION).stop().met()).isTrue();
        assertThat(life.last(RECTIFICATION).expiry()).isEqualTo("2022-03-01");
        assertThat(life.last(EXTENSION_REQUEST).expiry()).isEqualTo("2022-03-01");
    }

    @Test
    void a_corrected_grant_moves_the_deadline() {
        life.asked("2021-09-10").granted("2021-09-15", "2022-03-01")
                .happened(new ExtensionCorrected(ID, life.on("2021-09-20"), LocalDate.parse("2022-01-31")));

        assertThat(life.last(RECTIFICATION).expiry()).isEqualTo("2022-01-31");
        assertThat(life.last(EXTENSION_REQUEST).expiry()).isEqualTo("2022-01-31");
    }

    @Test
    void a_rejection_decides_and_the_last_day_to_ask_is_that_of_the_current_deadline() {
        life.asked("2021-09-10").rejected("2021-09-15");

        assertThat(running()).doesNotContain(EXTENSION_DECISION).contains(EXTENSION_REQUEST);
        assertThat(life.last(EXTENSION_DECISION).stop().met()).isTrue();
        assertThat(life.last(EXTENSION_REQUEST).expiry()).isEqualTo("2021-11-01");
    }

    @Test
    void a_void_request_waits_for_no_decision_and_none_was_made() {
        life.asked("2021-09-10").happened(new ExtensionVoided(ID, life.on("2021-09-15")));

        assertThat(running()).doesNotContain(EXTENSION_DECISION);
        assertThat(life.last(EXTENSION_DECISION).stop().met()).isFalse();
    }

    @Test
    void an_application_to_resume_is_reviewed_whatever_the_answer() {
        life.happened(new ResumptionApplied(ID, life.on("2021-09-10"), "已整改"));
        assertThat(running()).contains(RESUMPTION_REVIEW);

        life.happened(new ResumptionRefused(ID, life.on("2021-09-15")));
        assertThat(running()).doesNotContain(RESUMPTION_REVIEW);
        assertThat(life.last(RESUMPTION_REVIEW).stop().met()).isTrue();

        life.happened(new ResumptionApplied(ID, life.on("2021-09-20"), "再次申请"))
                .happened(new ResumptionGranted(ID, life.on("2021-09-22")));
        assertThat(running()).doesNotContain(RESUMPTION_REVIEW);
        assertThat(life.last(RESUMPTION_REVIEW).stop().on()).isEqualTo("2021-09-22");
    }

    @Test
    void a_clock_met_on_the_day_it_started_is_kept_and_a_superseded_one_is_not() {
        life.acceptanceAsked("2021-09-20").failed("2021-09-20");
        assertThat(life.last(ACCEPTANCE_REVIEW).stop().on()).isEqualTo("2021-09-20");

        Life listedAtOnce = new Life("qingdao@0").confirmed("2021-09-24", "2021-11-01").listed("2021-09-24",
                "2021-12-24");
        assertThat(listedAtOnce.clocks.all()).filteredOn(clock -> clock.code() == RECTIFICATION).hasSize(1);
    }

    private Set<ClockCode> running() {
        return running(life);
    }

    private static Set<ClockCode> running(Life life) {
        return life.clocks.all().stream().filter(clock -> clock.stop() == null).map(HazardClock::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ClockCode.class)));
    }
}
