package bihuan.command.hazard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;

import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.action.Report;
import bihuan.api.hazard.command.ActOnHazard;
import bihuan.api.hazard.command.ReportHazard;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.refusal.Refused;
import bihuan.command.clock.ParkClocksInMemory;
import bihuan.command.hazard.decision.Callers;
import bihuan.command.hazard.decision.Forms;
import bihuan.command.hazard.decision.HazardState;
import bihuan.command.hazard.decision.Story;
import bihuan.command.history.HazardHistories;
import bihuan.command.register.AuthoritiesInMemory;
import bihuan.command.register.RegisterInMemory;
import bihuan.command.reservation.ReservationsInMemory;

/**
 * Given what happened, when something is asked, then so it ends: the one place that knows the framework's test fixture.
 */
abstract class HazardFixture {

    static final LocalDate TODAY = Story.TODAY;
    static final String ID = Story.ID;

    ReservationsInMemory reservations;
    RegisterInMemory register;
    private FixtureConfiguration<HazardAggregate> fixture;

    @BeforeEach
    void start() {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        reservations = new ReservationsInMemory();
        fixture = new AggregateTestFixture<>(HazardAggregate.class);
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(9, 30).atZone(shanghai).toInstant(), shanghai));
        fixture.registerInjectableResource(new HazardReservations(reservations));
        fixture.registerInjectableResource(new ParkClocksInMemory("default"));
        fixture.registerInjectableResource(new HazardHistories(fixture.getEventStore()));
        fixture.registerInjectableResource(new AuthoritiesInMemory());
        fixture.registerInjectableResource(new Circumstances(new ParkClocksInMemory("default"),
                new AuthoritiesInMemory()));
        fixture.registerInjectableResource(new HazardCache(fixture.getEventStore(), 0));
        fixture.registerInjectableResource(new HazardSnapshots(fixture.getEventStore(), Runnable::run, 100));
        register = new RegisterInMemory();
        fixture.registerInjectableResource(register);
    }

    TestExecutor<HazardAggregate> givenNothing() {
        return fixture.givenNoPriorActivity();
    }

    /** A reported hazard to which these were then done, in order. */
    TestExecutor<HazardAggregate> givenReportedAnd(Action... then) {
        return given(Story.reported().then(then));
    }

    TestExecutor<HazardAggregate> given(Story story) {
        return fixture.given(story.events());
    }

    static ReportHazard report(Report form) {
        return report(form, Role.UNIT, "digest");
    }

    static ReportHazard report(Report form, Role role, String digest) {
        return new ReportHazard(ID, Callers.of(role), Envelope.EMPTY, form, List.of(), new RequestMark(null, digest));
    }

    /** Acts in this role with a form that is in order, whatever the hazard's state. */
    static ActOnHazard act(Action action, Role role) {
        return act(Forms.valid(action, HazardState.NONE, TODAY), role);
    }

    static ActOnHazard act(HazardAction form, Role role) {
        return act(form, role, null, null);
    }

    static ActOnHazard act(HazardAction form, Role role, Long version, RequestMark request) {
        Action action = Action.of(form);
        return new ActOnHazard(ID, Callers.of(role), action, Forms.envelope(action, TODAY), form, List.of(), version,
                request);
    }

    /** Then it was refused under this code, and nothing happened. */
    static void thenRefused(ResultValidator<HazardAggregate> result, String code) {
        result.expectException(Refused.class).expectExceptionMessage(code).expectNoEvents();
    }

    static Map<String, String> row(String... headersAndValues) {
        Map<String, String> row = new java.util.TreeMap<>();
        var all = Arrays.asList(headersAndValues).iterator();
        while (all.hasNext()) {
            row.put(all.next(), all.next());
        }
        return row;
    }
}
