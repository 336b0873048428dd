package bihuan.command.hazard.decision;

import static bihuan.api.lifecycle.Action.*;
import static bihuan.api.permission.Role.*;
import static bihuan.command.hazard.decision.Story.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.action.Confirm;
import bihuan.api.hazard.event.ActCorrected;
import bihuan.api.hazard.event.HazardConfirmed;
import bihuan.api.hazard.history.CorrectionRights;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.history.Effective;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;

/** Which role may put an act right, and which acts can be put right at all. */
class CorrectionRightsTest {

    private static final Action[] ACCEPTED = {CONFIRM, FILE_PLAN, RECORD_PROGRESS, REQUEST_ACCEPTANCE, ACCEPT};
    private static final Action[] PROPOSED = {CONFIRM, PROPOSE_LISTING};

    // who

    @Test
    void an_act_is_put_right_by_those_who_may_do_it_and_the_authority_over_them() {
        Story story = Story.reported().then(CONFIRM, FILE_PLAN);

        assertThat(who(story, 0)).containsExactlyInAnyOrder(UNIT, PARK, REGULATOR);
        assertThat(who(story, 1)).containsExactly(REGULATOR);
        assertThat(who(story, 2)).containsExactlyInAnyOrder(UNIT, REGULATOR);
    }

    @Test
    void an_authority_is_put_right_by_no_other() {
        Story story = Story.reported().then(CONFIRM, ORDER_CLOSURE_EXIT);

        assertThat(who(story, 2)).containsExactly(COMMITTEE);
    }

    @Test
    void once_the_hazard_was_accepted_only_who_accepts_puts_right_what_was_accepted() {
        Story story = Story.reported().then(ACCEPTED);

        assertThat(who(story, 2)).containsExactly(REGULATOR);
        assertThat(who(story, 4)).containsExactly(REGULATOR);
        assertThat(who(story.then(CLOSE_OUT), 5)).containsExactlyInAnyOrder(REGULATOR, COMMITTEE);
    }

    @Test
    void a_decision_on_the_listing_is_none_on_the_plan() {
        Story story = Story.reported().then(CONFIRM, FILE_PLAN, PROPOSE_LISTING, LIST);

        assertThat(who(story, 2)).containsExactlyInAnyOrder(UNIT, REGULATOR);
    }

    @Test
    void a_proposal_is_put_right_by_the_committee_too_and_once_decided_on_by_it_alone() {
        Story proposed = Story.reported().then(PROPOSED);

        assertThat(who(proposed, 2)).containsExactlyInAnyOrder(PARK, REGULATOR, COMMITTEE);
        assertThat(who(proposed.then(LIST), 2)).containsExactly(COMMITTEE);
        assertThat(who(proposed, 3)).containsExactly(COMMITTEE);
    }

    @Test
    void a_request_for_more_time_is_put_right_by_who_decides_on_it_as_the_hazard_was_listed_then() {
        Story unlisted = Story.reported().then(CONFIRM, REQUEST_EXTENSION);
        assertThat(who(unlisted, 2)).containsExactlyInAnyOrder(UNIT, REGULATOR);
        assertThat(who(unlisted.then(GRANT_EXTENSION), 2)).containsExactly(REGULATOR);
        assertThat(who(unlisted.then(PROPOSE_LISTING, LIST), 2)).containsExactly(REGULATOR);
        assertThat(who(unlisted, 3)).containsExactly(REGULATOR);

        Story listed = Story.reported().then(PROPOSED).then(LIST, REQUEST_EXTENSION);
        assertThat(who(listed, 4)).containsExactlyInAnyOrder(UNIT, REGULATOR, COMMITTEE);
        assertThat(who(listed.then(GRANT_EXTENSION), 4)).containsExactly(COMMITTEE);
        assertThat(who(listed, 5)).containsExactly(COMMITTEE);
    }

