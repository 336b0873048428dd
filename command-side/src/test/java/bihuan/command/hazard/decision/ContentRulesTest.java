package bihuan.command.hazard.decision;

import static bihuan.api.lifecycle.Action.*;
import static bihuan.command.hazard.decision.Story.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import bihuan.api.hazard.Assurances;
import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.Level;
import bihuan.api.hazard.action.*;
import bihuan.api.lifecycle.Action;
import bihuan.api.person.PersonId;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refusal.Kind;

/**
 * Each rule about what a form says: a form just within it passes, one just beyond it is refused on the field to blame.
 */
class ContentRulesTest {

    private static final Action[] LISTED = {CONFIRM, PROPOSE_LISTING, LIST};
    private static final Action[] RECTIFYING = {CONFIRM, FILE_PLAN, RECORD_PROGRESS};
    private static final Action[] REQUESTED = {CONFIRM, FILE_PLAN, RECORD_PROGRESS, REQUEST_ACCEPTANCE};
    private static final Action[] CLOSED = {CONFIRM, FILE_PLAN, RECORD_PROGRESS, REQUEST_ACCEPTANCE, ACCEPT, CLOSE_OUT};
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    static final List<RuleCase> CASES = List.of(
            rule("discovered-after-report", "discoveredOn", AMEND_REPORT).passes(s -> amend(TODAY))
                    .breaks(s -> amend(TOMORROW)),
            rule("only-as-duplicate", "duplicateOf", REJECT_REPORT).after(CONFIRM)
                    .passes(s -> new RejectReport("hazard-other")).breaks(s -> new RejectReport(null)),
            rule("only-as-duplicate", "duplicateOf", REJECT_REPORT).after(CONFIRM, FILE_PLAN)
                    .passes(s -> new RejectReport("hazard-other")).breaks(s -> new RejectReport(null)),
            rule("deadline-before-act", "deadline", CONFIRM).passes(s -> confirm(TODAY))
                    .breaks(s -> confirm(YESTERDAY)),
            rule("deadline-before-act", "deadline", LIST).after(CONFIRM, PROPOSE_LISTING).passes(s -> list(TODAY))
                    .breaks(s -> list(YESTERDAY)),
            rule("deadline-before-act", "deadline", ESCALATE).after(LISTED).passes(s -> escalate(Level.CITY, TODAY))
                    .breaks(s -> escalate(Level.CITY, YESTERDAY)),
            rule("deadline-before-act", "deadline", REOPEN).after(CLOSED).passes(s -> new Reopen(TODAY))
                    .breaks(s -> new Reopen(YESTERDAY)),
            rule("not-assured", "assurances.responsibility", FILE_PLAN).after(CONFIRM)
                    .passes(s -> plan(Forms.ALL_GIVEN))
                    .breaks(s -> plan(new Assurances(false, true, true, true, true))),
            rule("not-assured", "assurances.measures", FILE_PLAN).after(CONFIRM).passes(s -> plan(Forms.ALL_GIVEN))
                    .breaks(s -> plan(new Assurances(true, false, true, true, true))),
            rule("not-assured", "assurances.funding", FILE_PLAN).after(CONFIRM).passes(s -> plan(Forms.ALL_GIVEN))
                    .breaks(s -> plan(new Assurances(true, true, false, true, true))),
            rule("not-assured", "assurances.timeLimit", FILE_PLAN).after(CONFIRM).passes(s -> plan(Forms.ALL_GIVEN))
                    .breaks(s -> plan(new Assurances(true, true, true, false, true))),
            rule("not-assured", "assurances.emergencyPlan", FILE_PLAN).after(CONFIRM).passes(s -> plan(Forms.ALL_GIVEN))
                    .breaks(s -> plan(new Assurances(true, true, true, true, false))),
            rule("negative-amount", "fundsPlanned", FILE_PLAN).after(CONFIRM)
                    .passes(s -> Forms.plan(Forms.ALL_GIVEN, BigDecimal.ZERO, TODAY))
                    .breaks(s -> Forms.plan(Forms.ALL_GIVEN, new BigDecimal("-0.01"), TODAY)),
            rule("completion-after-deadline", "plannedCompletion", FILE_PLAN).after(CONFIRM)
                    .passes(s -> Forms.plan(Forms.ALL_GIVEN, BigDecimal.ONE, current(s)))
                    .breaks(s -> Forms.plan(Forms.ALL_GIVEN, BigDecimal.ONE, current(s).plusDays(1))),
            rule("percent-out-of-range", "percent", RECORD_PROGRESS).after(RECTIFYING)
                    .passes(s -> new RecordProgress(0, "x", null)).breaks(s -> new RecordProgress(-1, "x", null)),
            rule("percent-out-of-range", "percent", RECORD_PROGRESS).after(RECTIFYING)
                    .passes(s -> new RecordProgress(100, "x", null)).breaks(s -> new RecordProgress(101, "x", null)),
            rule("negative-amount", "fundsSpent", RECORD_PROGRESS).after(CONFIRM, FILE_PLAN)
                    .passes(s -> new RecordProgress(1, "x", BigDecimal.ZERO))
                    .breaks(s -> new RecordProgress(1, "x", BigDecimal.valueOf(-1))),
            rule("funds-fell-without-reason", "reason", RECORD_PROGRESS).after(RECTIFYING)
                    .passes(s -> new RecordProgress(50, "x", s.fundsSpent()))
                    .breaks(s -> new RecordProgress(50, "x", s.fundsSpent().subtract(new BigDecimal("0.01")))),
            rule("too-few-inspectors", "inspectors", ACCEPT).after(REQUESTED)
                    .passes(s -> accept(TODAY, Forms.SUN, Forms.ZHOU))
                    .breaks(s -> accept(TODAY, Forms.SUN, Forms.SUN, Forms.SUN)),
            rule("visit-after-act", "inspectedOn", ACCEPT).after(REQUESTED)
                    .passes(s -> accept(TODAY, Forms.SUN, Forms.ZHOU))
                    .breaks(s -> accept(TOMORROW, Forms.SUN, Forms.ZHOU)),
            rule("visit-after-act", "inspectedOn", FAIL_ACCEPTANCE).after(REQUESTED)
                    .passes(s -> new FailAcceptance(List.of(Forms.SUN), TODAY))
                    .breaks(s -> new FailAcceptance(List.of(Forms.SUN), TOMORROW)),
            rule("visit-after-act", "inspectedOn", RECORD_LOOK_BACK).after(CLOSED)
                    .passes(s -> new RecordLookBack(TODAY, "x")).breaks(s -> new RecordLookBack(TOMORROW, "x")),
            rule("not-a-higher-level", "level", ESCALATE).after(LISTED)
                    .passes(s -> escalate(Level.CITY, TODAY)).breaks(s -> escalate(Level.COUNTY, TODAY)),
            rule("not-a-higher-level", "level", ESCALATE).after(CONFIRM, PROPOSE_LISTING, LIST, ESCALATE)
                    .passes(s -> escalate(Level.STATE, TODAY)).breaks(s -> escalate(Level.COUNTY, TODAY)),
            rule("unknown-paper", "instrument", RECORD_FORMALITY).after(LISTED).passes(s -> formality(TODAY))
                    .breaks(s -> new RecordFormality("paper-unknown", Formality.SERVICE, TODAY, "x")),
            rule("formality-before-instrument", "on", RECORD_FORMALITY).after(LISTED).passes(s -> formality(TODAY))
                    .breaks(s -> formality(TODAY.minusDays(1))),
            rule("formality-in-the-future", "on", RECORD_FORMALITY).after(LISTED).passes(s -> formality(TODAY))
                    .breaks(s -> formality(TOMORROW)),
            rule("not-after-current-deadline", "until", REQUEST_EXTENSION).after(CONFIRM)
                    .passes(s -> new RequestExtension(current(s).plusDays(1), "x"))
                    .breaks(s -> new RequestExtension(current(s), "x")),
            rule("not-after-current-deadline", "until", GRANT_EXTENSION).after(CONFIRM, REQUEST_EXTENSION)
                    .passes(s -> new GrantExtension(current(s).plusDays(1)))
                    .breaks(s -> new GrantExtension(current(s))),
            rule("negative-amount", "amount", RECORD_PENALTY).passes(s -> penalty(BigDecimal.ZERO, TODAY))
                    .breaks(s -> penalty(BigDecimal.valueOf(-1), TODAY)),
            rule("decided-after-act", "decidedOn", RECORD_PENALTY).passes(s -> penalty(null, TODAY))
                    .breaks(s -> penalty(null, TOMORROW)),
            rule("notice-missing", "noticeAt", RECORD_COERCIVE_MEASURE).passes(s -> coerced(null, true))
                    .breaks(s -> coerced(null, false)),
            rule("notice-too-short", "noticeAt", RECORD_COERCIVE_MEASURE)
                    .passes(s -> coerced(inShanghai(YESTERDAY, 23, 59), null))
                    .breaks(s -> coerced(inShanghai(TODAY, 0, 1), null)),
            rule("notice-too-short", "noticeAt", RECORD_COERCIVE_MEASURE)
                    .passes(s -> coerced(inShanghai(TODAY, 0, 1), true))
                    .breaks(s -> coerced(OffsetDateTime.of(YESTERDAY.atTime(16, 1), ZoneOffset.UTC), null)));

