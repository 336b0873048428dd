package bihuan.command.hazard.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

import bihuan.api.form.Blank;
import bihuan.api.hazard.Assurances;
import bihuan.api.hazard.RuleEdition;
import bihuan.api.hazard.action.*;
import bihuan.api.person.PersonId;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.command.hazard.decision.HazardState.Issued;

/** The rules about what a form says, beyond which fields it needs: one line of data a rule. */
final class ContentRules {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final long NOTICE_HOURS = 24;

    private static final BiPredicate<LocalDate, RuleContext> BEFORE_ACT = (day, s) -> day.isBefore(s.occurredOn());
    private static final BiPredicate<LocalDate, RuleContext> AFTER_ACT = (day, s) -> day.isAfter(s.occurredOn());
    private static final BiPredicate<LocalDate, RuleContext> AFTER_TODAY = (day, s) -> day.isAfter(s.today());
    private static final BiPredicate<BigDecimal, RuleContext> BELOW_ZERO = (amount, s) -> amount.signum() < 0;

    private static final Set<Rectification> CONFIRMED = EnumSet.of(Rectification.CONFIRMED, Rectification.PLAN_FILED);

    /** Every rule, in the order in which its errors are answered. */
    static final List<ContentRule<?, ?>> ALL = List.of(
            rule(FieldCode.DISCOVERED_IN_THE_FUTURE, Report.class, "discoveredOn", Report::discoveredOn, AFTER_ACT),
            rule(FieldCode.DISCOVERED_AFTER_REPORT, AmendReport.class, "discoveredOn", AmendReport::discoveredOn,
                    (LocalDate day, RuleContext s) -> s.state().exists()
                            && day.isAfter(s.state().origin().act().occurredOn()))
                    .since(RuleEdition.SECOND),
            rule(FieldCode.ONLY_AS_DUPLICATE, RejectReport.class, "duplicateOf", Function.<RejectReport>identity(),
                    (RejectReport form, RuleContext s) -> Blank.is(form.duplicateOf()) && s.state().exists()
                            && CONFIRMED.contains(s.state().regions().rectification()))
                    .since(RuleEdition.SECOND),
            rule(FieldCode.DEADLINE_BEFORE_ACT, Confirm.class, "deadline", Confirm::deadline, BEFORE_ACT),
            rule(FieldCode.DEADLINE_BEFORE_ACT, ListForSupervision.class, "deadline", ListForSupervision::deadline,
                    BEFORE_ACT),
            rule(FieldCode.DEADLINE_BEFORE_ACT, Escalate.class, "deadline", Escalate::deadline, BEFORE_ACT),
            rule(FieldCode.DEADLINE_BEFORE_ACT, Reopen.class, "deadline", Reopen::deadline, BEFORE_ACT),
            assured("responsibility", Assurances::responsibility), assured("measures", Assurances::measures),
            assured("funding", Assurances::funding), assured("timeLimit", Assurances::timeLimit),
            assured("emergencyPlan", Assurances::emergencyPlan),
            rule(FieldCode.NEGATIVE_AMOUNT, FilePlan.class, "fundsPlanned", FilePlan::fundsPlanned, BELOW_ZERO),
            rule(FieldCode.COMPLETION_AFTER_DEADLINE, FilePlan.class, "plannedCompletion", FilePlan::plannedCompletion,
                    (day, s) -> s.state().deadlines().current() != null
                            && day.isAfter(s.state().deadlines().current())),
            rule(FieldCode.PERCENT_OUT_OF_RANGE, RecordProgress.class, "percent", RecordProgress::percent,
                    (percent, s) -> percent < 0 || percent > 100),
            rule(FieldCode.NEGATIVE_AMOUNT, RecordProgress.class, "fundsSpent", RecordProgress::fundsSpent, BELOW_ZERO),
            rule(FieldCode.FUNDS_FELL_WITHOUT_REASON, RecordProgress.class, "reason", RecordProgress::fundsSpent,
                    (spent, s) -> spent.signum() >= 0 && spent.compareTo(s.state().fundsSpent()) < 0
                            && Blank.is(s.envelope().reason())),
            rule(FieldCode.TOO_FEW_INSPECTORS, Accept.class, "inspectors", Accept::inspectors,
                    (all, s) -> distinct(all) < 2),
            rule(FieldCode.VISIT_AFTER_ACT, Accept.class, "inspectedOn", Accept::inspectedOn, AFTER_ACT),
            rule(FieldCode.VISIT_AFTER_ACT, FailAcceptance.class, "inspectedOn", FailAcceptance::inspectedOn,
                    AFTER_ACT),
            rule(FieldCode.VISIT_AFTER_ACT, RecordLookBack.class, "inspectedOn", RecordLookBack::inspectedOn,
                    AFTER_ACT),
            rule(FieldCode.NOT_A_HIGHER_LEVEL, Escalate.class, "level", Escalate::level,
                    (level, s) -> s.state().supervision().level() != null
                            && level.compareTo(s.state().supervision().level()) <= 0),
            rule(FieldCode.UNKNOWN_PAPER, RecordFormality.class, "instrument", RecordFormality::instrument,
                    (instrument, s) -> PaperRules.isUnknown(instrument, s.state())),
            rule(FieldCode.FORMALITY_BEFORE_INSTRUMENT, RecordFormality.class, "on",
                    Function.<RecordFormality>identity(),
                    ContentRules::isBeforeInstrument).since(RuleEdition.SECOND),
            rule(FieldCode.FORMALITY_IN_THE_FUTURE, RecordFormality.class, "on", RecordFormality::on, AFTER_TODAY),
            rule(FieldCode.NOT_AFTER_CURRENT_DEADLINE, RequestExtension.class, "until", RequestExtension::until,
                    (until, s) -> notAfterCurrent(until, s)),
            rule(FieldCode.NOT_AFTER_CURRENT_DEADLINE, GrantExtension.class, "until", GrantExtension::until,
                    (until, s) -> notAfterCurrent(until, s)),
            rule(FieldCode.EXTENSION_IN_THE_PAST, RequestExtension.class, "until", RequestExtension::until, BEFORE_ACT)
                    .since(RuleEdition.SECOND),
            rule(FieldCode.EXTENSION_IN_THE_PAST, GrantExtension.class, "until", GrantExtension::until, BEFORE_ACT)
                    .since(RuleEdition.SECOND),
            rule(FieldCode.BEFORE_ORIGINAL_DEADLINE, CorrectExtension.class, "until", CorrectExtension::until,
                    (until, s) -> s.state().deadlines().original() != null
                            && until.isBefore(s.state().deadlines().original())),
            rule(FieldCode.NEGATIVE_AMOUNT, RecordPenalty.class, "amount", RecordPenalty::amount, BELOW_ZERO),
            rule(FieldCode.DECIDED_AFTER_ACT, RecordPenalty.class, "decidedOn", RecordPenalty::decidedOn, AFTER_ACT),
            rule(FieldCode.NOTICE_MISSING, RecordCoerciveMeasure.class, "noticeAt", Function.identity(),
                    (form, s) -> form.noticeAt() == null && !Boolean.TRUE.equals(form.emergency())),
            rule(FieldCode.NOTICE_TOO_SHORT, RecordCoerciveMeasure.class, "noticeAt", RecordCoerciveMeasure::noticeAt,
                    ContentRules::noticeTooShort));

