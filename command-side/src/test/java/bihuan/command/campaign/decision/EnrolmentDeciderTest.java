package bihuan.command.campaign.decision;

import static bihuan.command.campaign.decision.Part.ENROLLED;
import static bihuan.command.campaign.decision.Part.TODAY;
import static bihuan.command.campaign.decision.Part.enrol;
import static bihuan.command.campaign.decision.Part.enrolled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.campaign.ReportKind;
import bihuan.api.campaign.action.AdoptMeasure;
import bihuan.api.campaign.action.CompleteTask;
import bihuan.api.campaign.action.FileReport;
import bihuan.api.campaign.action.OrderParkClosure;
import bihuan.api.campaign.action.PerformDuty;
import bihuan.api.campaign.action.ReopenTask;
import bihuan.api.hazard.Document;
import bihuan.api.hazard.Envelope;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal.Kind;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.hazard.decision.Callers;

/** Who may do what in a park's part of a campaign, from where, and what is said to the others. */
class EnrolmentDeciderTest {

    private static final CompleteTask SURVEY = new CompleteTask("survey", null);
    private static final ReopenTask REOPEN = new ReopenTask("survey");

    private static final List<CampaignAction> ACTS = Arrays.stream(CampaignAction.values())
            .filter(action -> !action.isCorrection()).toList();

    /** Who may, in the words of the field and not read from the code. */
    private static final Map<String, Set<Role>> WHO = Map.of("complete-task", EnumSet.of(Role.PARK), "reopen-task",
            EnumSet.of(Role.COMMITTEE, Role.REGULATOR), "perform-duty", EnumSet.of(Role.PARK), "adopt-measure",
            EnumSet.of(Role.PARK), "file-report", EnumSet.of(Role.PARK), "order-park-closure",
            EnumSet.of(Role.COMMITTEE));

    /** Which acts can start from each standing. */
    private static final Map<String, Set<String>> STARTS = Map.of("fresh",
            Set.of("complete-task", "perform-duty", "adopt-measure", "file-report", "order-park-closure"), "done",
            Set.of("reopen-task", "perform-duty", "adopt-measure", "file-report", "order-park-closure"), "reopened",
            Set.of("complete-task", "perform-duty", "adopt-measure", "file-report", "order-park-closure"), "closed",
            Set.of());

    private static final Map<String, Supplier<Part>> STANDINGS = Map.of("fresh", Part::enrolled, "done",
            () -> enrolled().then(SURVEY), "reopened", () -> enrolled().then(SURVEY, REOPEN), "closed",
            () -> enrolled().then(SURVEY, new OrderParkClosure("区人民政府")));

    @Test
    void every_act_from_every_standing_in_every_role_passes_or_is_refused_as_the_field_says() {
        int tries = 0;
        for (var standing : STANDINGS.entrySet()) {
            for (CampaignAction action : ACTS) {
                for (Role role : Role.values()) {
                    var refusal = standing.getValue().get().asked(Part.valid(action)).by(role).refusal();
                    String what = action.path() + " by " + role + " when " + standing.getKey();
                    if (role == Role.UNIT) {
                        // A unit's scope never covers its park.
                        assertThat(refusal.kind()).as(what).isEqualTo(Kind.NOT_FOUND);
                    } else if (!WHO.get(action.path()).contains(role)) {
                        assertThat(refusal.kind()).as(what).isEqualTo(Kind.FORBIDDEN);
                        assertThat(refusal.code()).isEqualTo("role-may-not");
                    } else if (!STARTS.get(standing.getKey()).contains(action.path())) {
                        assertThat(refusal.kind()).as(what).isEqualTo(Kind.CONFLICT);
                        assertThat(refusal.code()).isEqualTo("not-from-here");
                        assertThat(refusal.allowed()).as(what).doesNotContain(standing.getKey().equals("closed")
                                ? CampaignAction.values()[0].path()
                                : "nothing");
                        assertThat(refusal.reason().en()).isNotEqualTo(refusal.reason().zh());
                    } else {
                        assertThat(refusal).as(what).isNull();
                    }
                    tries++;
                }
            }
        }
        assertThat(tries).isEqualTo(4 * 6 * 7);
    }

    @Test
    void a_conflict_says_what_this_caller_could_do_instead() {
        assertThat(enrolled().then(SURVEY).asked(SURVEY).refusal().allowed()).containsExactly("complete-task",
                "perform-duty", "adopt-measure", "file-report");
        assertThat(enrolled().asked(REOPEN).by(Role.COMMITTEE).refusal().allowed())
                .containsExactly("order-park-closure");
        assertThat(enrolled().then(new OrderParkClosure("区政府")).asked(SURVEY).refusal().allowed()).isEmpty();
    }

    @Test
    void only_an_administrator_enrols_and_not_for_tomorrow() {
        for (Role role : Role.values()) {
            if (role != Role.ADMIN) {
                assertThat(refused(() -> EnrolmentDecider.decide(enrol(role, TODAY), TODAY)).refusal().kind())
                        .isEqualTo(Kind.FORBIDDEN);
            }
        }
        assertThat(refused(() -> EnrolmentDecider.decide(enrol(Role.ADMIN, TODAY.plusDays(1)), TODAY)).refusal().code())
                .isEqualTo("in-the-future");
    }

    @Test
    void another_enrolment_of_the_same_park_is_a_conflict_and_the_same_is_answered_again() {
        var state = enrolled().then(SURVEY).state();
        assertThat(EnrolmentDecider.again(state, enrol(Role.ADMIN, ENROLLED)).version()).isZero();
        var other = enrol(Role.ADMIN, ENROLLED);
        var another = new bihuan.api.campaign.command.EnrolPark(other.enrolmentId(), other.campaignId(), other.parkId(),
                other.caller(), other.envelope(), other.plan(), List.of(),
                new bihuan.api.hazard.RequestMark(null, "other"));
        assertThat(refused(() -> EnrolmentDecider.again(state, another)).refusal().code())
                .isEqualTo("already-enrolled");
    }

