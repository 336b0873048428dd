package bihuan.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import bihuan.api.permission.Scope;

class ChangeSetTest {

    private static final ChangeSet.Hazard OURS = new ChangeSet.Hazard("hazard-1", "park-1", "unit-1", 3);
    private static final ChangeSet.Hazard NEXT_DOOR = new ChangeSet.Hazard("hazard-2", "park-1", "unit-2", 0);
    private static final ChangeSet.Hazard FAR = new ChangeSet.Hazard("hazard-3", "park-2", "unit-3", 1);
    private static final ChangeSet SOME = new ChangeSet(List.of(OURS, NEXT_DOOR, FAR),
            new TreeSet<>(Set.of("park-1", "park-2")), false);

    @Test
    void each_scope_gets_only_its_own_changes() {
        assertThat(SOME.within(Scope.DISTRICT)).isEqualTo(SOME);
        assertThat(SOME.within(Scope.park("park-1")).hazards()).containsExactly(OURS, NEXT_DOOR);
        assertThat(SOME.within(Scope.park("park-1")).parks()).containsExactly("park-1");
        assertThat(SOME.within(Scope.unit("unit-1")).hazards()).containsExactly(OURS);
        assertThat(SOME.within(Scope.unit("unit-1")).parks()).isEmpty();
        assertThat(SOME.within(Scope.unit("unit-9")).isEmpty()).isTrue();
        assertThat(ChangeSet.ALL.within(Scope.unit("unit-9"))).isEqualTo(ChangeSet.ALL);
    }

    @Test
    void what_is_put_together_names_each_hazard_once_as_it_is_now() {
        var later = new ChangeSet(List.of(new ChangeSet.Hazard("hazard-1", "park-1", "unit-1", 4)), Set.of("park-3"),
                false);
        var both = SOME.and(later);
        assertThat(both.hazards()).hasSize(3).contains(later.hazards().getFirst()).doesNotContain(OURS);
        assertThat(both.parks()).containsExactly("park-1", "park-2", "park-3");
        assertThat(ChangeSet.NOTHING.and(SOME)).isEqualTo(SOME);
        assertThat(SOME.and(ChangeSet.ALL)).isEqualTo(ChangeSet.ALL);
    }

    @Test
    void more_than_can_be_named_is_everything() {
        assertThat(some(0, 200).and(some(0, 200)).hazards()).hasSize(200);
        assertThat(some(0, 200).and(some(200, 201))).isEqualTo(ChangeSet.ALL);
    }

    private static ChangeSet some(int from, int to) {
        return new ChangeSet(IntStream.range(from, to)
                .mapToObj(i -> new ChangeSet.Hazard("hazard-" + i, "park-1", "unit-1", 0)).toList(), Set.of(), false);
    }
}
