package bihuan.api.permission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void a_unit_reaches_its_own_things_in_any_park_and_nothing_else() {
        Scope scope = Scope.unit("unit-1");

        assertThat(scope.covers("park-1", "unit-1")).isTrue();
        assertThat(scope.covers("park-1", "unit-2")).isFalse();
        assertThat(scope.covers("park-1", null)).isFalse();
        assertThat(scope.coversPark("park-1")).isFalse();
        assertThat(scope.isDistrict()).isFalse();
    }

    @Test
    void a_park_reaches_all_its_units_and_no_other_park() {
        Scope scope = Scope.park("park-1");

        assertThat(scope.covers("park-1", "unit-2")).isTrue();
        assertThat(scope.covers("park-2", "unit-2")).isFalse();
        assertThat(scope.coversPark("park-1")).isTrue();
        assertThat(scope.coversPark("park-2")).isFalse();
        assertThat(scope.isDistrict()).isFalse();
    }

    @Test
    void the_district_reaches_everything() {
        assertThat(Scope.DISTRICT.covers("park-9", "unit-9")).isTrue();
        assertThat(Scope.DISTRICT.coversPark("park-9")).isTrue();
        assertThat(Scope.DISTRICT.isDistrict()).isTrue();
    }

    @Test
    void a_unit_held_within_a_park_is_still_one_unit_only() {
        Scope scope = new Scope("unit-1", "park-1");

        assertThat(scope.covers("park-1", "unit-2")).isFalse();
        assertThat(scope.coversPark("park-1")).isFalse();
    }
}
