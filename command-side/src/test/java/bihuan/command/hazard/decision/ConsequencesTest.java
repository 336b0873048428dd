package bihuan.command.hazard.decision;

import static bihuan.api.lifecycle.Action.*;
import static bihuan.command.hazard.decision.Story.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import bihuan.api.clock.ClockCode;
import bihuan.api.clock.HazardClock;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.action.Accept;
import bihuan.api.hazard.action.Confirm;
import bihuan.api.hazard.action.RequestExtension;
import bihuan.api.hazard.event.ActCorrected;
import bihuan.api.hazard.event.ActsVoided;
import bihuan.api.hazard.event.DeadlineLapsed;
import bihuan.api.hazard.event.ExtensionRequested;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.history.Effective;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Role;

/** What the system had recorded or derived itself follows when the acts that it rests on are put right. */
class ConsequencesTest {

    private static final Caller REGULATOR = Callers.of(Role.REGULATOR);
    private static final LocalDate DEADLINE = TODAY.plusDays(90);
    private static final LocalDate UNTIL = TODAY.plusDays(500);
    private static final LocalDate AFTER_GRACE = DEADLINE.plusDays(9);
    private static final Action[] ASKED_FOR_ACCEPTANCE = {CONFIRM, FILE_PLAN, RECORD_PROGRESS, REQUEST_ACCEPTANCE};

    // lapses

    @Test
    void a_lapse_of_a_deadline_that_was_never_set_is_withdrawn_and_comes_back_with_it() {
        CorrectedStory story = lapsed();

        story.corrected(REGULATOR, 1, confirmed(200), null);

        assertThat(last(story, ActCorrected.class).withdrawn()).containsExactly(2L);
        assertThat(lapses(story)).isEmpty();
        assertThat(deadlineClock(story).lapsed()).isNull();

        story.voided(REGULATOR, 3);

        assertThat(lapses(story)).hasSize(1);
        assertThat(deadlineClock(story).lapsed()).isEqualTo(DEADLINE);
    }

    @Test
    void a_lapse_remains_where_the_deadline_does() {
        CorrectedStory story = lapsed();

        story.corrected(REGULATOR, 1, new Confirm("另一标准", "第六条", DEADLINE), null);

        assertThat(last(story, ActCorrected.class).withdrawn()).isEmpty();
        assertThat(lapses(story)).hasSize(1);
    }

    @Test
    void a_lapse_of_another_due_day_is_none_of_the_corrected_deadline() {
        CorrectedStory story = lapsed();

        story.corrected(REGULATOR, 1, confirmed(89), null);
        assertThat(lapses(story)).isEmpty();

        story.swept();
        assertThat(lapses(story)).containsExactly(DEADLINE.minusDays(1));
    }

    @Test
    void an_acceptance_in_time_proves_that_a_lapse_was_none_and_a_later_one_does_not() {
        Story story = Story.reported().then(ASKED_FOR_ACCEPTANCE).days(99).swept();
        HazardState state = story.state();

        assertThat(Consequences.provesInTime(state, accepted(story, DEADLINE.minusDays(1)))).isTrue();
        assertThat(Consequences.provesInTime(state, accepted(story, DEADLINE))).isTrue();
        assertThat(Consequences.provesInTime(state, accepted(story, DEADLINE.plusDays(1)))).isFalse();
        assertThat(Consequences.provesInTime(Story.reported().then(ASKED_FOR_ACCEPTANCE).state(),
                accepted(story, DEADLINE))).isFalse();
    }

