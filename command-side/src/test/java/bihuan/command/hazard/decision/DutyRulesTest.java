package bihuan.command.hazard.decision;

import static bihuan.api.lifecycle.Action.*;
import static bihuan.command.hazard.decision.Story.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.RestrictionScope;
import bihuan.api.hazard.action.OrderSuspension;
import bihuan.api.hazard.event.AcceptanceRequested;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.ResumptionApplied;
import bihuan.api.hazard.event.SuspensionOrdered;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Organisations;
import bihuan.api.permission.Role;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refusal.Kind;

/** Who may act, beyond the role. */
class DutyRulesTest {

    private static final Action[] ACCEPTANCE_REQUESTED = {CONFIRM, FILE_PLAN, RECORD_PROGRESS, REQUEST_ACCEPTANCE};
    private static final Caller SAME_ACCOUNT = Callers.caller(Callers.of(Role.UNIT).actor().accountId(), "另一部门",
            Role.REGULATOR);
    private static final Caller SAME_ORGANISATION = Callers.caller("account-other", Callers.UNIT_ID, Role.REGULATOR);
    private static final Caller FIRE_BRIGADE = Callers.caller("account-fire", "区消防救援大队", Role.REGULATOR);
    private static final Caller COLLEAGUE = Callers.caller("account-colleague", Callers.REGULATOR_ORGANISATION,
            Role.REGULATOR);

    @ParameterizedTest
    @EnumSource(names = {"ACCEPT", "FAIL_ACCEPTANCE"})
    void whose_account_or_organisation_planned_rectified_or_asked_does_not_judge_the_result(Action action) {
        Story story = Story.reported().then(ACCEPTANCE_REQUESTED);

        assertForbidden("duties-not-separate", story.asked(action).by(SAME_ACCOUNT).refusal());
        assertForbidden("duties-not-separate", story.asked(action).by(SAME_ORGANISATION).refusal());
        assertThat(story.asked(action).by(FIRE_BRIGADE).refusal()).isNull();
    }

    @Test
    void they_do_not_close_out_either() {
        Story story = Story.reported().then(ACCEPTANCE_REQUESTED).then(ACCEPT);

        assertForbidden("duties-not-separate", story.asked(CLOSE_OUT).by(SAME_ACCOUNT).refusal());
        assertForbidden("duties-not-separate", story.asked(CLOSE_OUT).by(SAME_ORGANISATION).refusal());
        assertThat(story.asked(CLOSE_OUT).by(Role.COMMITTEE).refusal()).isNull();
    }

    @Test
    void each_of_those_who_had_a_hand_in_it_counts_not_only_the_last() {
        Caller first = Callers.caller("account-first", "unit-contractor", Role.UNIT);
        Story story = Story.reported().then(CONFIRM).asked(FILE_PLAN).by(first).done().then(RECORD_PROGRESS,
                REQUEST_ACCEPTANCE);

        assertForbidden("duties-not-separate",
                story.asked(ACCEPT).by(Callers.caller("account-x", "unit-contractor", Role.REGULATOR)).refusal());
        assertForbidden("duties-not-separate",
                story.asked(ACCEPT).by(Callers.caller("account-first", "别处", Role.REGULATOR)).refusal());
    }

    @ParameterizedTest
    @EnumSource(names = {"GRANT_EXTENSION", "REJECT_EXTENSION"})
    void who_asked_for_more_time_does_not_decide_on_it(Action action) {
        Story story = Story.reported().then(CONFIRM, REQUEST_EXTENSION);

        assertForbidden("duties-not-separate", story.asked(action).by(SAME_ACCOUNT).refusal());
        assertForbidden("duties-not-separate", story.asked(action).by(SAME_ORGANISATION).refusal());
        assertThat(story.asked(action).by(Role.REGULATOR).refusal()).isNull();
    }

    @Test
    void who_asked_to_produce_again_does_not_grant_it() {
        Story story = Story.reported().then(ORDER_SUSPENSION, APPLY_FOR_RESUMPTION);

        assertForbidden("duties-not-separate", story.asked(REFUSE_RESUMPTION).by(SAME_ORGANISATION).refusal());
        assertThat(story.asked(REFUSE_RESUMPTION).refusal()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"GRANT_RESUMPTION", "REFUSE_RESUMPTION"})
    void production_is_released_by_whose_organisation_ordered_the_stop(Action action) {
        Story story = Story.reported().then(ORDER_SUSPENSION, APPLY_FOR_RESUMPTION).then(ACCEPTANCE_REQUESTED)
                .then(ACCEPT);

        assertForbidden("not-the-ordering-department", story.asked(action).by(FIRE_BRIGADE).refusal());
        assertThat(story.asked(action).by(COLLEAGUE).refusal()).isNull();
    }

    @Test
    void or_by_the_department_that_the_order_names() {
        Story story = Story.reported().asked(new OrderSuspension(RestrictionScope.FULL, "区消防救援大队")).done()
                .then(APPLY_FOR_RESUMPTION);

        assertThat(story.asked(REFUSE_RESUMPTION).by(FIRE_BRIGADE).refusal()).isNull();
    }