    @Test
    void an_imported_act_is_put_right_by_the_administrator_too() {
        Act imported = Act.imported(Callers.of(ADMIN).actor(), TODAY, null, true, List.of(), Story.CLOCKS.inForce());
        Story story = Story.reported()
                .happened(List.of(new HazardConfirmed(Story.ID, imported, "标准", "第五条", TODAY.plusDays(9))));

        assertThat(who(story, 1)).containsExactlyInAnyOrder(REGULATOR, ADMIN);
        assertThat(who(story, 0)).doesNotContain(ADMIN);
    }

    @Test
    void a_correction_is_undone_by_whoever_may_put_right_all_that_it_concerns() {
        CorrectedStory story = CorrectedStory.of(Story.reported().then(CONFIRM, FILE_PLAN, PROPOSE_LISTING));

        story.voided(Callers.of(REGULATOR), 3, 2).corrected(Callers.of(REGULATOR), 1, confirmed(30), null);

        assertThat(who(story, 4)).containsExactly(REGULATOR);
        assertThat(who(story, 5)).containsExactly(REGULATOR);
        assertThat(who(CorrectedStory.of(Story.reported().then(CONFIRM, FILE_PLAN))
                .voided(Callers.of(UNIT), 2), 3)).containsExactlyInAnyOrder(UNIT, REGULATOR);
    }

    // which

    @Test
    void any_act_of_people_is_voidable_but_the_report() {
        CorrectionRights rights = rights(CorrectedStory.of(Story.reported().then(CONFIRM)));

        assertThat(rights.isVoidable(0)).isFalse();
        assertThat(rights.isVoidable(1)).isTrue();
        assertThat(rights.isVoidable(2)).isFalse();
        assertThat(rights.isCorrectable(0)).isTrue();
        assertThat(rights.isCorrectable(1)).isTrue();
        assertThat(rights.isCorrectable(2)).isFalse();
    }

    @Test
    void what_the_system_recorded_is_neither_voided_nor_corrected() {
        CorrectionRights rights = rights(
                CorrectedStory.of(Story.reported().then(CONFIRM)).on(TODAY.plusDays(400)).swept());

        assertThat(rights.isVoidable(2)).isFalse();
        assertThat(rights.isCorrectable(2)).isFalse();
    }

    @Test
    void what_is_void_already_is_neither_voided_nor_corrected_but_its_voiding_is_voided() {
        CorrectionRights rights = rights(
                CorrectedStory.of(Story.reported().then(CONFIRM)).voided(Callers.of(REGULATOR), 1));

        assertThat(rights.isVoidable(1)).isFalse();
        assertThat(rights.isCorrectable(1)).isFalse();
        assertThat(rights.isVoidable(2)).isTrue();
        assertThat(rights.isCorrectable(2)).isFalse();
    }

    @Test
    void of_several_corrections_the_latest_is_voidable_and_an_earlier_one_only_with_all_later_ones() {
        CorrectionRights rights = rights(CorrectedStory.of(Story.reported().then(CONFIRM))
                .corrected(Callers.of(REGULATOR), 1, confirmed(30), null)
                .corrected(Callers.of(REGULATOR), 1, confirmed(40), null)
                .corrected(Callers.of(REGULATOR), 1, confirmed(50), null));

        assertThat(rights.isVoidable(4)).isTrue();
        assertThat(rights.isVoidable(3)).isFalse();
        assertThat(rights.isVoidable(3, List.of(4L))).isTrue();
        assertThat(rights.isVoidable(2, List.of(4L))).isFalse();
        assertThat(rights.isVoidable(2, List.of(3L, 4L))).isTrue();
    }

