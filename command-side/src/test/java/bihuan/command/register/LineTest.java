package bihuan.command.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import bihuan.api.park.Change;
import bihuan.api.permission.Actor;
import bihuan.command.register.Line.Place;
import bihuan.command.register.Line.Stop;

/** Each hazard goes through every step of its unit and its successors, with the day of that step. */
class LineTest {

    private static final Change OTHERWISE = on("2026-11-30");

    @Test
    void two_successions_close_together_are_two_steps_with_their_own_days() {
        var line = new Line(new Place("park-1", "c"), Map.of("a", "park-1", "b", "park-1", "c", "park-1"),
                Map.of("a", List.of(succeeded("a", 1, "park-1", "b", "2026-03-01")), "b",
                        List.of(succeeded("b", 1, "park-1", "c", "2026-05-01"))));

        assertThat(line.from(new Place("park-1", "a"), OTHERWISE)).containsExactly(
                stop("park-1", "b", "2026-03-01"), stop("park-1", "c", "2026-05-01"));
        assertThat(line.from(new Place("park-1", "b"), OTHERWISE)).containsExactly(stop("park-1", "c", "2026-05-01"));
        assertThat(line.from(new Place("park-1", "c"), OTHERWISE)).isEmpty();
    }

    @Test
    void a_unit_that_moved_and_was_succeeded_there_is_followed_from_where_the_hazard_is() {
        var line = new Line(new Place("park-3", "b"), Map.of("a", "park-2", "b", "park-3"),
                Map.of("a", List.of(moved("a", 1, "park-1", "park-2", "2026-03-01"),
                        succeeded("a", 2, "park-2", "b", "2026-05-01")), "b",
                        List.of(moved("b", 1, "park-0", "park-2", "2026-04-01"),
                                moved("b", 2, "park-2", "park-3", "2026-06-01"))));

        assertThat(line.from(new Place("park-1", "a"), OTHERWISE)).containsExactly(
                stop("park-2", "a", "2026-03-01"), stop("park-2", "b", "2026-05-01"),
                stop("park-3", "b", "2026-06-01"));
        assertThat(line.from(new Place("park-2", "a"), OTHERWISE)).containsExactly(
                stop("park-2", "b", "2026-05-01"), stop("park-3", "b", "2026-06-01"));
    }

    @Test
    void where_no_step_is_known_it_goes_to_the_end_at_once_and_no_stop_is_before_the_last() {
        var line = new Line(new Place("park-2", "b"), Map.of("a", "park-1", "b", "park-2"), Map.of());
        assertThat(line.from(new Place("park-1", "a"), OTHERWISE)).containsExactly(
                stop("park-2", "b", "2026-11-30"));

        var backwards = new Line(new Place("park-1", "c"), Map.of("a", "park-1", "b", "park-1", "c", "park-1"),
                Map.of("a", List.of(succeeded("a", 1, "park-1", "b", "2026-05-01")), "b",
                        List.of(succeeded("b", 1, "park-1", "c", "2026-03-01"))));
        assertThat(backwards.from(new Place("park-1", "a"), OTHERWISE)).containsExactly(
                stop("park-1", "b", "2026-05-01"), stop("park-1", "c", "2026-05-01"));
    }

    private static UnitStep moved(String unit, long version, String from, String into, String day) {
        return new UnitStep(unit, version, from, into, null, on(day));
    }

    private static UnitStep succeeded(String unit, long version, String from, String by, String day) {
        return new UnitStep(unit, version, from, null, by, on(day));
    }

    private static Stop stop(String park, String unit, String day) {
        return new Stop(new Place(park, unit), on(day));
    }

    private static Change on(String day) {
        return new Change(Actor.SYSTEM, LocalDate.parse(day), null, null, null, null);
    }
}