    private ContentRules() {
    }

    /** What this form says against the rules, in the order of the rules. */
    static List<FieldError> check(RuleContext situation) {
        return ALL.stream().flatMap(rule -> rule.check(situation).stream()).toList();
    }

    private static <F extends HazardAction, V> ContentRule<F, V> rule(FieldCode code, Class<F> form, String field,
            Function<F, V> value, BiPredicate<V, RuleContext> broken) {
        return new ContentRule<>(code, form, field, value, broken, RuleEdition.FIRST);
    }

    private static ContentRule<FilePlan, Boolean> assured(String assurance, Function<Assurances, Boolean> value) {
        return rule(FieldCode.NOT_ASSURED, FilePlan.class, "assurances." + assurance,
                plan -> plan.assurances() == null ? null : value.apply(plan.assurances()), (given, s) -> !given);
    }

    private static boolean isBeforeInstrument(RecordFormality form, RuleContext situation) {
        Issued issued = PaperRules.issued(form.instrument(), situation.state());
        return issued != null && issued.on() != null && form.on() != null && form.on().isBefore(issued.on());
    }

    private static boolean notAfterCurrent(LocalDate until, RuleContext situation) {
        LocalDate current = situation.state().deadlines().current();
        return current != null && !until.isAfter(current);
    }

    /** Only the day of the measure is known, so the last hour of that day is what counts. */
    private static boolean noticeTooShort(OffsetDateTime noticeAt, RuleContext situation) {
        if (situation.form() instanceof RecordCoerciveMeasure(_, _, _, Boolean emergency)
                && Boolean.TRUE.equals(emergency)) {
            return false;
        }
        return noticeAt.plusHours(NOTICE_HOURS).toInstant()
                .isAfter(situation.occurredOn().plusDays(1).atStartOfDay(SHANGHAI).toInstant());
    }

    private static int distinct(List<PersonId> people) {
        return new HashSet<>(people).size();
    }
}
