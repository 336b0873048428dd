package bihuan.command.hazard.decision;

import static bihuan.api.lifecycle.Action.*;
import static bihuan.command.hazard.decision.Story.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.action.Confirm;
import bihuan.api.hazard.action.RecordFormality;
import bihuan.api.hazard.event.HazardConfirmed;
import bihuan.api.hazard.event.HazardDelisted;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.RectificationPlanFiled;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Precondition;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Organisations;
import bihuan.api.permission.Role;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refusal.EarlierAct;
import bihuan.api.refusal.Refusal.Kind;

/** A correction after which another act would break a rule is refused, and names the act and the rule. */
class WouldNotHoldTest {

    private static final Caller REGULATOR = Callers.of(Role.REGULATOR);
    private static final Caller UNIT = Callers.of(Role.UNIT);
    private static final Action[] LISTED = {CONFIRM, PROPOSE_LISTING, LIST};

    @Test
    void an_act_that_started_from_a_voided_one_would_start_from_nowhere() {
        CorrectedStory story = CorrectedStory.of(Story.reported().then(CONFIRM, FILE_PLAN));

        Refusal refusal = story.refusalToVoid(REGULATOR, 1);

        assertWouldNotHold(refusal, 2, "RectificationPlanFiled", "not-from-here");
        assertThat(refusal.reason().en()).startsWith("Entry 3, \"").contains(FILE_PLAN.label().en())
                .endsWith("The act is not possible in the present state.");
        assertThat(story.refusalToVoid(REGULATOR, 1, 2)).isNull();
    }

    @Test
    void an_act_would_precede_the_one_that_it_follows() {
        CorrectedStory story = CorrectedStory.of(Story.reported().days(9).then(CONFIRM).days(9).then(FILE_PLAN));
        Confirm form = confirmed(99);

        assertThat(story.refusalToCorrect(REGULATOR, 1, form, TODAY.plusDays(18))).isNull();
        story.on(TODAY.plusDays(30));
        assertWouldNotHold(story.refusalToCorrect(REGULATOR, 1, form, TODAY.plusDays(19)), 2,
                "RectificationPlanFiled", "before-last-act");
        assertWouldNotHold(story.refusalToCorrect(REGULATOR, 1, form, TODAY.minusDays(1)), 1, "HazardConfirmed",
                "before-last-act");
    }

    @Test
    void what_another_act_says_would_be_wrong() {
        CorrectedStory story = CorrectedStory.of(Story.reported().then(CONFIRM, FILE_PLAN));

        assertThat(story.refusalToCorrect(REGULATOR, 1, confirmed(91), null)).isNull();
        assertWouldNotHold(story.refusalToCorrect(REGULATOR, 1, confirmed(89), null), 2, "RectificationPlanFiled",
                "completion-after-deadline");
    }

    @Test
    void who_decided_would_have_decided_on_their_own_work() {
        Caller contractor = Callers.caller("account-contractor", "unit-contractor", Role.UNIT);
        Caller inspector = Callers.caller("account-inspector", "unit-contractor", Role.REGULATOR);
        Story first = Story.reported().then(CONFIRM).asked(FILE_PLAN).by(contractor).done().then(FILE_PLAN);
        CorrectedStory story = CorrectedStory.of(first).voided(contractor, 2).then(RECORD_PROGRESS, UNIT)
                .then(REQUEST_ACCEPTANCE, UNIT).then(ACCEPT, inspector);

        assertWouldNotHold(story.refusalToVoid(REGULATOR, 4), 7, "RectificationAccepted", "duties-not-separate");
    }

    @Test
    void what_ends_a_measure_would_end_one_that_was_never_taken() {
        Action ending = Arrays.stream(Action.values())
                .filter(action -> action.precondition() == Precondition.MEASURE_IN_FORCE).findFirst().orElseThrow();
        CorrectedStory story = CorrectedStory
                .of(Story.reported().then(CONFIRM, RECORD_COERCIVE_MEASURE, ending));

        Refusal refusal = story.refusalToVoid(REGULATOR, 2);

        assertThat(refusal.act().sequence()).isEqualTo(3);
        assertThat(refusal.act().rule()).isEqualTo("not-from-here");
        assertThat(story.refusalToVoid(REGULATOR, 3)).isNull();
    }

