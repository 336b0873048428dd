package bihuan.command.hazard.decision;

import static bihuan.api.lifecycle.Action.*;
import static bihuan.command.hazard.decision.CorrectedStory.BECAUSE;
import static bihuan.command.hazard.decision.CorrectedStory.correcting;
import static bihuan.command.hazard.decision.CorrectedStory.voiding;
import static bihuan.command.hazard.decision.Story.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.action.Confirm;
import bihuan.api.hazard.action.CorrectAct;
import bihuan.api.hazard.action.RecordProgress;
import bihuan.api.hazard.action.Report;
import bihuan.api.hazard.action.VoidAct;
import bihuan.api.hazard.command.ActOnHazard;
import bihuan.api.hazard.event.ActCorrected;
import bihuan.api.hazard.event.ActsVoided;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.HazardReported;
import bihuan.api.hazard.history.FormOf;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Role;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refusal.EarlierAct;
import bihuan.api.refusal.Refusal.Kind;

/** Who may void or correct an act, when that is possible, and what it leads to. */
class CorrectionRulesTest {

    private static final Caller UNIT = Callers.of(Role.UNIT);
    private static final Caller REGULATOR = Callers.of(Role.REGULATOR);

    private final CorrectedStory story = CorrectedStory.of(Story.reported().then(CONFIRM, FILE_PLAN, RECORD_PROGRESS));

    // which commands

    @Test
    void only_voiding_and_correcting_is_decided_by_these_rules() {
        assertThat(Arrays.stream(Action.values()).filter(action -> CorrectionDecider.decides(
                new ActOnHazard(Story.ID, UNIT, action, BECAUSE, null, List.of(), null, null))))
                .containsExactlyInAnyOrder(VOID_ACT, CORRECT_ACT);
    }

    // who

    @Test
    void a_role_that_puts_nothing_right_is_refused_before_anything_is_read() {
        assertRefused(story.refusal(voiding(Callers.of(Role.AUDITOR), BECAUSE, null)), Kind.FORBIDDEN, "role-may-not");
    }

    @Test
    void who_may_neither_do_an_act_nor_decides_on_it_does_not_put_it_right() {
        assertRefused(story.refusalToVoid(UNIT, 1), Kind.FORBIDDEN, "role-may-not");
        assertRefused(story.refusalToVoid(Callers.of(Role.PARK), 3), Kind.FORBIDDEN, "role-may-not");
        assertRefused(story.refusalToVoid(UNIT, 3, 1), Kind.FORBIDDEN, "role-may-not");
        assertThat(story.refusalToVoid(UNIT, 3)).isNull();
        assertThat(story.refusalToVoid(REGULATOR, 3)).isNull();
    }

    @Test
    void a_report_is_corrected_by_its_reporter_or_a_regulator() {
        Report form = Forms.report("2026-0009", TODAY);

        assertRefused(story.refusalToCorrect(Callers.of(Role.PARK), 0, form, null), Kind.FORBIDDEN,
                "not-the-reporter");
        assertThat(story.refusalToCorrect(UNIT, 0, form, null)).isNull();
        assertThat(story.refusalToCorrect(REGULATOR, 0, form, null)).isNull();
    }

    @Test
    void who_could_not_have_done_an_act_for_separation_of_duties_does_not_put_it_right() {
        Caller same = Callers.caller("account-inside", Callers.UNIT_ID, Role.REGULATOR);
        CorrectedStory accepted = CorrectedStory
                .of(Story.reported().then(CONFIRM, FILE_PLAN, RECORD_PROGRESS, REQUEST_ACCEPTANCE, ACCEPT));

        assertRefused(accepted.refusalToVoid(same, 5), Kind.FORBIDDEN, "duties-not-separate");
        assertThat(accepted.refusalToVoid(REGULATOR, 5)).isNull();

        accepted.voided(REGULATOR, 5);
        assertRefused(accepted.refusalToVoid(same, 6), Kind.FORBIDDEN, "duties-not-separate");
        assertThat(accepted.refusalToVoid(REGULATOR, 6)).isNull();
    }

    @Test
    void a_resumption_is_put_right_by_the_department_that_ordered_the_suspension() {
        Caller fireBrigade = Callers.caller("account-fire", "区消防救援大队", Role.REGULATOR);
        CorrectedStory resumed = CorrectedStory.of(Story.reported().then(ORDER_SUSPENSION, CONFIRM, FILE_PLAN,
                RECORD_PROGRESS, REQUEST_ACCEPTANCE, ACCEPT, APPLY_FOR_RESUMPTION, GRANT_RESUMPTION));

        assertRefused(resumed.refusalToVoid(fireBrigade, 8), Kind.FORBIDDEN, "not-the-ordering-department");
        assertThat(resumed.refusalToVoid(REGULATOR, 8)).isNull();
    }

