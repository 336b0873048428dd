package bihuan.command.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.Test;

import bihuan.api.hazard.Document;
import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.park.Change;
import bihuan.api.park.ChangePark;
import bihuan.api.park.ChangeUnit;
import bihuan.api.park.MoveUnit;
import bihuan.api.park.ParkChanged;
import bihuan.api.park.ParkRegistered;
import bihuan.api.park.ParkSplit;
import bihuan.api.park.SplitPark;
import bihuan.api.park.UnitChanged;
import bihuan.api.park.UnitKind;
import bihuan.api.park.UnitRegistered;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Role;
import bihuan.api.refusal.Refused;
import bihuan.command.register.MoveQueue.Move;
import bihuan.command.register.Register.LaterChange;
import bihuan.command.register.Register.ParkEntry;
import bihuan.command.register.Register.UnitEntry;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;
import bihuan.command.reservation.ReservationsInMemory;

class ChangesOfTheRegisterTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Actor ADMIN = new Actor("account-admin", "区应急管理局信息中心", Role.ADMIN);
    private static final String OLD = "滨河恒泰化工有限公司";
    private static final String NEW = "滨河恒泰新材料有限公司";
    private static final String CODE = "91350100M000100Y43";
    private static final String OTHER_CODE = "913501005550000014";
    private static final Document DOCUMENT = new Document("滨政函〔2026〕12号", null, null, TODAY);

    private final Reservations reservations = new ReservationsInMemory();
    private final RegisterInMemory register = new RegisterInMemory();
    private final MovesInMemory queue = new MovesInMemory();

    @Test
    void a_renamed_unit_keeps_its_old_name_reserved_and_its_other_data() {
        reservations.claim(Kind.UNIT_NAME, Reservations.within("park-1", OLD), "unit-1");
        units().given(unit(CODE)).when(rename(NEW, change(LocalDate.of(2026, 2, 1))))
                .expectResultMessagePayload(new Recorded("unit-1", 1))
                .expectEvents(changed("2026-02-01", "park-1", NEW, CODE, false, null));

        assertThat(register.units.get("unit-1").name()).isEqualTo(NEW);
        assertThat(reservations.holder(Kind.UNIT_NAME, Reservations.within("park-1", OLD))).isEqualTo("unit-1");
        assertThat(reservations.holder(Kind.UNIT_NAME, Reservations.within("park-1", NEW))).isEqualTo("unit-1");
        assertThat(queue.moves).isEmpty();
    }

    @Test
    void a_name_that_another_unit_of_the_park_has_or_had_is_refused() {
        reservations.claim(Kind.UNIT_NAME, Reservations.within("park-1", NEW), "unit-2");
        units().given(unit(CODE)).when(rename(NEW, change(null))).expectException(Refused.class).expectNoEvents();
    }

    @Test
    void a_name_that_another_unit_has_in_another_spelling_is_refused_and_the_other_one_named() {
        register.putUnit(new UnitEntry("unit-2", "park-1", "折ＡＢ（一）厂", UnitKind.ENTERPRISE, null, false, null));
        reservations.claim(Kind.ALIKE, Reservations.alike(Kind.UNIT_NAME, Reservations.within("park-1", "折ＡＢ（一）厂")),
                "unit-2");
        units().given(unit(CODE)).when(rename("折AB(一)厂", change(null))).expectNoEvents()
                .expectException(Matchers.predicate(failure -> failure instanceof Refused refused
                        && refused.refusal().errors().getFirst().code().equals("not-unique")
                        && refused.refusal().errors().getFirst().message().zh().contains("“折ＡＢ（一）厂”")));
    }

    @Test
    void one_of_two_that_were_registered_alike_can_still_be_closed() {
        reservations.claim(Kind.ALIKE, Reservations.alike(Kind.UNIT_NAME, Reservations.within("park-1", OLD)),
                "unit-2");
        units().given(unit(CODE)).when(new ChangeUnit("unit-1", change(null), Set.of("closed"), null, null, null, true,
                null)).expectEvents(changed(TODAY.toString(), "park-1", OLD, CODE, true, null));
    }

    @Test
    void an_open_unit_is_not_succeeded_by_a_closed_registration_and_takes_its_code() {
        register.putPark(new ParkEntry("park-1", "滨河化工园区", "default", true, "park-2"));
        reservations.claim(Kind.CREDIT_CODE, Reservations.within("park-2", CODE), "unit-2");
        reservations.claim(Kind.UNIT_NAME, Reservations.within("park-2", OLD), "unit-2");
        register.putUnit(new UnitEntry("unit-2", "park-2", OLD, UnitKind.ENTERPRISE, CODE, true, null));
        units().given(unit(CODE)).when(new MoveUnit("unit-1", change(TODAY), "park-2"))
                .expectEvents(changed(TODAY.toString(), "park-2", "滨河化工园区-" + OLD, CODE, false, null));

        assertThat(reservations.holder(Kind.CREDIT_CODE, Reservations.within("park-2", CODE))).isEqualTo("unit-1");
    }

    @Test
    void what_is_so_already_changes_nothing() {
        units().given(unit(CODE)).when(rename(OLD, change(null))).expectNoEvents()
                .expectResultMessagePayload(new Recorded("unit-1", 0));
    }

    @Test
    void a_change_is_neither_after_today_nor_before_the_last_one() {
        units().given(unit(CODE), changed("2026-02-01", "park-1", NEW, CODE, false, null))
                .when(rename(OLD, change(LocalDate.of(2026, 1, 31)))).expectException(Refused.class)
                .expectExceptionMessage("before-last-act");
        units().given(unit(CODE), changed("2026-02-01", "park-1", NEW, CODE, false, null))
                .when(rename(OLD, change(LocalDate.of(2026, 2, 1)))).expectSuccessfulHandlerExecution();
        units().given(unit(CODE)).when(rename(NEW, change(TODAY.plusDays(1)))).expectException(Refused.class)
                .expectExceptionMessage("in-the-future");
    }

    @Test
    void a_change_of_an_older_version_is_stale_and_a_repeated_one_answered() {
        units().given(unit(CODE), changed("2026-02-01", "park-1", NEW, CODE, false, null))
                .when(rename(OLD, new Change(ADMIN, null, null, null, 0L, null))).expectException(Refused.class)
                .expectExceptionMessage("stale-version");
        var mark = new RequestMark("account-admin/key", "digest");
        units().given(unit(CODE), new UnitChanged("unit-1", ADMIN, TODAY, "park-1", NEW, CODE, "化工", false, null, null,
                null, mark)).when(rename(NEW, new Change(ADMIN, null, null, null, 0L, mark))).expectNoEvents()
                .expectResultMessagePayload(new Recorded("unit-1", 1));
    }

    @Test
    void a_corrected_credit_code_frees_the_wrong_one() {
        reservations.claim(Kind.CREDIT_CODE, Reservations.within("park-1", OTHER_CODE), "unit-1");
        units().given(unit(OTHER_CODE)).when(new ChangeUnit("unit-1", change(null), Set.of("creditCode"), null, CODE,
                null, null, null)).expectSuccessfulHandlerExecution();

        assertThat(register.units.get("unit-1").creditCode()).isEqualTo(CODE);
        assertThat(reservations.holder(Kind.CREDIT_CODE, Reservations.within("park-1", CODE))).isEqualTo("unit-1");
    }

    @Test
    void a_succeeded_unit_is_closed_and_its_hazards_follow() {
        units().given(unit(CODE)).when(succeed("unit-2"))
                .expectEvents(changed(TODAY.toString(), "park-1", OLD, CODE, true, "unit-2"));

        assertThat(queue.moves).containsExactly(new Move(0, "park-1", null, null,
                new Change(ADMIN, TODAY, null, null, null, null), false));
        units().given(unit(CODE), changed(TODAY.toString(), "park-1", OLD, CODE, true, "unit-2"))
                .when(succeed(null)).expectException(Refused.class).expectNoEvents();
    }

    @Test
    void a_unit_that_follows_its_park_takes_its_name_along() {
        units().given(unit(CODE)).when(new MoveUnit("unit-1", change(TODAY), "park-2"))
                .expectEvents(changed(TODAY.toString(), "park-2", OLD, CODE, false, null));
        units().given(unit(CODE), changed(TODAY.toString(), "park-2", OLD, CODE, false, null))
                .when(new MoveUnit("unit-1", change(TODAY), "park-2")).expectNoEvents();
    }

    @Test
    void a_unit_that_the_other_park_has_registered_is_succeeded_by_that_registration() {
        reservations.claim(Kind.CREDIT_CODE, Reservations.within("park-2", CODE), "unit-2");
        register.putUnit(new UnitEntry("unit-2", "park-2", "恒泰化工", UnitKind.ENTERPRISE, CODE, false, null));
        units().given(unit(CODE)).when(new MoveUnit("unit-1", change(TODAY), "park-2"))
                .expectEvents(changed(TODAY.toString(), "park-1", OLD, CODE, true, "unit-2"));
    }

    @Test
    void a_name_that_is_another_units_there_gets_the_old_parks_name_in_front() {
        register.putPark(new ParkEntry("park-1", "滨河化工园区", "default", true, "park-2"));
        reservations.claim(Kind.UNIT_NAME, Reservations.within("park-2", OLD), "unit-2");
        register.putUnit(new UnitEntry("unit-2", "park-2", OLD, UnitKind.ENTERPRISE, OTHER_CODE, false, null));
        units().given(unit(CODE)).when(new MoveUnit("unit-1", change(TODAY), "park-2"))
                .expectEvents(changed(TODAY.toString(), "park-2", "滨河化工园区-" + OLD, CODE, false, null));
    }

    @Test
    void a_merged_park_is_closed_and_all_in_it_follows() {
        var merge = new Change(ADMIN, null, "园区整合", DOCUMENT, null, null);
        parks().given(park()).when(new ChangePark("park-1", merge, Set.of("succeededBy"), null, null, "park-2"))
                .expectEvents(new ParkChanged("park-1", ADMIN, TODAY, "滨河化工园区", true, "park-2", "园区整合", DOCUMENT,
                        null));

        assertThat(queue.moves).singleElement().satisfies(move -> {
            assertThat(move.intoPark()).isEqualTo("park-2");
            assertThat(move.units()).isNull();
        });
        assertThat(register.parks.get("park-1").closed()).isTrue();
    }

    @Test
    void the_units_that_leave_a_split_park_follow() {
        var split = new Change(ADMIN, null, null, DOCUMENT, null, null);
        parks().given(park()).when(new SplitPark("park-1", split, List.of("unit-1"), "park-2"))
                .expectEvents(new ParkSplit("park-1", ADMIN, TODAY, "park-2", List.of("unit-1"), null, DOCUMENT, null));

        assertThat(queue.moves).singleElement().satisfies(move -> assertThat(move.units()).containsExactly("unit-1"));
    }

    @Test
    void a_repeated_change_queues_again_what_was_lost_after_its_event_was_stored() {
        var mark = new RequestMark("account-admin/key", "digest");
        var again = new Change(ADMIN, null, null, DOCUMENT, null, mark);
        parks().given(park(), new ParkChanged("park-1", ADMIN, TODAY, "滨河化工园区", true, "park-2", null, DOCUMENT, mark))
                .when(new ChangePark("park-1", again, Set.of("succeededBy"), null, null, "park-2")).expectNoEvents();
        units().given(unit(CODE), new UnitChanged("unit-1", ADMIN, TODAY, "park-1", OLD, CODE, "化工", true, "unit-2",
                null, null, mark)).when(new ChangeUnit("unit-1", again, Set.of("succeededBy"), null, null, null, null,
                        "unit-2"))
                .expectNoEvents();

        assertThat(queue.moves).extracting(Move::fromPark, Move::intoPark).containsExactly(tuple("park-1", "park-2"),
                tuple("park-1", null));
        assertThat(register.parks.get("park-1").closed()).isTrue();
        assertThat(register.units.get("unit-1").succeededBy()).isEqualTo("unit-2");
    }

    @Test
    void what_moves_units_is_not_before_the_last_change_of_any_of_them_and_says_which() {
        register.later = Optional.of(new LaterChange("东区", LocalDate.of(2026, 2, 1)));
        var before = new Change(ADMIN, LocalDate.of(2026, 1, 31), null, DOCUMENT, null, null);
        List.of(parks().given(park()).when(new ChangePark("park-1", before, Set.of("succeededBy"), null, null,
                "park-2")),
                parks().given(park()).when(new SplitPark("park-1", before, List.of("unit-1"), "park-2")),
                units().given(unit(CODE)).when(new ChangeUnit("unit-1", before, Set.of("succeededBy"), null, null, null,
                        null, "unit-2")))
                .forEach(result -> result.expectNoEvents().expectException(
                        Matchers.predicate(failure -> failure instanceof Refused refused
                                && refused.refusal().code().equals("before-last-act")
                                && refused.refusal().errors().getFirst().field().equals("occurredOn")
                                && refused.refusal().reason().zh().contains("“东区”最近一次变更之日 2026-02-01"))));
    }

    @Test
    void a_merged_park_is_not_split_and_what_is_succeeded_is_not_open() {
        parks().given(park(), new ParkChanged("park-1", ADMIN, TODAY, "滨河化工园区", true, "park-2", null, DOCUMENT, null))
                .when(new SplitPark("park-1", new Change(ADMIN, null, null, DOCUMENT, null, null), List.of("unit-1"),
                        "park-3"))
                .expectException(Refused.class).expectNoEvents();
        units().given(unit(CODE)).when(new ChangeUnit("unit-1", change(null), Set.of("succeededBy", "closed"), null,
                null, null, false, "unit-2")).expectException(Refused.class).expectNoEvents();
    }

    private FixtureConfiguration<UnitAggregate> units() {
        return fixture(UnitAggregate.class);
    }

    private FixtureConfiguration<ParkAggregate> parks() {
        return fixture(ParkAggregate.class);
    }

    private <A> FixtureConfiguration<A> fixture(Class<A> type) {
        return new AggregateTestFixture<>(type)
                .registerInjectableResource(
                        Clock.fixed(TODAY.atTime(0, 30).atZone(SHANGHAI).toInstant(), SHANGHAI))
                .registerInjectableResource(reservations).registerInjectableResource(register)
                .registerInjectableResource(queue);
    }

    private static ParkRegistered park() {
        return new ParkRegistered("park-1", ADMIN, TODAY, "滨河化工园区", "滨河区", "default", null);
    }

    private static UnitRegistered unit(String code) {
        return new UnitRegistered("unit-1", "park-1", ADMIN, TODAY, OLD, UnitKind.ENTERPRISE, code, "化工", null, false,
                null);
    }

    private static UnitChanged changed(String day, String park, String name, String code, boolean closed,
            String successor) {
        return new UnitChanged("unit-1", ADMIN, LocalDate.parse(day), park, name, code, "化工", closed, successor, null,
                null, null);
    }

    private static Change change(LocalDate on) {
        return new Change(ADMIN, on, null, null, null, null);
    }

    private static ChangeUnit rename(String name, Change change) {
        return new ChangeUnit("unit-1", change, Set.of("name"), name, null, null, null, null);
    }

    private static ChangeUnit succeed(String by) {
        return new ChangeUnit("unit-1", change(null), Set.of("succeededBy"), null, null, null, null, by);
    }
}
