package bihuan.command.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.park.ParkRegistered;
import bihuan.api.park.RegisterPark;
import bihuan.api.park.RegisterUnit;
import bihuan.api.park.UnitKind;
import bihuan.api.park.UnitRegistered;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Role;
import bihuan.api.refusal.Refused;
import bihuan.command.register.Register.UnitEntry;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;
import bihuan.command.reservation.ReservationsInMemory;

class RegistrationTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Actor ADMIN = new Actor("account-admin", "区应急管理局信息中心", Role.ADMIN);
    private static final String CODE = "91350100M000100Y43";

    private final Reservations reservations = new ReservationsInMemory();
    private final RegisterInMemory register = new RegisterInMemory();
    private final FixtureConfiguration<ParkAggregate> parks = fixture(ParkAggregate.class);
    private final FixtureConfiguration<UnitAggregate> units = fixture(UnitAggregate.class);

    @Test
    void a_park_is_registered_on_the_day_it_is_in_shanghai() {
        parks.givenNoPriorActivity().when(park("滨河化工园区", "d")).expectResultMessagePayload(new Recorded("park-1", 0))
                .expectEvents(new ParkRegistered("park-1", ADMIN, TODAY, "滨河化工园区", "滨河区", "default", mark("d")));
        assertThat(register.parks.get("park-1").name()).isEqualTo("滨河化工园区");
    }

    @Test
    void a_park_of_a_name_that_is_taken_is_refused() {
        reservations.claim(Kind.PARK_NAME, "滨河化工园区", "park-0");

        parks.givenNoPriorActivity().when(park("滨河化工园区", "d")).expectException(Refused.class)
                .expectExceptionMessage("invalid-request").expectNoEvents();
        assertThat(register.parks).isEmpty();
    }

    @Test
    void the_same_registration_again_is_answered_and_mends_a_lost_row() {
        parks.given(new ParkRegistered("park-1", ADMIN, TODAY, "滨河化工园区", "滨河区", "default", mark("d")))
                .when(park("滨河化工园区", "d")).expectNoEvents().expectResultMessagePayload(new Recorded("park-1", 0));
        assertThat(register.parks).containsKey("park-1");
    }

    @Test
    void the_same_id_with_another_content_is_refused() {
        parks.given(new ParkRegistered("park-1", ADMIN, TODAY, "滨河化工园区", "滨河区", "default", mark("d")))
                .when(park("东城园区", "other")).expectException(Refused.class).expectExceptionMessage("id-taken")
                .expectNoEvents();
        assertThat(register.parks).isEmpty();
    }

    @Test
    void a_unit_is_registered_in_its_park() {
        units.givenNoPriorActivity().when(unit("滨河恒泰化工有限公司", CODE))
                .expectResultMessagePayload(new Recorded("unit-1", 0))
                .expectEvents(new UnitRegistered("unit-1", "park-1", ADMIN, TODAY, "滨河恒泰化工有限公司",
                        UnitKind.ENTERPRISE, CODE, "化工", null, false, mark("d")));
        assertThat(register.units).containsEntry("unit-1",
                new UnitEntry("unit-1", "park-1", "滨河恒泰化工有限公司", UnitKind.ENTERPRISE, CODE, false, null));
    }

    @Test
    void a_name_is_taken_within_the_park_only() {
        reservations.claim(Kind.UNIT_NAME, Reservations.within("park-2", "滨河恒泰化工有限公司"), "unit-0");
        units.givenNoPriorActivity().when(unit("滨河恒泰化工有限公司", CODE)).expectSuccessfulHandlerExecution();

        reservations.claim(Kind.UNIT_NAME, Reservations.within("park-1", "滨河源丰精细化工有限公司"), "unit-0");
        fixture(UnitAggregate.class).givenNoPriorActivity().when(unit("滨河源丰精细化工有限公司", null))
                .expectException(Refused.class).expectExceptionMessage("invalid-request").expectNoEvents();
    }

    @Test
    void a_credit_code_belongs_to_one_unit_of_the_park() {
        reservations.claim(Kind.CREDIT_CODE, Reservations.within("park-1", CODE), "unit-0");

        units.givenNoPriorActivity().when(unit("滨河恒泰化工有限公司", CODE)).expectException(Refused.class)
                .expectExceptionMessage("invalid-request").expectNoEvents();
    }

    private <A> FixtureConfiguration<A> fixture(Class<A> type) {
        return new AggregateTestFixture<>(type)
                .registerInjectableResource(
                        Clock.fixed(TODAY.atTime(0, 30).atZone(SHANGHAI).toInstant(), SHANGHAI))
                .registerInjectableResource(reservations).registerInjectableResource(register);
    }

    private static RegisterPark park(String name, String digest) {
        return new RegisterPark("park-1", ADMIN, name, "滨河区", "default", mark(digest));
    }

    private static RegisterUnit unit(String name, String creditCode) {
        return new RegisterUnit("unit-1", "park-1", ADMIN, name, UnitKind.ENTERPRISE, creditCode, "化工", null, false,
                mark("d"));
    }

    private static RequestMark mark(String digest) {
        return new RequestMark(null, digest);
    }
}