    @ParameterizedTest
    @FieldSource("CASES")
    void a_form_within_the_rule_passes(RuleCase one) {
        Story story = Story.reported().then(one.after());

        assertThat(story.asked(one.passes().apply(story.state())).refusal()).isNull();
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void a_form_beyond_it_is_refused_on_the_field_to_blame(RuleCase one) {
        Story story = Story.reported().then(one.after());

        Refusal refusal = story.asked(one.breaks().apply(story.state())).refusal();

        assertThat(refusal.kind()).isEqualTo(Kind.INVALID);
        assertThat(refusal.errors()).extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple(one.field(), one.code()));
        assertThat(refusal.errors().getFirst().message().zh()).isNotBlank();
        assertThat(refusal.errors().getFirst().message().en()).isNotBlank();
    }

    @Test
    void no_rule_is_without_its_case() {
        Set<String> tried = Stream.concat(CASES.stream(), Stream.of(ON_REPORT, ON_REQUEST, ON_GRANT, ON_OLD_CORRECTION))
                .map(one -> one.action() + " " + one.field() + " " + one.code()).collect(Collectors.toSet());

        assertThat(ContentRules.ALL).extracting(rule -> Stream.of(Action.values())
                .filter(action -> rule.form() == action.form()).findFirst().orElseThrow() + " " + rule.field() + " "
                + rule.code().code()).isSubsetOf(tried);
    }