    @Test
    void the_system_withdraws_such_a_lapse_and_restores_it_when_the_acceptance_is_voided() {
        Story story = Story.reported().then(ASKED_FOR_ACCEPTANCE).days(99).swept();
        int lapse = story.events().size() - 1;
        CorrectedStory corrected = CorrectedStory.of(story);

        corrected.did(List.of(accepted(story, DEADLINE)));

        ActsVoided withdrawal = last(corrected, ActsVoided.class);
        assertThat(withdrawal.act().actor()).isEqualTo(Actor.SYSTEM);
        assertThat(withdrawal.act().occurredOn()).isEqualTo(AFTER_GRACE);
        assertThat(withdrawal.hazardId()).isEqualTo(Story.ID);
        assertThat(withdrawal.sequences()).containsExactly((long) lapse);
        assertThat(lapses(corrected)).isEmpty();

        corrected.voided(REGULATOR, lapse + 1);

        assertThat(last(corrected, ActsVoided.class).withdrawn()).containsExactly(lapse + 2L);
        assertThat(lapses(corrected)).containsExactly(DEADLINE);
    }

    @Test
    void a_withdrawal_remains_where_its_acceptance_does() {
        Story story = Story.reported().then(ASKED_FOR_ACCEPTANCE).days(99).swept();
        CorrectedStory corrected = CorrectedStory.of(story).did(List.of(accepted(story, DEADLINE)));

        corrected.corrected(REGULATOR, 1, new Confirm("另一标准", "第六条", DEADLINE), null);

        assertThat(last(corrected, ActCorrected.class).withdrawn()).isEmpty();
        assertThat(lapses(corrected)).isEmpty();
    }

    @Test
    void a_lapse_recorded_of_an_act_done_late_waits_for_the_grace_once_that_act_is_voided() {
        Story story = Story.reported().then(ASKED_FOR_ACCEPTANCE).days(92);
        CorrectedStory corrected = CorrectedStory.of(story).did(List.of(accepted(story, DEADLINE.plusDays(1)))).swept();
        assertThat(lapses(corrected)).containsExactly(DEADLINE);

        corrected.voided(REGULATOR, story.events().size());
        assertThat(lapses(corrected)).isEmpty();

        corrected.on(AFTER_GRACE).swept();
        assertThat(lapses(corrected)).containsExactly(DEADLINE);
    }

    @Test
    void an_act_that_touches_no_lapse_withdraws_nothing() {
        Story story = Story.reported().then(ASKED_FOR_ACCEPTANCE).days(99).swept();

        assertThat(Consequences.withdrawals(story.events(), List.of(accepted(story, DEADLINE.plusDays(1))),
                AFTER_GRACE, Story.CLOCKS)).isEmpty();
    }

    // flags of late requests

    @Test
    void a_request_that_was_late_by_a_wrong_deadline_is_flagged_in_time_and_late_again_when_that_is_undone() {
        CorrectedStory story = asked(80);
        assertThat(request(story).late()).isTrue();

        story.corrected(REGULATOR, 1, confirmed(200), null);

        ActCorrected flag = last(story, ActCorrected.class);
        assertThat(flag.act().actor()).isEqualTo(Actor.SYSTEM);
        assertThat(flag.act().occurredOn()).isEqualTo(TODAY.plusDays(80));
        assertThat(flag.sequence()).isEqualTo(2);
        assertThat(flag.hazardId()).isEqualTo(Story.ID);
        assertThat(request(story).late()).isFalse();
        assertThat(request(story).until()).isEqualTo(UNTIL);

        story.voided(REGULATOR, 3);

        assertThat(last(story, ActsVoided.class).withdrawn()).containsExactly(4L);
        assertThat(request(story).late()).isTrue();
        assertThat(story.events()).hasSize(6);
    }

    @Test
    void a_request_that_is_as_late_as_before_is_not_flagged_anew() {
        CorrectedStory story = asked(80);

        story.corrected(REGULATOR, 1, new Confirm("另一标准", "第六条", DEADLINE), null);

        assertThat(story.events()).hasSize(4);
        assertThat(request(story).late()).isTrue();
    }

    @Test
    void the_flag_follows_each_correction_and_only_the_latest_remains_in_effect() {
        CorrectedStory story = asked(80).corrected(REGULATOR, 1, confirmed(200), null)
                .corrected(REGULATOR, 1, confirmed(220), null);

        assertThat(story.history().correctedBy(2)).containsExactly(6L);
        assertThat(story.history().voidedBy(4)).isEqualTo(5);
        assertThat(request(story).lastDay()).isAfter(DEADLINE);
    }