    @Test
    void or_by_that_department_under_its_later_name_and_by_its_successor_but_not_by_others() {
        Story story = Story.reported().asked(new OrderSuspension(RestrictionScope.FULL, "区消防大队")).done()
                .then(APPLY_FOR_RESUMPTION);
        var renamed = new Organisations(Map.of("区消防大队", "authority-1", "区消防救援大队", "authority-1"), Map.of());
        var succeeded = new Organisations(Map.of("区消防大队", "authority-1", "区消防救援大队", "authority-2"),
                Map.of("authority-1", "authority-2"));

        assertForbidden("not-the-ordering-department", story.asked(REFUSE_RESUMPTION).by(FIRE_BRIGADE).refusal());
        assertThat(story.asked(REFUSE_RESUMPTION).by(FIRE_BRIGADE).where(renamed).refusal()).isNull();
        assertThat(story.asked(REFUSE_RESUMPTION).by(FIRE_BRIGADE).where(succeeded).refusal()).isNull();
        assertForbidden("not-the-ordering-department", story.asked(REFUSE_RESUMPTION)
                .by(Callers.caller("account-other", "区住房和城乡建设局", Role.REGULATOR)).where(renamed).refusal());
    }

    @Test
    void a_successor_does_not_judge_what_its_predecessor_planned() {
        Story story = Story.reported().then(ACCEPTANCE_REQUESTED);
        var succeeded = new Organisations(Map.of(), Map.of(Callers.UNIT_ID, "区住房和城乡建设局"));
        Caller successor = Callers.caller("account-other", "区住房和城乡建设局", Role.REGULATOR);

        assertThat(story.asked(ACCEPT).by(successor).refusal()).isNull();
        assertForbidden("duties-not-separate", story.asked(ACCEPT).by(successor).where(succeeded).refusal());
    }

    @Test
    void an_imported_order_is_lifted_by_the_supervising_unit() {
        Story story = imported(Story.reported().then(CONFIRM, PROPOSE_LISTING, LIST));

        assertForbidden("not-the-ordering-department", story.asked(REFUSE_RESUMPTION).by(FIRE_BRIGADE).refusal());
        assertThat(story.asked(REFUSE_RESUMPTION).by(COLLEAGUE).refusal()).isNull();
    }

    @Test
    void or_by_any_regulator_where_the_ledger_named_no_supervising_unit() {
        Story story = imported(Story.reported().then(CONFIRM));

        assertThat(story.asked(REFUSE_RESUMPTION).by(FIRE_BRIGADE).refusal()).isNull();
    }

    @Test
    void an_imported_act_does_not_count_for_the_separation_of_duties() {
        Story story = Story.reported().then(CONFIRM, FILE_PLAN, RECORD_PROGRESS);
        story.happened(List.of(new AcceptanceRequested(Story.ID, importedBy(OTHER_REGULATOR), "自查合格")));

        assertThat(story.asked(ACCEPT).by(OTHER_REGULATOR).refusal()).isNull();
    }

    @Test
    void a_report_is_amended_by_its_reporter_or_a_regulator() {
        Story story = Story.reportedBy(Callers.of(Role.PARK));

        assertForbidden("not-the-reporter", story.asked(AMEND_REPORT).by(Role.UNIT).refusal());
        assertThat(story.asked(AMEND_REPORT).by(Role.PARK).refusal()).isNull();
        assertThat(story.asked(AMEND_REPORT).by(Role.REGULATOR).refusal()).isNull();
        assertThat(story.asked(AMEND_REPORT).by(Callers.caller("account-new", Callers.PARK_ID, Role.PARK)).refusal())
                .isNull();
    }

    @Test
    void what_is_said_to_be_allowed_leaves_out_what_those_hands_may_not_do() {
        Story story = Story.reported().then(ACCEPTANCE_REQUESTED);

        Refusal refusal = story.asked(CONFIRM).by(SAME_ORGANISATION).refusal();

        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refusal.allowed()).contains("record-penalty").doesNotContain("accept", "fail-acceptance");
    }

    private static final Caller OTHER_REGULATOR = Callers.caller("account-importer", "区应急管理局信息中心",
            Role.REGULATOR);

    private static Story imported(Story story) {
        Caller importer = Callers.of(Role.ADMIN);
        List<HazardEvent> stopped = List.of(
                new SuspensionOrdered(Story.ID, importedBy(importer), RestrictionScope.FULL, null),
                new ResumptionApplied(Story.ID, importedBy(importer), null));
        return story.happened(stopped);
    }

    private static Act importedBy(Caller importer) {
        return new Act(importer.actor(), TODAY, null, null, null, List.of(), true, true, List.of(), null,
                null, null);
    }

    private static void assertForbidden(String code, Refusal refusal) {
        assertThat(refusal.kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.reason().zh()).isNotBlank();
        assertThat(refusal.reason().en()).isNotBlank();
    }
}