    @Test
    void a_report_says_nothing_was_found_after_it() {
        assertThat(DeciderReportTest.refusal(Forms.report("1", TOMORROW)).errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple(ON_REPORT.field(), ON_REPORT.code()));
        assertThat(DeciderReportTest.refusal(Forms.report("1", TODAY))).isNull();
    }

    @Test
    void an_extension_asked_for_late_does_not_end_in_the_past() {
        Story story = Story.reported().then(CONFIRM).days(120);
        LocalDate until = current(story.state()).plusDays(1);

        assertThat(story.asked(new RequestExtension(until, "x")).refusal().errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple(ON_REQUEST.field(), ON_REQUEST.code()));
        assertThat(story.asked(new RequestExtension(story.today(), "x")).refusal()).isNull();
    }

    @Test
    void an_extension_granted_late_does_not_end_in_the_past() {
        Story story = Story.reported().then(CONFIRM, REQUEST_EXTENSION).days(150);
        LocalDate until = current(story.state()).plusDays(1);

        assertThat(story.asked(new GrantExtension(until)).refusal().errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple(ON_GRANT.field(), ON_GRANT.code()));
        assertThat(story.asked(new GrantExtension(story.today())).refusal()).isNull();
    }

    @Test
    void every_assurance_that_is_missing_is_named() {
        Story story = Story.reported().then(CONFIRM);

        Refusal refusal = story.asked(plan(new Assurances(false, null, true, false, null))).refusal();

        assertThat(refusal.errors()).extracting(FieldError::field).containsExactlyInAnyOrder(
                "assurances.responsibility", "assurances.measures", "assurances.timeLimit",
                "assurances.emergencyPlan");
    }