    @Test
    void a_park_acts_for_itself_alone() {
        Caller neighbour = new Caller(new Actor("account-n", "park-n", Role.PARK), Scope.park("park-n"));
        assertThat(enrolled().asked(SURVEY).by(neighbour).refusal().kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void refusals_come_in_the_contracts_order() {
        Part part = enrolled().then(SURVEY);
        var everythingWrong = new CompleteTask("no-such-task", null);
        LocalDate tomorrow = TODAY.plusDays(1);
        assertThat(part.asked(everythingWrong).by(Callers.of(Role.UNIT)).at(9).on(tomorrow).refusal().kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(part.asked(everythingWrong).by(Role.VIEWER).at(9).on(tomorrow).refusal().kind())
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(part.asked(everythingWrong).at(9).on(tomorrow).refusal().kind()).isEqualTo(Kind.INVALID);
        assertThat(part.asked(SURVEY).at(9).on(tomorrow).refusal().kind()).isEqualTo(Kind.STALE);
        assertThat(part.asked(SURVEY).at(1).on(tomorrow).refusal().code()).isEqualTo("not-from-here");
        assertThat(part.asked(new PerformDuty("drill")).on(tomorrow).refusal().code()).isEqualTo("in-the-future");
        assertThat(part.asked(new PerformDuty("drill")).on(ENROLLED.minusDays(1)).refusal().code())
                .isEqualTo("before-last-act");
    }

    @Test
    void acts_on_one_task_keep_their_order_and_others_need_not() {
        Part part = enrolled().then(SURVEY);
        assertThat(part.asked(REOPEN).on(TODAY.minusDays(1)).refusal().code()).isEqualTo("before-last-act");
        assertThat(part.asked(REOPEN).on(TODAY).refusal()).isNull();
        assertThat(part.asked(new CompleteTask("lists", null)).on(ENROLLED).refusal()).isNull();
        assertThat(part.asked(new OrderParkClosure("区政府")).on(TODAY.minusDays(1)).refusal().code())
                .isEqualTo("before-last-act");
    }

    @Test
    void what_a_form_needs_is_named_by_field() {
        Envelope nothing = Envelope.EMPTY;
        assertThat(enrolled().asked(SURVEY).with(nothing).error()).isEqualTo("evidence required");
        assertThat(enrolled().asked(new CompleteTask(null, null)).error()).isEqualTo("task required");
        assertThat(enrolled().asked(new CompleteTask("none", null)).error()).isEqualTo("task unknown-task");
        assertThat(enrolled().asked(new CompleteTask("final", null)).error()).isEqualTo("task done-by-report");
        assertThat(enrolled().asked(new ReopenTask("survey")).with(nothing).error()).isEqualTo("reason required");
        assertThat(enrolled().asked(new PerformDuty("none")).error()).isEqualTo("duty unknown-duty");
        assertThat(enrolled().asked(new PerformDuty("annual")).error()).isEqualTo("duty done-by-report");
        assertThat(enrolled().asked(new PerformDuty("drill")).with(nothing).error()).isEqualTo("evidence required");
        assertThat(enrolled().asked(new AdoptMeasure("制度", null, null)).with(nothing).error())
                .isEqualTo("document required");
        assertThat(enrolled().asked(new OrderParkClosure("区政府")).with(nothing).refusal().errors())
                .extracting(FieldError::field).containsExactly("legalBasis", "document");
        var later = new Envelope(null, null, null, new Document("1", null, null, TODAY.plusDays(1)), List.of());
        assertThat(enrolled().asked(new AdoptMeasure("制度", null, null)).with(later).error())
                .isEqualTo("document.issuedOn issued-in-the-future");
    }

    @Test
    void a_report_says_of_what_it_is_and_holds_something() {
        assertThat(report(ReportKind.STAGE, null, null)).isEqualTo("stage required");
        assertThat(report(ReportKind.STAGE, "third", null)).isEqualTo("stage unknown-stage");
        assertThat(report(ReportKind.STAGE, "first", 2026)).isEqualTo("year not-of-this-report");
        assertThat(report(ReportKind.ANNUAL, null, null)).isEqualTo("year required");
        assertThat(report(ReportKind.ANNUAL, null, 2025)).isEqualTo("year out-of-range");
        assertThat(report(ReportKind.THREE_YEAR, "first", null)).isEqualTo("stage not-of-this-report");
        assertThat(enrolled().asked(new FileReport(ReportKind.THREE_YEAR, null, null, null)).with(Envelope.EMPTY)
                .error()).isEqualTo("statement evidence-or-statement");
    }

    @Test
    void a_task_that_is_a_report_is_done_by_filing_it() {
        Part part = enrolled().then(new FileReport(ReportKind.THREE_YEAR, null, null, "总结"));
        assertThat(part.state().done("final")).isTrue();
        assertThat(part.state().done("survey")).isFalse();
        assertThat(part.asked(new ReopenTask("final")).refusal()).isNull();
    }

    @Test
    void one_error_a_field_and_what_could_not_be_read_first() {
        var unreadable = new FieldError("task", "too-long", Text.of("长", "long"));
        assertThat(enrolled().asked(new CompleteTask(null, null)).unreadable(unreadable).refusal().errors())
                .containsExactly(unreadable);
    }

    private static String report(ReportKind kind, String stage, Integer year) {
        return enrolled().asked(new FileReport(kind, stage, year, "内容")).error();
    }

    private static Refused refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act);
    }
}