    @Test
    void a_flag_that_the_system_corrected_keeps_nobody_from_voiding_the_correction_before_it() {
        CorrectedStory story = CorrectedStory.of(Story.reported().then(CONFIRM))
                .corrected(Callers.of(REGULATOR), 1, confirmed(30), null);
        HazardConfirmed same = (HazardConfirmed) story.history().asCorrected(1);
        Act system = Act.ofSystem(TODAY, null, Story.CLOCKS.inForce());

        story.happened(List.of(new ActCorrected(Story.ID, system, 1, same, List.of())));

        assertThat(rights(story).isVoidable(2)).isTrue();
        assertThat(rights(story).isVoidable(3)).isFalse();
    }

    // which acts are effective

    @Test
    void of_several_corrections_the_latest_counts_and_all_are_listed_in_their_order() {
        EffectiveActs history = CorrectedStory.of(Story.reported().then(CONFIRM))
                .corrected(Callers.of(REGULATOR), 1, confirmed(30), null)
                .corrected(Callers.of(REGULATOR), 1, confirmed(40), null).history();

        assertThat(history.correctedBy(1)).containsExactly(2L, 3L);
        assertThat(history.correctedBy(0)).isEmpty();
        assertThat(deadline(history)).isEqualTo(TODAY.plusDays(40));
        assertThat(history.asCorrected(9)).isNull();
        assertThat(history.acts()).extracting(Effective::sequence).containsExactly(0L, 1L);
        assertThat(history.recorded()).hasSize(4);
        assertThat(history.anyCorrection()).isTrue();
    }

    @Test
    void voiding_the_latest_correction_restores_the_one_before_it() {
        EffectiveActs history = CorrectedStory.of(Story.reported().then(CONFIRM))
                .corrected(Callers.of(REGULATOR), 1, confirmed(30), null)
                .corrected(Callers.of(REGULATOR), 1, confirmed(40), null).voided(Callers.of(REGULATOR), 3).history();

        assertThat(history.correctedBy(1)).containsExactly(2L);
        assertThat(deadline(history)).isEqualTo(TODAY.plusDays(30));
        assertThat(history.voidedBy(3)).isEqualTo(4);
        assertThat(history.voidedBy(2)).isNull();
    }

    @Test
    void a_voided_voiding_leaves_its_act_in_effect_and_a_third_voids_it_again() {
        CorrectedStory story = CorrectedStory.of(Story.reported().then(CONFIRM));
        assertThat(story.history().anyCorrection()).isFalse();

        story.voided(Callers.of(REGULATOR), 1).voided(Callers.of(REGULATOR), 2);
        assertThat(story.history().voidedBy(1)).isNull();
        assertThat(story.history().acts()).hasSize(2);

        story.voided(Callers.of(REGULATOR), 1);
        assertThat(story.history().voidedBy(1)).isEqualTo(4);
        assertThat(story.history().acts()).hasSize(1);
    }

    @Test
    void acts_that_were_not_known_yet_are_left_out_and_the_others_keep_their_sequence() {
        CorrectedStory story = CorrectedStory.of(Story.reported().then(CONFIRM, FILE_PLAN))
                .corrected(Callers.of(REGULATOR), 1, confirmed(100), null);
        var known = new TreeMap<>(story.history().recorded());
        known.remove(2L);

        EffectiveActs history = EffectiveActs.of(known);

        assertThat(history.acts()).extracting(Effective::sequence).containsExactly(0L, 1L);
        assertThat(deadline(history)).isEqualTo(TODAY.plusDays(100));
    }

    private static Confirm confirmed(int days) {
        return new Confirm("判定标准", "第五条", TODAY.plusDays(days));
    }

    private static LocalDate deadline(EffectiveActs history) {
        return ((HazardConfirmed) history.asCorrected(1)).deadline();
    }

    private static Set<Role> who(Story story, long sequence) {
        return who(CorrectedStory.of(story), sequence);
    }

    private static Set<Role> who(CorrectedStory story, long sequence) {
        return rights(story).who(sequence);
    }

    private static CorrectionRights rights(CorrectedStory story) {
        return new CorrectionRights(story.history());
    }
}
