package bihuan.command.hazard;

import static bihuan.api.lifecycle.Action.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.messageWithPayload;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

import bihuan.api.hazard.Level;
import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.action.CloseOut;
import bihuan.api.hazard.action.ListForSupervision;
import bihuan.api.hazard.action.RequestAcceptance;
import bihuan.api.hazard.command.CompareWithLedger;
import bihuan.api.hazard.command.FollowUnit;
import bihuan.api.hazard.command.LedgerOutcome;
import bihuan.api.hazard.command.LedgerOutcome.Result;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.hazard.command.RegisterFromLedger;
import bihuan.api.hazard.event.*;
import bihuan.api.hazard.event.HazardReassigned;
import bihuan.api.ledger.LedgerEntry;
import bihuan.api.ledger.LedgerStatus;
import bihuan.api.lifecycle.Action;
import bihuan.api.park.Change;
import bihuan.api.park.UnitKind;
import bihuan.api.permission.Role;
import bihuan.command.hazard.decision.Callers;
import bihuan.command.hazard.decision.Forms;
import bihuan.command.hazard.decision.Story;
import bihuan.command.register.Register.ParkEntry;
import bihuan.command.register.Register.UnitEntry;
import bihuan.command.register.UnitStep;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;

class HazardAggregateTest extends HazardFixture {

    private static final Action[] ACCEPTED = {CONFIRM, FILE_PLAN, RECORD_PROGRESS, REQUEST_ACCEPTANCE, ACCEPT};

    // the main path, act by act

    @Test
    void a_report_makes_a_hazard() {
        thenHappened(givenNothing().when(report(Forms.report("2026-0007", TODAY))), 0, HazardReported.class);
    }

    @Test
    void a_reported_hazard_is_confirmed() {
        thenHappened(givenReportedAnd().when(act(CONFIRM, Role.REGULATOR)), 1, HazardConfirmed.class);
    }

    @Test
    void a_confirmed_one_is_proposed_for_listing() {
        thenHappened(givenReportedAnd(CONFIRM).when(act(PROPOSE_LISTING, Role.PARK)), 2, ListingProposed.class);
    }

    @Test
    void a_proposed_one_is_listed() {
        thenHappened(givenReportedAnd(CONFIRM, PROPOSE_LISTING).when(act(LIST, Role.COMMITTEE)), 3,
                HazardListed.class);
    }

    @Test
    void a_confirmed_one_gets_its_plan() {
        thenHappened(givenReportedAnd(CONFIRM).when(act(FILE_PLAN, Role.UNIT)), 2, RectificationPlanFiled.class);
    }

    @Test
    void progress_is_recorded() {
        thenHappened(givenReportedAnd(CONFIRM, FILE_PLAN).when(act(RECORD_PROGRESS, Role.UNIT)), 3,
                RectificationProgressRecorded.class);
    }

    @Test
    void acceptance_is_requested_and_voids_nothing() {
        thenHappened(givenReportedAnd(CONFIRM, FILE_PLAN, RECORD_PROGRESS, REQUEST_EXTENSION)
                .when(act(REQUEST_ACCEPTANCE, Role.UNIT)), 5, AcceptanceRequested.class);
    }

    @Test
    void acceptance_voids_a_pending_extension_in_the_same_breath() {
        thenHappened(
                givenReportedAnd(CONFIRM, FILE_PLAN, RECORD_PROGRESS, REQUEST_EXTENSION, REQUEST_ACCEPTANCE)
                        .when(act(ACCEPT, Role.REGULATOR)),
                7, RectificationAccepted.class, ExtensionVoided.class);
    }

    @Test
    void an_accepted_one_is_closed_out() {
        thenHappened(givenReportedAnd(ACCEPTED).when(act(CLOSE_OUT, Role.COMMITTEE)), 6, HazardClosedOut.class);
    }