    @Test
    void what_an_authority_put_right_is_not_undone_by_the_unit() {
        story.voided(REGULATOR, 3);
        assertRefused(story.refusalToVoid(UNIT, 4), Kind.FORBIDDEN, "not-the-authority");
        assertThat(story.refusalToVoid(REGULATOR, 4)).isNull();

        CorrectedStory corrected = CorrectedStory.of(Story.reported().then(CONFIRM, FILE_PLAN, RECORD_PROGRESS));
        corrected.corrected(REGULATOR, 3, progress(50), null);
        assertRefused(corrected.refusalToVoid(UNIT, 4), Kind.FORBIDDEN, "not-the-authority");
        assertRefused(corrected.refusalToCorrect(UNIT, 3, progress(60), null), Kind.FORBIDDEN, "not-the-authority");
        assertThat(corrected.refusalToCorrect(REGULATOR, 3, progress(60), null)).isNull();
    }

    @Test
    void what_the_unit_put_right_the_unit_and_the_regulator_put_right_again() {
        story.corrected(UNIT, 3, progress(50), null);

        assertThat(story.refusalToCorrect(UNIT, 3, progress(60), null)).isNull();
        assertThat(story.refusalToVoid(UNIT, 4)).isNull();
        assertThat(story.refusalToVoid(REGULATOR, 4)).isNull();
    }

    @Test
    void what_one_department_did_another_one_does_not_put_right() {
        Caller other = Callers.caller("account-other", "区住建局", Role.REGULATOR);

        assertRefused(story.refusalToVoid(other, 1), Kind.FORBIDDEN, "not-the-authority");
        assertThat(story.refusalToVoid(other, 3)).isNull();
    }

    @Test
    void in_a_file_that_has_ended_units_put_nothing_right() {
        CorrectedStory ended = CorrectedStory.of(Story.reported().then(DOWNGRADE));
        Report form = Forms.report("2026-0009", TODAY);

        assertRefused(ended.refusalToCorrect(UNIT, 0, form, null), Kind.FORBIDDEN, "role-may-not");
        assertThat(ended.refusalToCorrect(REGULATOR, 0, form, null)).isNull();
    }

    // whether it is possible

    @Test
    void an_older_version_is_refused() {
        ActOnHazard older = new ActOnHazard(Story.ID, UNIT, VOID_ACT, BECAUSE, new VoidAct(List.of(3)), List.of(), 2L,
                null);
        ActOnHazard current = new ActOnHazard(Story.ID, UNIT, VOID_ACT, BECAUSE, new VoidAct(List.of(3)), List.of(),
                3L, null);

        assertRefused(story.refusal(older), Kind.STALE, "stale-version");
        assertThat(story.refusal(current)).isNull();
    }

    @Test
    void a_correction_that_was_completed_before_another_one_is_stale_and_one_completed_after_it_is_not() {
        CorrectAct completedBefore = story.correction(3, progress(50), null);

        story.happened(story.decided(correcting(REGULATOR, BECAUSE, story.correction(1, confirmed(91), null))));

        assertRefused(story.refusal(correcting(UNIT, BECAUSE, completedBefore)), Kind.STALE, "stale-version");
        assertThat(story.refusal(correcting(UNIT, BECAUSE, story.correction(3, progress(50), null)))).isNull();
        story.then(RECORD_PROGRESS, UNIT);
        assertThat(story.refusal(correcting(UNIT, BECAUSE, story.correction(3, progress(50), null)))).isNull();
    }

    @Test
    void an_act_done_meanwhile_makes_no_correction_stale() {
        CorrectAct completed = story.correction(3, progress(50), null);

        story.then(ATTACH_EVIDENCE, UNIT);

        assertThat(story.refusal(correcting(UNIT, BECAUSE, completed))).isNull();
    }

    @Test
    void what_cannot_be_voided_is_named_with_the_reason() {
        assertNotVoidable(story.refusalToVoid(REGULATOR, 0), 0, "HazardReported",
                "A report cannot be voided; correct or reject it.");
        assertNotVoidable(CorrectedStory.of(Story.reported().then(CONFIRM)).on(TODAY.plusDays(400)).swept()
                .refusalToVoid(UNIT, 2), 2, "DeadlineLapsed",
                "Entry 3 was recorded by the system and is withdrawn with what it rests on.");
        story.voided(UNIT, 3);
        assertNotVoidable(story.refusalToVoid(UNIT, 3), 3, "RectificationProgressRecorded",
                "Entry 4 was already voided by entry 5.");
        assertNotVoidable(story.refusalToCorrect(UNIT, 3, progress(50), null), 3, "RectificationProgressRecorded",
                "Entry 4 was already voided by entry 5.");
        assertNotVoidable(story.refusal(correcting(UNIT, BECAUSE, new CorrectAct(4, null, Envelope.EMPTY, 4))), 4,
                "ActsVoided", "Entry 5 is a correction itself; void it instead.");
    }

