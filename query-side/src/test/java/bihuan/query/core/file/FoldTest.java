package bihuan.query.core.file;

import static bihuan.api.lifecycle.Action.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import bihuan.api.clock.HazardClocks;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.lifecycle.Restriction;
import bihuan.query.store.FileJson;
import tools.jackson.databind.node.ObjectNode;

class FoldTest {

    private final Acts acts = new Acts("hazard-1");
    private HazardFile before;
    private HazardFile file;

    @Test
    void a_report_opens_the_file_as_version_zero() {
        when("2026-03-01", REPORT);
        assertThat(file.version()).isZero();
        assertThat(file.regions().rectification()).isEqualTo(Rectification.REPORTED);
        assertThat(file.report().reportedBy()).isEqualTo(Acts.REPORTER);
        assertThat(file.deadlines()).isEqualTo(Deadlines.NONE);
    }

    @Test
    void nothing_can_come_before_the_report() {
        assertThatThrownBy(() -> Fold.evolve(null, acts.of(CONFIRM), Instant.EPOCH))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("hazard-1");
    }

    @Test
    void confirming_and_listing_each_reset_both_deadlines() {
        given(REPORT);
        when("2026-03-02", CONFIRM);
        assertThat(file.deadlines()).isEqualTo(both("2026-04-02"));
        when("2026-03-03", PROPOSE_LISTING);
        when("2026-03-05", LIST);
        assertThat(file.deadlines()).isEqualTo(both("2026-04-05"));
    }

    @Test
    void an_extension_moves_only_the_current_deadline() {
        given(REPORT, CONFIRM);
        when("2026-03-20", REQUEST_EXTENSION);
        assertThat(file.deadlines().current()).isEqualTo("2026-04-01");
        when("2026-03-25", GRANT_EXTENSION);
        assertThat(file.deadlines()).isEqualTo(new Deadlines(day("2026-04-01"), day("2026-04-25")));
        when("2026-03-26", CORRECT_EXTENSION);
        assertThat(file.deadlines().current()).isEqualTo("2026-04-26");
        assertThat(file.extension().granted()).isEqualTo(1);
    }

    @Test
    void overdue_days_count_from_the_day_after_the_deadline_and_stop_at_acceptance() {
        given(REPORT, CONFIRM, FILE_PLAN, RECORD_PROGRESS);
        assertThat(file.overdueDays(day("2026-04-01"))).isZero();
        assertThat(file.overdueDays(day("2026-04-02"))).isEqualTo(1);
        assertThat(file.overdue(day("2026-04-02"))).isTrue();
        when("2026-04-04", REQUEST_ACCEPTANCE);
        when("2026-04-06", ACCEPT);
        assertThat(file.overdueDays(day("2026-12-31"))).isEqualTo(5);
        assertThat(file.overdue(day("2026-12-31"))).isFalse();
    }

    @Test
    void a_failed_acceptance_leaves_the_hazard_on_the_books_with_its_deadline() {
        given(REPORT, CONFIRM, FILE_PLAN, RECORD_PROGRESS, REQUEST_ACCEPTANCE);
        when("2026-03-20", FAIL_ACCEPTANCE);
        assertThat(file.regions().rectification()).isEqualTo(Rectification.RECTIFYING);
        assertThat(file.acceptance().passed()).isFalse();
        assertThat(file.deadlines()).isEqualTo(both("2026-04-01"));
        assertThat(file.ending().settledOn()).isNull();
    }

    @Test
    void closing_out_does_not_resume_production() {
        given(REPORT, CONFIRM, ORDER_SUSPENSION, FILE_PLAN, RECORD_PROGRESS, REQUEST_ACCEPTANCE, ACCEPT, CLOSE_OUT);
        assertThat(file.regions().restriction()).isEqualTo(Restriction.ORDERED);
        assertThat(file.restrictionScope()).isNotNull();
        when("2026-03-10", APPLY_FOR_RESUMPTION);
        when("2026-03-11", GRANT_RESUMPTION);
        assertThat(file.restrictionScope()).isNull();
        assertThat(file.suspension().resumedOn()).isEqualTo("2026-03-11");
    }

    @Test
    void a_hazard_that_comes_back_starts_a_new_round_and_keeps_the_earlier_one() {
        given(REPORT, CONFIRM, PROPOSE_LISTING, LIST, FILE_PLAN, RECORD_PROGRESS, REQUEST_ACCEPTANCE, ACCEPT, DELIST,
                CLOSE_OUT);
        when("2026-06-01", REOPEN);
        assertThat(file.regions().listing()).isEqualTo(Listing.NONE);
        assertThat(file.supervision()).isEqualTo(Supervision.NONE);
        assertThat(file.deadlines()).isEqualTo(both("2026-07-02"));
        assertThat(file.ending()).isEqualTo(Ending.NONE);
        assertThat(file.progress().percent()).isZero();
        assertThat(file.progress().fundsSpent()).isEqualByComparingTo("1000");
        assertThat(file.records().earlierRounds()).singleElement().satisfies(round -> {
            assertThat(round.supervision().delistedOn()).isEqualTo("2026-03-01");
            assertThat(round.ending().closedOutOn()).isEqualTo("2026-03-01");
        });
    }