    @Test
    void a_closed_one_is_reopened() {
        thenHappened(givenReportedAnd(ACCEPTED).when(act(REOPEN, Role.REGULATOR)), 6, HazardReopened.class);
    }

    // refusals

    @Test
    void an_accepted_one_that_is_still_listed_is_not_closed_out() {
        thenRefused(givenReportedAnd(CONFIRM, PROPOSE_LISTING, LIST, FILE_PLAN, RECORD_PROGRESS, REQUEST_ACCEPTANCE,
                ACCEPT).when(act(CLOSE_OUT, Role.REGULATOR)), "not-from-here");
    }

    @Test
    void a_unit_does_not_accept_its_own_work() {
        thenRefused(givenReportedAnd(CONFIRM, FILE_PLAN, RECORD_PROGRESS, REQUEST_ACCEPTANCE)
                .when(act(ACCEPT, Role.UNIT)), "role-may-not");
    }

    @Test
    void a_form_that_lacks_what_it_needs_is_refused() {
        thenRefused(givenReportedAnd(CONFIRM, FILE_PLAN, RECORD_PROGRESS)
                .when(act(new RequestAcceptance(" "), Role.UNIT)), "invalid-request");
    }

    @Test
    void an_old_version_is_refused() {
        thenRefused(givenReportedAnd(ACCEPTED).when(act(new CloseOut(), Role.REGULATOR, 4L, null)), "stale-version");
    }

    // repeats

    @Test
    void the_same_report_again_is_answered_and_makes_no_event() {
        givenReportedAnd(CONFIRM).when(report(Forms.report("2026-0001", TODAY))).expectNoEvents()
                .expectResultMessagePayload(new Recorded(ID, 0));
    }

    @Test
    void another_report_under_the_same_id_is_refused() {
        thenRefused(givenReportedAnd().when(report(Forms.report("2026-0001", TODAY), Role.UNIT, "other")), "id-taken");
    }

    @Test
    void a_role_that_may_not_report_is_refused_whether_the_id_is_taken_or_not() {
        thenRefused(givenReportedAnd().when(report(Forms.report("1", TODAY), Role.VIEWER, "other")), "role-may-not");
    }

    @Test
    void the_same_act_again_is_answered_and_makes_no_event_though_the_hazard_has_moved_on() {
        RequestMark mark = new RequestMark("account-REGULATOR/key-1", "digest");
        var command = act(Forms.valid(CONFIRM, Story.reported().state(), TODAY), Role.REGULATOR, null, mark);

        givenNothing().andGivenCommands(report(Forms.report("1", TODAY)), command, act(FILE_PLAN, Role.UNIT))
                .when(command).expectNoEvents().expectResultMessagePayload(new Recorded(ID, 1));
    }

    // what must be unique

    @Test
    void a_report_without_a_number_is_given_the_next_one_of_its_park_and_year() {
        reservations.nextNumber(Callers.PARK_ID, 2026, "hazard-other");

        givenNothing().when(report(Forms.report(null, TODAY))).expectSuccessfulHandlerExecution()
                .expectEventsMatching(payloadsMatching(exactSequenceOf(
                        predicate(event -> ((HazardReported) event).number().equals("2026-0002")))));
    }

    @Test
    void a_number_that_another_hazard_of_the_park_has_is_refused() {
        reservations.claim(Kind.HAZARD_NUMBER, Reservations.within(Callers.PARK_ID, "滨-1"), "hazard-other");

        thenRefused(givenNothing().when(report(Forms.report("滨-1", TODAY))), "invalid-request");
    }

    @Test
    void the_same_number_in_another_park_is_no_matter() {
        reservations.claim(Kind.HAZARD_NUMBER, Reservations.within("park-other", "滨-1"), "hazard-other");

        thenHappened(givenNothing().when(report(Forms.report("滨-1", TODAY))), 0, HazardReported.class);
    }

