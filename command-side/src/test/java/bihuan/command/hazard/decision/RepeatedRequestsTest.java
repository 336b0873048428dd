package bihuan.command.hazard.decision;

import static bihuan.api.lifecycle.Action.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

import org.junit.jupiter.api.Test;

import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.hazard.command.ReportHazard;
import bihuan.api.permission.Role;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refusal.Kind;
import bihuan.api.refusal.Refused;

class RepeatedRequestsTest {

    @Test
    void an_act_sent_again_under_its_key_is_answered_as_the_first_time_whatever_happened_since() {
        Story story = Story.reported().asked(CONFIRM).marked("k", "d").done();
        var again = story.asked(CONFIRM).marked("k", "d").command();
        story.then(FILE_PLAN, RECORD_PROGRESS);

        assertThat(RepeatedRequests.ofAct(story.state(), again)).contains(new Recorded(Story.ID, 1));
    }

    @Test
    void the_answer_counts_what_the_system_added() {
        Story story = Story.reported().then(CONFIRM, REQUEST_EXTENSION).asked(DOWNGRADE).marked("k", "d").done();

        assertThat(RepeatedRequests.ofAct(story.state(), story.asked(DOWNGRADE).marked("k", "d").command()))
                .contains(new Recorded(Story.ID, story.state().version()));
        assertThat(story.state().version()).isEqualTo(4);
    }

    @Test
    void another_act_under_the_same_key_is_refused() {
        Story story = Story.reported().asked(CONFIRM).marked("k", "d").done();

        Refusal refusal = catchThrowableOfType(Refused.class,
                () -> RepeatedRequests.ofAct(story.state(), story.asked(FILE_PLAN).marked("k", "other").command()))
                .refusal();

        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("key-reused");
    }

    @Test
    void a_key_not_seen_before_or_none_at_all_is_no_repeat() {
        Story story = Story.reported().asked(CONFIRM).marked("k", "d").done();

        assertThat(RepeatedRequests.ofAct(story.state(), story.asked(FILE_PLAN).marked("other", "d").command()))
                .isEmpty();
        assertThat(RepeatedRequests.ofAct(story.state(), story.asked(FILE_PLAN).marked(null, "d").command())).isEmpty();
        assertThat(RepeatedRequests.ofAct(story.state(), story.asked(FILE_PLAN).command())).isEmpty();
    }

    @Test
    void a_report_sent_again_with_the_same_content_is_answered_as_the_first_time() {
        Story story = Story.reported().then(CONFIRM);

        assertThat(RepeatedRequests.isOfReport(story.state(), report("digest"))).isTrue();
        assertThat(RepeatedRequests.first(story.state())).isEqualTo(new Recorded(Story.ID, 0));
    }

    @Test
    void the_same_id_with_another_content_is_refused() {
        assertThat(RepeatedRequests.isOfReport(Story.reported().state(), report("other"))).isFalse();
        Refusal refusal = catchThrowableOfType(Refused.class,
                () -> RepeatedRequests.checkFree(Story.reported().state(), report("other")))
                .refusal();

        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("id-taken");
    }

    private static ReportHazard report(String digest) {
        return new ReportHazard(Story.ID, Callers.of(Role.UNIT), Envelope.EMPTY, Forms.report("1", Story.TODAY),
                List.of(), new RequestMark(null, digest));
    }
}
