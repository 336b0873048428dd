package bihuan.command.hazard.decision;

import static bihuan.api.text.Text.of;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

import bihuan.api.form.Blank;
import bihuan.api.hazard.Assurances;
import bihuan.api.hazard.action.*;
import bihuan.api.person.PersonId;
import bihuan.api.text.Text;

/** The rules about what a form says, beyond which fields it needs: one line of data a rule. */
final class ContentRules {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final long NOTICE_HOURS = 24;
    private static final Text DEADLINE_BEFORE_ACT = of("期限不得早于行为发生之日。",
            "The deadline must not lie before the day of the act.");
    private static final Text NOT_AFTER_CURRENT = of("延期后的期限应晚于现期限。",
            "The new deadline must lie after the current one.");
    private static final Text VISIT_LATER = of("现场检查日期不得晚于行为发生之日。",
            "The day on site must not lie after the day of the act.");
    private static final Text NEGATIVE = of("金额不得为负。", "An amount must not be negative.");
    private static final Text NOT_ASSURED = of("“五落实”尚未全部落实。", "All five assurances must be given.");

    private static final BiPredicate<LocalDate, Situation> BEFORE_ACT = (day, s) -> day.isBefore(s.occurredOn());
    private static final BiPredicate<LocalDate, Situation> AFTER_ACT = (day, s) -> day.isAfter(s.occurredOn());
    private static final BiPredicate<LocalDate, Situation> AFTER_TODAY = (day, s) -> day.isAfter(s.today());
    private static final BiPredicate<BigDecimal, Situation> BELOW_ZERO = (amount, s) -> amount.signum() < 0;

