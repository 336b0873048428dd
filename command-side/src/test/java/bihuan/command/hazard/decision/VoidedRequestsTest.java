package bihuan.command.hazard.decision;

import static bihuan.api.lifecycle.Action.*;
import static bihuan.command.hazard.decision.Story.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import bihuan.api.hazard.action.Accept;
import bihuan.api.hazard.event.ActCorrected;
import bihuan.api.hazard.event.ActsVoided;
import bihuan.api.hazard.event.ExtensionVoided;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.history.Effective;
import bihuan.api.lifecycle.Extension;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Role;

/** A request for more time that makes no sense any more is void, and pending again where it does. */
class VoidedRequestsTest {

    private static final Caller REGULATOR = Callers.of(Role.REGULATOR);

    @Test
    void the_voiding_of_a_request_is_withdrawn_with_the_acceptance_that_caused_it() {
        CorrectedStory story = CorrectedStory
                .of(Story.reported().then(CONFIRM, REQUEST_EXTENSION, FILE_PLAN, RECORD_PROGRESS,
                        REQUEST_ACCEPTANCE, ACCEPT));
        assertThat(story.events().getLast()).isInstanceOf(ExtensionVoided.class);
        assertThat(story.state().regions().extension()).isEqualTo(Extension.VOIDED);

        story.voided(REGULATOR, 6);

        assertThat(last(story, ActsVoided.class).withdrawn()).containsExactly(7L);
        assertThat(story.state().regions().extension()).isEqualTo(Extension.REQUESTED);

        story.voided(REGULATOR, 8);

        assertThat(story.state().regions().extension()).isEqualTo(Extension.VOIDED);
        assertThat(voidings(story)).extracting(Effective::sequence).containsExactly(7L);
    }

    @Test
    void the_voiding_of_a_request_is_on_the_corrected_day_of_the_acceptance_and_not_recorded_twice() {
        Story story = Story.reported().then(CONFIRM, REQUEST_EXTENSION, FILE_PLAN, RECORD_PROGRESS,
                REQUEST_ACCEPTANCE).days(9);
        CorrectedStory corrected = CorrectedStory.of(story.then(ACCEPT));

        corrected.corrected(REGULATOR, 6, new Accept(List.of(Forms.SUN, Forms.ZHOU), TODAY,
                "隐患已消除"), TODAY.plusDays(4));

        assertThat(last(corrected, ActCorrected.class).withdrawn()).isEmpty();
        assertThat(voidings(corrected)).singleElement().satisfies(voiding -> {
            assertThat(voiding.sequence()).isEqualTo(7);
            assertThat(voiding.event().act().occurredOn()).isEqualTo(TODAY.plusDays(4));
        });
    }

    @Test
    void a_request_that_a_correction_leaves_pending_is_void_with_the_acceptance_and_on_no_day_before_its_own() {
        Story story = Story.reported().then(CONFIRM, FILE_PLAN, RECORD_PROGRESS).days(9)
                .then(REQUEST_EXTENSION, REJECT_EXTENSION);
        story.asked(REQUEST_ACCEPTANCE).on(TODAY.plusDays(2)).done().asked(new Accept(
                List.of(Forms.SUN, Forms.ZHOU), TODAY, "隐患已消除")).on(TODAY.plusDays(3)).done();
        CorrectedStory corrected = CorrectedStory.of(story);
        assertThat(voidings(corrected)).isEmpty();

        corrected.voided(REGULATOR, 5);

        assertThat(last(corrected, ActsVoided.class).withdrawn()).isEmpty();
        assertThat(voidings(corrected)).singleElement().satisfies(voiding -> {
            assertThat(voiding.sequence()).isEqualTo(7);
            assertThat(voiding.event().act().occurredOn()).isEqualTo(TODAY.plusDays(9));
            assertThat(voiding.event().act().actor()).isEqualTo(Actor.SYSTEM);
        });
        assertThat(corrected.state().regions().extension()).isEqualTo(Extension.VOIDED);
    }

    private static List<Effective<HazardEvent>> voidings(CorrectedStory story) {
        return story.history().acts().stream().filter(act -> act.event() instanceof ExtensionVoided).toList();
    }

    private static <T extends HazardEvent> T last(CorrectedStory story, Class<T> type) {
        List<HazardEvent> latestFirst = new ArrayList<>(story.events()).reversed();
        return latestFirst.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }
}