    @Test
    void a_document_by_which_the_authority_listed_another_hazard_is_refused() {
        String number = Forms.envelope(LIST, TODAY).document().number();
        reservations.claim(Kind.LISTING_DOCUMENT, Reservations.within("区安委办", number), "hazard-other");

        thenRefused(givenReportedAnd(CONFIRM, PROPOSE_LISTING).when(act(LIST, Role.COMMITTEE)), "invalid-request");
    }

    @Test
    void another_authority_may_use_the_same_document_number() {
        String number = Forms.envelope(LIST, TODAY).document().number();
        reservations.claim(Kind.LISTING_DOCUMENT, Reservations.within("区安委办", number), "hazard-other");

        thenHappened(givenReportedAnd(CONFIRM, PROPOSE_LISTING).when(
                act(new ListForSupervision(Level.CITY, "市安委会", "市应急管理局", TODAY.plusDays(30)), Role.COMMITTEE)),
                3, HazardListed.class);
    }

    @Test
    void a_refused_report_reserves_nothing() {
        thenRefused(givenNothing().when(report(Forms.report("滨-9", TODAY.plusDays(1)))), "invalid-request");

        assertThat(reservations.holder(Kind.HAZARD_NUMBER, Reservations.within(Callers.PARK_ID, "滨-9"))).isNull();
    }

    // the ledger

    @Test
    void a_ledger_row_makes_the_ordinary_events() {
        givenNothing().when(new RegisterFromLedger(ID, Callers.of(Role.ADMIN), entry("一车间")))
                .expectEventsMatching(payloadsMatching(
                        exactSequenceOf(predicate(HazardReported.class::isInstance),
                                predicate(HazardConfirmed.class::isInstance))))
                .expectResultMessageMatching(messageWithPayload(predicate(
                        (LedgerOutcome outcome) -> outcome.result() == Result.NEW
                                && outcome.incomplete().contains("confirm.deadline"))));
    }

    @Test
    void the_same_row_again_changes_nothing_whatever_was_done_since() {
        givenNothing().andGivenCommands(new RegisterFromLedger(ID, Callers.of(Role.ADMIN), entry("一车间")),
                act(FILE_PLAN, Role.UNIT)).when(new RegisterFromLedger(ID, Callers.of(Role.ADMIN), entry("一车间")))
                .expectNoEvents()
                .expectResultMessagePayload(new LedgerOutcome(Result.UNCHANGED, List.of(), List.of()));
    }

    @Test
    void another_row_under_the_number_names_the_columns_that_differ() {
        givenNothing().andGivenCommands(new RegisterFromLedger(ID, Callers.of(Role.ADMIN), entry("一车间")))
                .when(new CompareWithLedger(ID, entry("二车间"))).expectNoEvents()
                .expectResultMessagePayload(new LedgerOutcome(Result.DIFFERENT, List.of("隐患部位"), List.of()));
    }

    @Test
    void a_number_reported_online_is_taken() {
        givenReportedAnd().when(new CompareWithLedger(ID, entry("一车间"))).expectNoEvents()
                .expectResultMessagePayload(new LedgerOutcome(Result.TAKEN, List.of(), List.of()));
    }

    private static LedgerEntry entry(String location) {
        Map<String, String> values = row("编号", "滨-1", "隐患部位", location);
        return new LedgerEntry("滨-1", Callers.PARK_ID, Callers.UNIT_ID, null, location, null, null, null, null, null,
                null, TODAY.minusDays(30), "判定标准", null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, List.of(), null, null, null, LedgerStatus.CONFIRMED, values);
    }