    @Test
    void of_two_corrections_of_an_act_the_earlier_one_is_not_voided_alone() {
        story.corrected(REGULATOR, 1, confirmed(91), null).corrected(REGULATOR, 1, confirmed(92), null);

        assertNotVoidable(story.refusalToVoid(REGULATOR, 4), 4, "ActCorrected",
                "The act was corrected again after entry 5; void the later correction first.");
        assertNotVoidable(story.refusal(correcting(REGULATOR, BECAUSE, new CorrectAct(4, null, Envelope.EMPTY, 5))), 4,
                "ActCorrected", "Entry 5 is a correction itself; void it instead.");
        assertThat(story.refusalToVoid(REGULATOR, 4, 5)).isNull();
    }

    @Test
    void neither_the_voiding_nor_the_act_as_corrected_lies_in_the_future() {
        Envelope tomorrow = new Envelope(TODAY.plusDays(1), "录入有误", null, null, List.of());
        Envelope today = new Envelope(TODAY, "录入有误", null, null, List.of());

        assertRefused(story.refusal(voiding(UNIT, tomorrow, List.of(3))), Kind.CONFLICT, "in-the-future");
        assertThat(story.refusal(voiding(UNIT, today, List.of(3)))).isNull();
        assertRefused(story.refusalToCorrect(UNIT, 3, progress(50), TODAY.plusDays(1)), Kind.CONFLICT,
                "in-the-future");
    }

    // what it leads to

    @Test
    void a_voiding_says_who_when_why_and_which_acts_each_once() {
        var mark = new RequestMark("key", "digest");
        Envelope envelope = new Envelope(TODAY.minusDays(1), "录入有误", "依据", Forms.document("1号", TODAY),
                List.of("ab".repeat(32)));

        List<HazardEvent> events = story.decided(new ActOnHazard(Story.ID, UNIT, VOID_ACT, envelope,
                new VoidAct(List.of(3, 3)), List.of(), null, mark));

        assertThat(events).containsExactly(new ActsVoided(Story.ID,
                Act.of(UNIT.actor(), TODAY.minusDays(1), envelope, mark, Story.CLOCKS.inForce()), List.of(3L),
                List.of()));
    }

    @Test
    void a_correction_is_done_today_and_holds_the_whole_act_as_it_should_have_been() {
        story.on(TODAY.plusDays(5)).corrected(UNIT, 3, progress(50), TODAY.plusDays(2));

        ActCorrected corrected = (ActCorrected) story.events().getLast();
        assertThat(corrected.act().occurredOn()).isEqualTo(TODAY.plusDays(5));
        assertThat(corrected.act().reason()).isEqualTo("录入有误");
        assertThat(corrected.sequence()).isEqualTo(3);
        assertThat(FormOf.event(corrected.corrected())).isEqualTo(progress(50));
        assertThat(corrected.corrected().act().occurredOn()).isEqualTo(TODAY.plusDays(2));
        assertThat(corrected.corrected().act().actor()).isEqualTo(UNIT.actor());
        assertThat(corrected.corrected().act().reason()).isNull();
    }

    @Test
    void a_hazard_that_lies_in_another_park_than_was_reported_comes_under_the_clocks_of_that_park() {
        CorrectedStory moved = CorrectedStory.of(story.events(), Attempt.CLOCKS, TODAY);
        Report same = Forms.report("2026-0009", TODAY);
        Report elsewhere = new Report(same.number(), "park-other", same.unitId(), same.subject(), null, same.source(),
                same.category(), same.subcategory(), same.location(), same.description(), same.stateAndCauses(),
                same.harmAndDifficulty(), same.discoveredOn(), null);

        assertThat(profile(moved.corrected(REGULATOR, 0, same, null))).isEqualTo("default@0");
        assertThat(profile(moved.corrected(REGULATOR, 0, elsewhere, null))).isEqualTo("qingdao@0");
    }

    private static String profile(CorrectedStory story) {
        return story.history().asCorrected(0).act().clockProfile();
    }

    private static Confirm confirmed(int days) {
        return new Confirm("判定标准", "第五条", TODAY.plusDays(days));
    }

    private static RecordProgress progress(int percent) {
        return new RecordProgress(percent, "已更换两台", BigDecimal.valueOf(20));
    }

    private static void assertRefused(Refusal refusal, Kind kind, String code) {
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.code()).isEqualTo(code);
    }

    private static void assertNotVoidable(Refusal refusal, long sequence, String type, String reason) {
        assertRefused(refusal, Kind.CONFLICT, "not-voidable");
        assertThat(refusal.act()).isEqualTo(new EarlierAct(sequence, type, null));
        assertThat(refusal.reason().en()).isEqualTo(reason);
        assertThat(refusal.reason().zh()).isNotBlank();
    }
}