    @Test
    void a_request_that_is_itself_dated_back_is_flagged_by_its_corrected_day() {
        CorrectedStory story = asked(80);
        RequestExtension form = new RequestExtension(UNTIL, "降低液位，加密巡检");

        story.corrected(Callers.of(Role.UNIT), 2, form, TODAY.plusDays(5));

        assertThat(request(story).late()).isFalse();
        assertThat(request(story).act().occurredOn()).isEqualTo(TODAY.plusDays(5));
    }

    @Test
    void an_imported_request_is_not_flagged() {
        Story story = Story.reported().under("qingdao").then(CONFIRM);
        Act imported = Act.imported(Callers.of(Role.ADMIN).actor(), TODAY, null, true, List.of(),
                Attempt.CLOCKS.inForce());
        story.happened(List.of(new ExtensionRequested(Story.ID, imported, DEADLINE.plusDays(1), null, null, null)));

        CorrectedStory corrected = CorrectedStory.of(story.events(), Attempt.CLOCKS, TODAY)
                .corrected(REGULATOR, 1, confirmed(80), null);

        assertThat(corrected.events()).hasSize(4);
        assertThat(request(corrected).late()).isNull();
    }

    @Test
    void the_state_before_an_act_is_that_of_the_effective_acts_before_it() {
        EffectiveActs history = CorrectedStory.of(Story.reported().then(CONFIRM, FILE_PLAN))
                .corrected(REGULATOR, 1, confirmed(100), null).history();

        assertThat(Consequences.stateBefore(history, 0).exists()).isFalse();
        assertThat(Consequences.stateBefore(history, 1).deadlines().current()).isNull();
        assertThat(Consequences.stateBefore(history, 2).deadlines().current()).isEqualTo(TODAY.plusDays(100));
        assertThat(Consequences.stateBefore(history, 2).version()).isEqualTo(1);
    }

    /** The deadline of the confirmation passed, and the sweep recorded it. */
    private static CorrectedStory lapsed() {
        return CorrectedStory.of(Story.reported().then(CONFIRM)).on(AFTER_GRACE).swept();
    }

    /** More time was asked for, where that must be done twenty working days before the deadline. */
    private static CorrectedStory asked(int days) {
        Story story = Story.reported().under("qingdao").then(CONFIRM).days(days);
        return CorrectedStory.of(
                story.asked(new RequestExtension(UNTIL, "降低液位，加密巡检")).done().events(),
                Attempt.CLOCKS, TODAY.plusDays(days));
    }

    private static HazardEvent accepted(Story story, LocalDate on) {
        return story.asked(new Accept(List.of(Forms.SUN, Forms.ZHOU), TODAY, "隐患已消除")).on(on)
                .events().getFirst();
    }

    private static Confirm confirmed(int days) {
        return new Confirm("化工重大隐患判定标准（试行）", "第五条", TODAY.plusDays(days));
    }

    private static ExtensionRequested request(CorrectedStory story) {
        return (ExtensionRequested) story.history().asCorrected(2);
    }

    private static List<LocalDate> lapses(CorrectedStory story) {
        return story.history().acts().stream().map(Effective::event).filter(DeadlineLapsed.class::isInstance)
                .map(DeadlineLapsed.class::cast).filter(lapse -> lapse.clock() == ClockCode.RECTIFICATION)
                .map(DeadlineLapsed::dueOn).toList();
    }

    private static HazardClock deadlineClock(CorrectedStory story) {
        return story.state().clocks().running(ClockCode.RECTIFICATION);
    }

    private static <T extends HazardEvent> T last(CorrectedStory story, Class<T> type) {
        List<HazardEvent> latestFirst = new ArrayList<>(story.events()).reversed();
        return latestFirst.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }
}