    @Test
    void a_formality_would_serve_a_paper_that_was_never_issued() {
        CorrectedStory suspended = CorrectedStory
                .of(Story.reported().then(CONFIRM, ORDER_SUSPENSION).asked(served(Instrument.SUSPENSION)).done());
        assertWouldNotHold(suspended.refusalToVoid(REGULATOR, 2), 3, "FormalityRecorded", "not-from-here");

        CorrectedStory listed = CorrectedStory
                .of(Story.reported().then(LISTED).asked(served(Instrument.LISTING)).done());
        assertWouldNotHold(listed.refusalToVoid(Callers.of(Role.COMMITTEE), 3), 4, "FormalityRecorded",
                "not-from-here");
        assertThat(listed.refusalToVoid(Callers.of(Role.COMMITTEE), 4)).isNull();
    }

    @Test
    void what_did_not_hold_before_is_no_fault_of_the_correction() {
        CorrectedStory story = CorrectedStory.of(Story.reported().then(LISTED).happened(List.of(
                new HazardDelisted(Story.ID, imported(TODAY.minusDays(5)), false))));
        assertThat(breaches(story)).containsExactly("4 not-from-here", "4 before-last-act");

        assertThat(story.refusalToCorrect(REGULATOR, 1, confirmed(91), null)).isNull();
    }

    @Test
    void another_rule_that_the_same_act_would_break_counts_and_the_same_rule_on_another_act() {
        Story early = Story.reported().then(CONFIRM).happened(List.of(plan(TODAY.minusDays(1)), plan(TODAY)));
        CorrectedStory story = CorrectedStory.of(early).on(TODAY.plusDays(9));
        assertThat(breaches(story)).containsExactly("2 before-last-act");

        assertWouldNotHold(story.refusalToVoid(REGULATOR, 1), 2, "RectificationPlanFiled", "not-from-here");
        assertWouldNotHold(story.refusalToCorrect(REGULATOR, 2, Forms.valid(
                FILE_PLAN, story.state(), TODAY), TODAY.plusDays(1)), 3, "RectificationPlanFiled", "before-last-act");
    }

    @Test
    void what_an_imported_act_says_is_not_measured_but_its_place_in_the_history_is() {
        HazardEvent late = new HazardConfirmed(Story.ID, imported(TODAY), null, null, TODAY.minusDays(9));
        CorrectedStory story = CorrectedStory.of(Story.reported().happened(List.of(late)));

        assertThat(breaches(story)).isEmpty();
        assertThat(breaches(story.happened(List.of(late)))).containsExactly("2 not-from-here");
    }

    private static RectificationPlanFiled plan(LocalDate on) {
        Act act = new Act(UNIT.actor(), on, null, null, null, List.of(), false, true, List.of(), null, null, null);
        return new RectificationPlanFiled(Story.ID, act, null, null, null, null, null, null, null, null, null, null);
    }

    private static Act imported(LocalDate on) {
        return Act.imported(Callers.of(Role.ADMIN).actor(), on, null, true, List.of(), Story.CLOCKS.inForce());
    }

    private static RecordFormality served(Instrument instrument) {
        return new RecordFormality(instrument, Formality.SERVICE, TODAY, "某单位");
    }

    private static Confirm confirmed(int days) {
        return new Confirm("判定标准", "第五条", TODAY.plusDays(days));
    }

    private static List<String> breaches(CorrectedStory story) {
        return Breach.of(story.history(), TODAY.plusDays(9), Organisations.AS_CALLED).stream()
                .map(breach -> breach.sequence() + " " + breach.rule()).toList();
    }

    private static void assertWouldNotHold(Refusal refusal, long sequence, String type, String rule) {
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("would-not-hold");
        assertThat(refusal.act()).isEqualTo(new EarlierAct(sequence, type, rule));
    }
}
