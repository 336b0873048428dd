package bihuan.query.figures.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import bihuan.api.campaign.Stage;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.lifecycle.Action;
import bihuan.query.core.enrolment.CampaignActs;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.core.file.Acts;
import bihuan.query.core.file.HazardFile;
import bihuan.query.core.file.LegalLives;

/** A stage in figures, each at its boundary. The first stage is March 2026, the second 15 March to the end of May. */
class StageFiguresTest {

    private static final Stage FIRST = CampaignActs.PLAN.stages().getFirst();
    private static final Stage SECOND = CampaignActs.PLAN.stages().get(1);
    private static final Stage THIRD = CampaignActs.PLAN.stages().get(2);
    private static final LocalDate LATER = LocalDate.parse("2026-06-15");
    private static final Enrolment PART = Enrolment.evolve(null, new CampaignActs("c", "p").enrolled(), Instant.EPOCH);

    @Test
    void found_is_from_the_first_day_to_the_last() {
        assertThat(found("2026-02-28", FIRST, LATER)).isFalse();
        assertThat(found("2026-03-01", FIRST, LATER)).isTrue();
        assertThat(found("2026-03-31", FIRST, LATER)).isTrue();
        assertThat(found("2026-04-01", FIRST, LATER)).isFalse();
    }

    @Test
    void what_was_found_after_the_day_does_not_count_yet() {
        assertThat(found("2026-03-20", FIRST, LocalDate.parse("2026-03-19"))).isFalse();
        assertThat(found("2026-03-20", FIRST, LocalDate.parse("2026-03-20"))).isTrue();
    }

    @Test
    void what_is_found_where_two_stages_overlap_counts_in_both() {
        assertThat(found("2026-03-20", FIRST, LATER)).isTrue();
        assertThat(found("2026-03-20", SECOND, LATER)).isTrue();
    }

    @Test
    void downgraded_and_rejected_hazards_were_not_found() {
        assertThat(Figure.FOUND.counts(file("2026-03-20", Action.REPORT, Action.DOWNGRADE), FIRST, LATER)).isFalse();
        assertThat(Figure.FOUND.counts(file("2026-03-20", Action.REPORT, Action.REJECT_REPORT), FIRST, LATER))
                .isFalse();
    }

    @Test
    void the_hazards_found_are_divided_into_closed_out_open_and_overdue() {
        var open = file("2026-03-20", Action.REPORT, Action.CONFIRM);
        LocalDate deadline = open.deadlines().current();
        assertThat(Figure.OPEN.counts(open, FIRST, LATER)).isTrue();
        assertThat(Figure.OVERDUE.counts(open, FIRST, deadline)).isFalse();
        assertThat(Figure.OVERDUE.counts(open, FIRST, deadline.plusDays(1))).isTrue();
        var closed = file("2026-03-20", Action.REPORT, Action.CONFIRM, Action.FILE_PLAN, Action.RECORD_PROGRESS,
                Action.REQUEST_ACCEPTANCE, Action.ACCEPT, Action.CLOSE_OUT);
        assertThat(Figure.CLOSED_OUT.counts(closed, FIRST, LATER)).isTrue();
        assertThat(Figure.CLOSED_OUT.counts(closed, THIRD, LATER)).isFalse();
        assertThat(Figure.OPEN.counts(closed, FIRST, LATER)).isFalse();
    }

    @Test
    void listings_count_by_their_own_day_and_those_of_earlier_rounds_too() {
        var acts = new Acts("h").on("2026-03-20");
        var events = new ArrayList<HazardEvent>();
        List.of(Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING, Action.LIST, Action.FILE_PLAN,
                Action.RECORD_PROGRESS, Action.REQUEST_ACCEPTANCE, Action.ACCEPT).forEach(a -> events.add(acts.of(a)));
        events.add(acts.on("2026-04-10").of(Action.DELIST));
        events.add(acts.on("2026-04-20").of(Action.REOPEN));
        events.add(acts.on("2026-08-10").of(Action.PROPOSE_LISTING));
        events.add(acts.of(Action.LIST));
        var file = fold(events);
        var december = LocalDate.parse("2026-12-31");
        assertThat(Figure.LISTED.counts(file, FIRST, december)).isTrue();
        assertThat(Figure.DELISTED.counts(file, FIRST, december)).isFalse();
        assertThat(Figure.DELISTED.counts(file, SECOND, december)).isTrue();
        assertThat(Figure.LISTED.counts(file, THIRD, december)).isTrue();
        assertThat(Figure.LISTED.counts(file, THIRD, LocalDate.parse("2026-08-09"))).isFalse();
    }

    @Test
    void a_stage_that_has_not_begun_has_found_nothing_and_all_of_its_tasks_before_it() {
        var figures = StageFigures.of(THIRD, PART, List.of(file("2026-03-20", Action.REPORT)), LATER);
        assertThat(figures.hazards().values()).containsOnly(0L);
        assertThat(figures.tasks()).isEqualTo(new StageFigures.Tasks(0, 1));
    }

    @Test
    void a_task_of_a_year_counts_in_every_stage_in_which_it_falls_due() {
        assertThat(StageFigures.tasks(FIRST, PART).due()).isEqualTo(2);
        assertThat(StageFigures.tasks(SECOND, PART).due()).isEqualTo(3);
        assertThat(StageFigures.tasks(THIRD, PART).due()).isEqualTo(1);
    }

    @Property(tries = 100)
    void whatever_was_done_no_part_is_greater_than_its_whole_and_a_replay_says_the_same(@ForAll long seed,
            @ForAll @IntRange(max = 30) int length) {
        var random = new Random(seed);
        var acts = new CampaignActs("campaign", "park");
        var events = new ArrayList<EnrolmentEvent>(List.of(acts.enrolled()));
        events.addAll(acts.anything(length, random));
        var lives = new ArrayList<List<HazardEvent>>();
        for (int i = 0; i < 5; i++) {
            lives.add(LegalLives.of("hazard-" + i, "park", "unit", 1 + random.nextInt(25), random));
        }
        for (Stage stage : CampaignActs.PLAN.stages()) {
            var first = figures(stage, events, lives);
            assertThat(first).isEqualTo(figures(stage, events, lives));
            assertThat(first.tasks().done()).isLessThanOrEqualTo(first.tasks().due());
            var of = first.hazards();
            assertThat(of.get(Figure.CLOSED_OUT) + of.get(Figure.OPEN)).isLessThanOrEqualTo(of.get(Figure.FOUND));
            assertThat(of.get(Figure.OVERDUE)).isLessThanOrEqualTo(of.get(Figure.OPEN));
        }
    }

    private static StageFigures figures(Stage stage, List<EnrolmentEvent> events, List<List<HazardEvent>> lives) {
        Enrolment part = CampaignActs.fold(events, null);
        return StageFigures.of(stage, part, lives.stream().map(StageFiguresTest::fold).toList(), LATER);
    }

    private static boolean found(String discoveredOn, Stage stage, LocalDate day) {
        return Figure.FOUND.counts(file(discoveredOn, Action.REPORT), stage, day);
    }

    private static HazardFile file(String on, Action... actions) {
        var acts = new Acts("h").on(on);
        return fold(List.of(actions).stream().map(acts::of).toList());
    }

    private static HazardFile fold(List<HazardEvent> events) {
        return LegalLives.file(events);
    }
}