    @Test
    void funds_may_fall_where_a_reason_is_given() {
        Story story = Story.reported().then(RECTIFYING);

        story.asked(new RecordProgress(50, "退回多付设备款", BigDecimal.ONE)).because("多付退款").done();

        assertThat(story.state().fundsSpent()).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void progress_that_says_nothing_of_funds_leaves_them_as_they_were() {
        Story story = Story.reported().then(RECTIFYING);

        story.asked(new RecordProgress(60, "安装", null)).done();

        assertThat(story.state().fundsSpent()).isEqualTo(BigDecimal.TEN);
    }

    private static final RuleCase ON_OLD_CORRECTION = rule("before-original-deadline", "until", CORRECT_EXTENSION);
    private static final RuleCase ON_REQUEST = rule("extension-in-the-past", "until", REQUEST_EXTENSION);
    private static final RuleCase ON_GRANT = rule("extension-in-the-past", "until", GRANT_EXTENSION);
    private static final RuleCase ON_REPORT = rule("discovered-in-the-future", "discoveredOn", REPORT);

    private static Escalate escalate(Level level, LocalDate deadline) {
        return new Escalate(level, "市安委会", "市应急管理局", deadline);
    }

    /** One rule, a story up to where it matters, and a form on either side of it. */
    record RuleCase(String code, String field, Action action, Action[] after,
            Function<HazardState, HazardAction> passes,
            Function<HazardState, HazardAction> breaks) {

        RuleCase after(Action... before) {
            return new RuleCase(code, field, action, before, passes, breaks);
        }

        RuleCase passes(Function<HazardState, HazardAction> form) {
            return new RuleCase(code, field, action, after, form, breaks);
        }

        RuleCase breaks(Function<HazardState, HazardAction> form) {
            return new RuleCase(code, field, action, after, passes, form);
        }

        @Override
        public String toString() {
            return action.path() + " " + field + ": " + code;
        }
    }

    private static RuleCase rule(String code, String field, Action action) {
        return new RuleCase(code, field, action, new Action[0], null, null);
    }

    private static LocalDate current(HazardState state) {
        return state.deadlines().current();
    }

    private static AmendReport amend(LocalDate discoveredOn) {
        return Forms.amendment(null, discoveredOn);
    }

    private static Confirm confirm(LocalDate deadline) {
        return new Confirm("化工重大隐患判定标准（试行）", "第五条", deadline);
    }

    private static ListForSupervision list(LocalDate deadline) {
        return new ListForSupervision(Level.COUNTY, "区安委办", "区应急管理局", deadline);
    }

    private static FilePlan plan(Assurances assurances) {
        return Forms.plan(assurances, BigDecimal.ONE, TODAY);
    }

    private static Accept accept(LocalDate inspectedOn, PersonId... inspectors) {
        return new Accept(List.of(inspectors), inspectedOn, "合格");
    }

    private static RecordFormality formality(LocalDate on) {
        return new RecordFormality(Instrument.LISTING, Formality.SERVICE, on, Forms.PRINCIPAL.value());
    }

    private static RecordPenalty penalty(BigDecimal amount, LocalDate decidedOn) {
        return new RecordPenalty("应急罚〔2026〕3号", "警告", amount, decidedOn);
    }

    private static RecordCoerciveMeasure coerced(OffsetDateTime noticeAt, Boolean emergency) {
        return new RecordCoerciveMeasure("停止供电", Forms.SUN, noticeAt, emergency);
    }

    private static OffsetDateTime inShanghai(LocalDate day, int hour, int minute) {
        return OffsetDateTime.of(day.atTime(hour, minute), ZoneOffset.ofHours(8));
    }
}
