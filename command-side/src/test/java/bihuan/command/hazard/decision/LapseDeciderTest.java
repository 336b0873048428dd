package bihuan.command.hazard.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import bihuan.api.clock.ClockCode;
import bihuan.api.clock.ClockProfile;
import bihuan.api.clock.ProfileRef;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.RuleEdition;
import bihuan.api.hazard.command.RecordLapse;
import bihuan.api.hazard.event.DeadlineLapsed;
import bihuan.api.hazard.event.ExtensionRequested;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Role;
import bihuan.command.clock.ParkClocksInMemory;

class LapseDeciderTest {

    private final Story story = Story.reported().then(Action.CONFIRM);
    private final LocalDate deadline = story.state().deadlines().current();

    @Test
    void a_clock_that_ran_out_is_recorded_on_the_day_after_by_the_system() {
        assertThat(decide(ClockCode.RECTIFICATION, deadline, deadline.plusDays(30)))
                .containsExactly(new DeadlineLapsed(Story.ID,
                        new Act(Actor.SYSTEM, deadline.plusDays(1), null, null, null, List.of(), false, true,
                                List.of(), null, "default@0", RuleEdition.CURRENT),
                        ClockCode.RECTIFICATION, Story.TODAY, deadline));
    }

    @Test
    void nothing_is_recorded_before_the_grace_is_over() {
        LocalDate lastOfGrace = deadline.plusDays(ClockProfile.USUAL_GRACE);

        assertThat(decide(ClockCode.RECTIFICATION, deadline, deadline)).isEmpty();
        assertThat(decide(ClockCode.RECTIFICATION, deadline, lastOfGrace)).isEmpty();
        assertThat(decide(ClockCode.RECTIFICATION, deadline, lastOfGrace.plusDays(1))).hasSize(1);
    }

    @Test
    void the_second_request_returns_nothing_and_nothing_is_recorded_again() {
        LocalDate after = deadline.plusDays(30);
        story.happened(decide(ClockCode.RECTIFICATION, deadline, after));

        assertThat(decide(ClockCode.RECTIFICATION, deadline, after)).isEmpty();
    }

    @Test
    void a_clock_that_was_moved_or_is_not_there_is_passed_over() {
        assertThat(decide(ClockCode.RECTIFICATION, deadline.minusDays(1), deadline.plusDays(9))).isEmpty();
        assertThat(decide(ClockCode.ACCEPTANCE_REVIEW, deadline, deadline.plusDays(9))).isEmpty();
    }

    @Test
    void a_lapse_does_not_restrict_the_dates_of_later_acts() {
        story.days(400).swept();
        long version = story.state().version();

        story.asked(Action.PROPOSE_LISTING).on(Story.TODAY).done();

        assertThat(story.state().version()).isEqualTo(version + 1);
        assertThat(story.events()).filteredOn(DeadlineLapsed.class::isInstance).hasSize(1);
    }

    @Test
    void an_extension_request_after_the_last_day_is_accepted_and_flagged_late() {
        Story qingdao = Story.reported().under("qingdao").then(Action.CONFIRM);
        LocalDate lastDay = ParkClocksInMemory.SHIPPED
                .due(qingdao.state().clocks().running(ClockCode.EXTENSION_REQUEST)).day();
        int days = (int) Story.TODAY.until(lastDay, java.time.temporal.ChronoUnit.DAYS);

        assertThat(requested(qingdao.days(days)).late()).isFalse();
        assertThat(requested(qingdao.days(1)).late()).isTrue();
        assertThat(requested(qingdao).lastDay()).isEqualTo(lastDay);
        assertThat(requested(qingdao).act().clockProfile()).isEqualTo("qingdao@0");
    }

    @Test
    void without_such_a_clock_no_request_is_flagged_late() {
        assertThat(requested(story).late()).isNull();
        assertThat(requested(story).lastDay()).isNull();
    }

    @Test
    void every_act_says_under_which_profile_it_was_decided() {
        story.under("ningbo").then(Action.FILE_PLAN);

        assertThat(story.events()).extracting(event -> ProfileRef.of(event.act().clockProfile()).name())
                .containsExactly("default", "default", "ningbo");
    }

    private static ExtensionRequested requested(Story story) {
        return (ExtensionRequested) story.asked(Action.REQUEST_EXTENSION).by(Role.UNIT).events().getFirst();
    }

    private List<HazardEvent> decide(ClockCode code, LocalDate dueOn, LocalDate today) {
        return LapseDecider.decide(story.state(), new RecordLapse(Story.ID, code, Story.TODAY, dueOn), today,
                ParkClocksInMemory.SHIPPED);
    }
}