    @Test
    void a_hazard_goes_along_with_its_unit_once_under_its_number_or_with_the_old_parks_name_in_front() {
        register.putPark(new ParkEntry(Callers.PARK_ID, "滨河化工园区", "default", true, "park-2"));
        register.putUnit(new UnitEntry(Callers.UNIT_ID, "park-2", "恒泰化工", UnitKind.ENTERPRISE, null, false, null));
        var follow = new FollowUnit(ID, new Change(Callers.of(Role.ADMIN).actor(), TODAY, "园区整合", null, null, null));

        givenReportedAnd(CONFIRM).when(follow).expectResultMessagePayload(true).expectEventsMatching(payloadsMatching(
                exactSequenceOf(predicate(event -> event instanceof HazardReassigned moved
                        && moved.parkId().equals("park-2") && moved.unitId().equals(Callers.UNIT_ID)
                        && moved.number().equals("2026-0001") && moved.act().reason().equals("园区整合")))));
        givenNothing().andGivenCommands(report(Forms.report("2026-0001", TODAY)), follow).when(follow)
                .expectResultMessagePayload(false).expectNoEvents();
    }

    @Test
    void a_number_that_is_taken_in_the_other_park_gets_the_old_parks_name_in_front() {
        register.putPark(new ParkEntry(Callers.PARK_ID, "滨河化工园区", "default", true, "park-2"));
        register.putUnit(new UnitEntry(Callers.UNIT_ID, "park-2", "恒泰化工", UnitKind.ENTERPRISE, null, false, null));
        reservations.claim(Kind.HAZARD_NUMBER, Reservations.within("park-2", "2026-0001"), "hazard-other");

        givenReportedAnd().when(new FollowUnit(ID, new Change(Callers.of(Role.ADMIN).actor(), TODAY, null, null, null,
                null))).expectEventsMatching(payloadsMatching(exactSequenceOf(
                        predicate(event -> event instanceof HazardReassigned moved
                                && moved.number().equals("滨河化工园区-2026-0001")))));
    }

    @Test
    void a_row_entered_late_for_a_place_of_before_goes_through_every_step_on_the_day_of_each() {
        var actor = Callers.of(Role.ADMIN).actor();
        var merged = new Change(actor, TODAY.minusDays(20), "园区整合", null, null, null);
        var succeeded = new Change(actor, TODAY.minusDays(10), null, null, null, null);
        register.putPark(new ParkEntry(Callers.PARK_ID, "滨河化工园区", "default", true, "park-2"));
        register.putUnit(new UnitEntry(Callers.UNIT_ID, "park-2", "恒泰化工", UnitKind.ENTERPRISE, null, true, "unit-2"));
        register.putUnit(new UnitEntry("unit-2", "park-2", "恒泰新材料", UnitKind.ENTERPRISE, null, false, null));
        register.steps.put(Callers.UNIT_ID, List.of(
                new UnitStep(Callers.UNIT_ID, 1, Callers.PARK_ID, "park-2", null, merged),
                new UnitStep(Callers.UNIT_ID, 2, "park-2", null, "unit-2", succeeded)));

        givenNothing().when(new RegisterFromLedger(ID, Callers.of(Role.ADMIN), entry("罐区")))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(predicate(HazardReported.class::isInstance),
                        predicate(HazardConfirmed.class::isInstance),
                        predicate(event -> event instanceof HazardReassigned moved
                                && moved.parkId().equals("park-2") && moved.unitId().equals(Callers.UNIT_ID)
                                && moved.act().occurredOn().equals(TODAY.minusDays(20))
                                && moved.act().reason().equals("园区整合")),
                        predicate(event -> event instanceof HazardReassigned moved
                                && moved.unitId().equals("unit-2")
                                && moved.act().occurredOn().equals(TODAY.minusDays(10))))));
    }

    @SafeVarargs
    private static void thenHappened(ResultValidator<HazardAggregate> result, long version,
            Class<? extends HazardEvent>... events) {
        var expected = Arrays.stream(events).map(type -> predicate(type::isInstance)).toArray(
                org.hamcrest.Matcher[]::new);
        result.expectSuccessfulHandlerExecution().expectResultMessagePayload(new Recorded(ID, version))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(expected)));
    }
}
