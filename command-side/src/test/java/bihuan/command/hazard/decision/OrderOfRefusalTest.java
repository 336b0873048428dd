package bihuan.command.hazard.decision;

import static bihuan.api.lifecycle.Action.*;
import static bihuan.command.hazard.decision.Story.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import bihuan.api.hazard.action.CloseOut;
import bihuan.api.hazard.action.Confirm;
import bihuan.api.hazard.action.Accept;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refusal.Kind;

/** The contract's order of refusal, and the order of days. */
class OrderOfRefusalTest {

    // the order of refusal

    @Test
    void out_of_scope_comes_before_everything_else_and_is_reported_as_unknown() {
        Caller stranger = new Caller(new Actor("account-9", "unit-9", Role.UNIT), Scope.unit("unit-9"));

        Refusal refusal = everythingWrong(Story.reported()).by(stranger).refusal();

        assertThat(refusal.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(refusal.code()).isEqualTo("not-found");
    }

    @Test
    void a_role_that_may_not_comes_before_the_form() {
        assertThat(everythingWrong(Story.reported()).by(Role.VIEWER).refusal().kind()).isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void duties_that_must_be_separate_come_before_the_form() {
        Story story = Story.reported().then(CONFIRM, FILE_PLAN);
        Caller sameHands = Callers.caller("account-x", Callers.UNIT_ID, Role.REGULATOR);

        assertThat(story.asked(new Accept(null, null, null)).by(sameHands).at(99).refusal().kind())
                .isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void a_bad_form_comes_before_a_stale_version() {
        assertThat(everythingWrong(Story.reported()).refusal().kind()).isEqualTo(Kind.INVALID);
    }

    @Test
    void a_stale_version_comes_before_a_conflict_of_state() {
        Refusal refusal = Story.reported().asked(new CloseOut()).at(7).refusal();

        assertThat(refusal.kind()).isEqualTo(Kind.STALE);
        assertThat(refusal.code()).isEqualTo("stale-version");
        assertThat(refusal.reason().zh()).contains("0");
    }

    @Test
    void a_conflict_of_state_comes_before_one_of_dates() {
        assertThat(Story.reported().asked(new CloseOut()).on(TODAY.plusDays(1)).refusal().code())
                .isEqualTo("not-from-here");
    }

    @Test
    void the_version_acted_on_may_be_the_current_one_or_any() {
        Story story = Story.reported().then(CONFIRM);

        assertThat(story.asked(FILE_PLAN).at(1).refusal()).isNull();
        assertThat(story.asked(FILE_PLAN).at(0).refusal().kind()).isEqualTo(Kind.STALE);
        assertThat(story.asked(FILE_PLAN).refusal()).isNull();
    }

    // dates

    @Test
    void an_act_may_be_dated_back_to_the_last_act_of_its_region_and_no_further() {
        Story story = Story.reported().days(10);

        assertThat(story.asked(CONFIRM).on(TODAY).refusal()).isNull();
        Refusal refusal = story.asked(CONFIRM).on(TODAY.minusDays(1)).refusal();
        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("before-last-act");
        assertThat(refusal.allowed()).contains("confirm");
    }

    @Test
    void an_act_of_another_region_does_not_hold_it_up() {
        Story story = Story.reported().then(CONFIRM).days(10).then(PROPOSE_LISTING);

        assertThat(story.asked(FILE_PLAN).on(TODAY).refusal()).isNull();
    }

    @Test
    void acts_outside_all_regions_keep_no_order() {
        Story story = Story.reported().days(10).then(RECORD_PENALTY);

        assertThat(story.asked(ATTACH_EVIDENCE).on(TODAY.minusDays(30)).refusal()).isNull();
    }

    @Test
    void nothing_happens_tomorrow() {
        Refusal refusal = Story.reported().asked(CONFIRM).on(TODAY.plusDays(1)).refusal();

        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("in-the-future");
        assertThat(refusal.allowed()).contains("confirm");
    }

    private static Story.Asked everythingWrong(Story story) {
        return story.asked(new Confirm(null, null, null)).on(TODAY.plusDays(9)).at(99);
    }
}
