package bihuan.command.hazard.decision;

import static bihuan.api.lifecycle.Action.CONFIRM;
import static bihuan.api.lifecycle.Action.GRANT_EXTENSION;
import static bihuan.api.lifecycle.Action.LIST;
import static bihuan.api.lifecycle.Action.PROPOSE_LISTING;
import static bihuan.api.lifecycle.Action.REQUEST_EXTENSION;
import static bihuan.command.hazard.decision.Story.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.RuleEdition;
import bihuan.api.hazard.action.CorrectExtension;
import bihuan.api.hazard.action.Delist;
import bihuan.api.hazard.event.ExtensionCorrected;
import bihuan.api.hazard.event.FormalityRecorded;
import bihuan.api.hazard.event.HazardDelisted;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.history.CorrectionRights;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Listing;
import bihuan.api.permission.Organisations;
import bihuan.api.permission.Role;
import bihuan.command.act.BrokenRule;
import bihuan.command.hazard.decision.HazardState.Deadlines;

/** Acts that were recorded in a way that is no longer offered, or under an earlier edition of the rules. */
class OlderActsTest {

    @Test
    void what_is_only_in_older_histories_cannot_be_asked_for() {
        assertThat(Action.ofPath("correct-extension")).isEmpty();
        assertThat(Delist.class.getRecordComponents()).isEmpty();
    }

    @Test
    void an_extension_that_was_corrected_as_it_used_to_be_has_the_corrected_deadline() {
        Story story = extended();
        LocalDate original = story.state().deadlines().original();

        story.happened(List.of(new ExtensionCorrected(Story.ID, act(Role.REGULATOR, null), original.plusDays(1))));

        assertThat(story.state().deadlines()).isEqualTo(new Deadlines(original, original.plusDays(1)));
        assertThat(breaches(story)).isEmpty();
        assertThat(new CorrectionRights(EffectiveActs.of(story.events())).who(story.state().version()))
                .containsExactly(Role.REGULATOR);
    }

    @Test
    void such_a_correction_is_still_measured_by_its_own_rule() {
        Story story = extended();
        LocalDate until = story.state().deadlines().original().minusDays(1);

        assertThat(ContentRules.check(RuleContext.now(story.state(), new CorrectExtension(until), null, TODAY, TODAY)))
                .extracting(error -> error.field() + " " + error.code())
                .containsExactly("until before-original-deadline");
        assertThat(ContentRules.check(RuleContext.now(story.state(), new CorrectExtension(until.plusDays(1)), null,
                TODAY, TODAY))).isEmpty();
    }

    @Test
    void an_old_delisting_in_error_came_while_the_hazard_was_still_being_rectified() {
        Story story = Story.reported().then(CONFIRM, PROPOSE_LISTING, LIST);

        story.happened(List.of(new HazardDelisted(Story.ID, act(Role.COMMITTEE, null), true)));

        assertThat(story.state().regions().listing()).isEqualTo(Listing.DELISTED);
        assertThat(breaches(story)).isEmpty();
    }

    @Test
    void a_delisting_that_is_no_error_does_not() {
        Story story = Story.reported().then(CONFIRM, PROPOSE_LISTING, LIST);

        story.happened(List.of(new HazardDelisted(Story.ID, act(Role.COMMITTEE, null), false)));

        assertThat(breaches(story)).containsExactly("not-from-here");
    }

    @Test
    void an_act_of_an_earlier_edition_is_not_measured_by_a_rule_of_a_later_one() {
        Story story = Story.reported().then(CONFIRM, PROPOSE_LISTING, LIST);

        assertThat(breaches(with(story, formality(null)))).isEmpty();
        assertThat(breaches(with(story, formality(RuleEdition.FIRST)))).isEmpty();
        assertThat(breaches(with(story, formality(RuleEdition.CURRENT))))
                .containsExactly("formality-before-instrument");
    }

    @Test
    void every_act_carries_the_edition_of_today_and_a_corrected_one_that_of_the_day_it_was_done() {
        Story story = extended();

        assertThat(story.events())
                .allSatisfy(event -> assertThat(event.act().edition()).isEqualTo(RuleEdition.CURRENT));
        Act old = act(Role.REGULATOR, null);
        assertThat(old.ruledBy()).isEqualTo(RuleEdition.FIRST);
        assertThat(old.corrected(Forms.envelope(CONFIRM, TODAY), Story.CLOCKS.inForce()).edition()).isNull();
    }

    private static Story extended() {
        return Story.reported().then(CONFIRM, REQUEST_EXTENSION, GRANT_EXTENSION);
    }

    private static FormalityRecorded formality(Integer edition) {
        return new FormalityRecorded(Story.ID, act(Role.COMMITTEE, edition), Instrument.LISTING, Formality.SERVICE,
                TODAY.minusDays(1), "单位", null);
    }

    private static Act act(Role role, Integer edition) {
        return new Act(Callers.of(role).actor(), TODAY, "原因", null, null, List.of(), false, true, List.of(), null, null,
                edition);
    }

    private static List<HazardEvent> with(Story story, HazardEvent more) {
        List<HazardEvent> all = new ArrayList<>(story.events());
        all.add(more);
        return all;
    }

    private static List<String> breaches(Story story) {
        return breaches(story.events());
    }

    private static List<String> breaches(List<HazardEvent> events) {
        return Breach.of(EffectiveActs.of(events), TODAY, Organisations.AS_CALLED).stream().map(BrokenRule::rule)
                .toList();
    }
}