    /** Every rule, in the order in which its errors are answered. */
    static final List<ContentRule<?, ?>> ALL = List.of(
            rule("discovered-in-the-future", Report.class, "discoveredOn", Report::discoveredOn, AFTER_ACT,
                    of("发现日期不得晚于上报日期。", "The day of discovery must not lie after the day of the report.")),
            rule("discovered-in-the-future", AmendReport.class, "discoveredOn", AmendReport::discoveredOn, AFTER_TODAY,
                    of("发现日期不得晚于今天。", "The day of discovery must not lie in the future.")),
            rule("deadline-before-act", Confirm.class, "deadline", Confirm::deadline, BEFORE_ACT, DEADLINE_BEFORE_ACT),
            rule("deadline-before-act", ListForSupervision.class, "deadline", ListForSupervision::deadline, BEFORE_ACT,
                    DEADLINE_BEFORE_ACT),
            rule("deadline-before-act", Reopen.class, "deadline", Reopen::deadline, BEFORE_ACT, DEADLINE_BEFORE_ACT),
            assured("responsibility", Assurances::responsibility), assured("measures", Assurances::measures),
            assured("funding", Assurances::funding), assured("timeLimit", Assurances::timeLimit),
            assured("emergencyPlan", Assurances::emergencyPlan),
            rule("negative-amount", FilePlan.class, "fundsPlanned", FilePlan::fundsPlanned, BELOW_ZERO, NEGATIVE),
            rule("completion-after-deadline", FilePlan.class, "plannedCompletion", FilePlan::plannedCompletion,
                    (day, s) -> s.state().deadlines().current() != null && day.isAfter(s.state().deadlines().current()),
                    of("计划完成日期不得晚于现整改期限。", "The planned completion must not lie after the current deadline.")),
            rule("percent-out-of-range", RecordProgress.class, "percent", RecordProgress::percent,
                    (percent, s) -> percent < 0 || percent > 100,
                    of("整改进度应在 0 至 100 之间。", "Progress is 0 to 100 per cent.")),
            rule("negative-amount", RecordProgress.class, "fundsSpent", RecordProgress::fundsSpent, BELOW_ZERO,
                    NEGATIVE),
            rule("funds-fell-without-reason", RecordProgress.class, "reason", RecordProgress::fundsSpent,
                    (spent, s) -> spent.signum() >= 0 && spent.compareTo(s.state().fundsSpent()) < 0
                            && Blank.is(s.envelope().reason()),
                    of("已投入资金减少的，应说明原因。", "Funds spent fell; say why.")),
            rule("too-few-inspectors", Accept.class, "inspectors", Accept::inspectors, (all, s) -> distinct(all) < 2,
                    of("验收人员不得少于两人。", "Acceptance needs two inspectors or more.")),
            rule("visit-after-act", Accept.class, "inspectedOn", Accept::inspectedOn, AFTER_ACT, VISIT_LATER),
            rule("visit-after-act", FailAcceptance.class, "inspectedOn", FailAcceptance::inspectedOn, AFTER_ACT,
                    VISIT_LATER),
            rule("visit-after-act", RecordLookBack.class, "inspectedOn", RecordLookBack::inspectedOn, AFTER_ACT,
                    VISIT_LATER),
            rule("not-a-higher-level", Escalate.class, "level", Escalate::level,
                    (level, s) -> s.state().supervision().level() != null
                            && level.compareTo(s.state().supervision().level()) <= 0,
                    of("提级督办只能向上级提级。", "Supervision can only pass to a higher level.")),
            rule("error-without-reason", Delist.class, "reason", Delist::inError,
                    (inError, s) -> inError && Blank.is(s.envelope().reason()),
                    of("因挂牌错误摘牌的，应说明原因。", "Delisting in error needs a reason.")),
            rule("formality-in-the-future", RecordFormality.class, "on", RecordFormality::on, AFTER_TODAY,
                    of("日期不得晚于今天。", "The day must not lie in the future.")),
            rule("not-after-current-deadline", RequestExtension.class, "until", RequestExtension::until,
                    (until, s) -> notAfterCurrent(until, s), NOT_AFTER_CURRENT),
            rule("not-after-current-deadline", GrantExtension.class, "until", GrantExtension::until,
                    (until, s) -> notAfterCurrent(until, s), NOT_AFTER_CURRENT),
            rule("before-original-deadline", CorrectExtension.class, "until", CorrectExtension::until,
                    (until, s) -> s.state().deadlines().original() != null
                            && until.isBefore(s.state().deadlines().original()),
                    of("更正后的期限不得早于原期限。", "The corrected deadline must not lie before the original one.")),
            rule("negative-amount", RecordPenalty.class, "amount", RecordPenalty::amount, BELOW_ZERO, NEGATIVE),
            rule("decided-after-act", RecordPenalty.class, "decidedOn", RecordPenalty::decidedOn, AFTER_ACT,
                    of("处罚决定日期不得晚于登记所载日期。", "The decision must not lie after the day of the act.")),
            rule("notice-missing", RecordCoerciveMeasure.class, "noticeAt", Function.identity(),
                    (form, s) -> form.noticeAt() == null && !Boolean.TRUE.equals(form.emergency()),
                    of("非紧急情况须提前书面通知（安全生产法第七十条）。",
                            "Written notice is needed unless it is an emergency (Work Safety Law art. 70).")),
            rule("notice-too-short", RecordCoerciveMeasure.class, "noticeAt", RecordCoerciveMeasure::noticeAt,
                    ContentRules::noticeTooShort, of("书面通知应提前二十四小时（安全生产法第七十条）。",
                            "Notice must be given 24 hours ahead (Work Safety Law art. 70).")));

    private ContentRules() {
    }

    private static <F extends HazardAction, V> ContentRule<F, V> rule(String code, Class<F> form, String field,
            Function<F, V> value, BiPredicate<V, Situation> broken, Text refusal) {
        return new ContentRule<>(code, form, field, value, broken, refusal);
    }

    private static ContentRule<FilePlan, Boolean> assured(String assurance, Function<Assurances, Boolean> value) {
        return rule("not-assured", FilePlan.class, "assurances." + assurance,
                plan -> plan.assurances() == null ? null : value.apply(plan.assurances()), (given, s) -> !given,
                NOT_ASSURED);
    }

    private static boolean notAfterCurrent(LocalDate until, Situation situation) {
        LocalDate current = situation.state().deadlines().current();
        return current != null && !until.isAfter(current);
    }

    /** Only the day of the measure is known, so the last hour of that day is what counts. */
    private static boolean noticeTooShort(OffsetDateTime noticeAt, Situation situation) {
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