    @Test
    void a_returned_plan_is_no_plan() {
        given(REPORT, CONFIRM, FILE_PLAN);
        assertThat(file.fundsPlanned()).isEqualByComparingTo("1000");
        when("2026-03-02", RETURN_PLAN);
        assertThat(file.plan()).isNull();
        assertThat(file.regions().rectification()).isEqualTo(Rectification.CONFIRMED);
    }

    @Test
    void an_amendment_changes_only_what_it_names() {
        given(REPORT);
        when("2026-03-02", AMEND_REPORT);
        assertThat(file.report().location()).isEqualTo("罐区1");
        assertThat(file.report().description()).isEqualTo("可燃气体检测报警系统未投用");
    }

    @Test
    void doing_an_imported_act_again_makes_up_for_what_the_ledger_lacked_of_it() {
        acts.imported("report.stateAndCauses");
        given(REPORT);
        acts.imported("confirm.clause");
        given(CONFIRM);
        acts.imported("file-plan.goals", "file-plan.methods");
        given(FILE_PLAN);
        assertThat(file.asImported()).isTrue();
        assertThat(file.trail().incomplete()).containsExactly("report.stateAndCauses", "confirm.clause",
                "file-plan.goals", "file-plan.methods");
        acts.entered();
        when("2026-04-01", FILE_PLAN);
        assertThat(file.trail().incomplete()).containsExactly("report.stateAndCauses", "confirm.clause");
        assertThat(file.asImported()).isFalse();
    }

    @Test
    void a_lapse_that_the_system_records_is_not_an_act() {
        acts.imported();
        given(REPORT, CONFIRM);
        var before = file.trail();
        acts.entered();
        when("2026-06-01", RECORD_LAPSE);
        assertThat(file.version()).isEqualTo(before.version() + 1);
        assertThat(file.trail().lastActOn()).isEqualTo(before.lastActOn());
        assertThat(file.asImported()).isTrue();
    }

    @Test
    void a_row_from_before_there_were_clocks_has_none() {
        given(REPORT, CONFIRM);
        var json = new FileJson();
        var old = json.read(json.write(file), ObjectNode.class);
        old.remove("clocks");
        assertThat(file.clocks().all()).isNotEmpty();
        assertThat(json.file(json.write(file))).isEqualTo(file);
        assertThat(json.file(old.toString()).clocks()).isEqualTo(HazardClocks.NONE);
    }

    @Test
    void evidence_is_kept_once_in_the_order_it_came() {
        acts.evidence("aa", "bb");
        given(REPORT);
        acts.evidence("bb", "cc");
        given(ATTACH_EVIDENCE);
        assertThat(file.records().evidence()).containsExactly("aa", "bb", "cc");
    }

    @Test
    void lifting_ends_every_coercive_measure_in_force() {
        given(REPORT, RECORD_COERCIVE_MEASURE, RECORD_COERCIVE_MEASURE);
        when("2026-03-09", LIFT_COERCIVE_MEASURE);
        assertThat(file.records().coerciveMeasures()).extracting(Records.CoerciveMeasure::liftedOn)
                .containsExactly(day("2026-03-09"), day("2026-03-09"));
    }

    @Test
    void changes_name_each_field_with_its_old_and_new_value() {
        given(REPORT, CONFIRM, FILE_PLAN);
        when("2026-03-02", RECORD_PROGRESS);
        assertThat(changes()).containsExactly(
                tuple("rectification", "PLAN_FILED", "RECTIFYING"), tuple("fundsSpent", null, BigDecimal.valueOf(1000)),
                tuple("progressPercent", null, 7));
    }

    @Test
    void the_first_event_changes_nothing_that_was_not_said() {
        when("2026-03-01", REPORT);
        assertThat(changes()).contains(tuple("rectification", null, "REPORTED"), tuple("location", null, "一车间"))
                .noneMatch(change -> List.of("listing", "restriction", "extension").contains(change.toList().get(0)));
    }

    private List<org.assertj.core.groups.Tuple> changes() {
        return Changes.between(before, file).stream()
                .map(change -> tuple(change.field(), change.from(), change.to())).toList();
    }

    private void given(Action... earlier) {
        for (Action action : earlier) {
            when("2026-03-01", action);
        }
    }

    private void when(String day, Action action) {
        before = file;
        file = Fold.evolve(file, acts.on(day).of(action), Instant.EPOCH);
    }

    private static Deadlines both(String day) {
        return new Deadlines(day(day), day(day));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
