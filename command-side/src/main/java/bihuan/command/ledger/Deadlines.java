package bihuan.command.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import bihuan.api.text.Text;

/**
 * Reads deadlines: a day, or a period that ends on one. 2021年底前 and 2021年6月底 are the last day of the year or month,
 * 2021年6月30日前 is that day, a range is its end, a quarter or half-year its last day. A month or a year alone, a term
 * without its day and a deadline without a day are refused.
 */
final class Deadlines {

    private static final String YEAR = "((?:19|2\\d)\\d{2})";
    private static final Pattern BEFORE = Pattern.compile("^(?:于|在|限于|限|截至|截止到|截止至|截止|最迟|至|到)?[:]?(.*?)"
            + "((?:之前|以前|前|止|为止|截止|以内|内)?)(?:[(]含[^)]*[)])?(?:完成整改|整改完成|整改完毕|整改到位|完成|办结)?$");
    private static final Pattern YEAR_END = Pattern.compile(YEAR + "年?年?[底末]");
    private static final Pattern MONTH_END = Pattern.compile(YEAR + "(?:年|[-/.])(\\d{1,2})月?份?(?:月?[底末])");
    private static final Pattern QUARTER = Pattern.compile(YEAR + "年?(?:度)?(?:第?([1-4])季度?|Q([1-4]))([底末]?)");
    private static final Pattern HALF = Pattern.compile(YEAR + "年?([上下])半年([底末]?)");
    private static final Text OPEN = Text.of("整改期限应为确定的日期，写作 yyyy-MM-dd；“长期”“立即整改”“30天”等请换算为到期日。",
            "A deadline is a day, written yyyy-MM-dd; give the day on which 长期, 立即整改 or 30天 ends.");

    private Deadlines() {
    }

    /** The last day on which the hazard may be rectified. */
    static Reading<LocalDate> read(String said) {
        Reading<LocalDate> day = Days.read(said);
        if (day.value() != null) {
            return day;
        }
        String plain = ChineseNumerals.inFigures(HeaderText.plain(said)).replaceAll("\\s", "");
        String[] range = Days.range(plain);
        if (range != null) {
            return endOf(range);
        }
        Matcher stripped = BEFORE.matcher(plain);
        if (!stripped.matches()) {
            return Reading.problem(OPEN);
        }
        return lastDay(stripped.group(1), stripped.group(2));
    }

    private static Reading<LocalDate> lastDay(String period, String bound) {
        Reading<LocalDate> day = Days.read(period);
        if (day.value() != null) {
            return bound.endsWith("内") ? Reading.problem(OPEN) : day;
        }
        try {
            LocalDate end = end(period, bound);
            if (end != null) {
                return Reading.of(end);
            }
        } catch (DateTimeException noSuchMonth) {
            return Reading.problem(Days.NONE);
        }
        return open(period, bound, day.problem());
    }

    private static LocalDate end(String period, String bound) {
        Matcher year = YEAR_END.matcher(period);
        if (year.matches()) {
            return LocalDate.of(number(year, 1), 12, 31);
        }
        Matcher month = MONTH_END.matcher(period);
        if (month.matches()) {
            return YearMonth.of(number(month, 1), number(month, 2)).atEndOfMonth();
        }
        boolean before = bound.endsWith("前");
        Matcher quarter = QUARTER.matcher(period);
        if (quarter.matches() && (!before || !quarter.group(4).isEmpty())) {
            return YearMonth.of(number(quarter, 1), 3 * number(quarter, quarter.group(2) == null ? 3 : 2))
                    .atEndOfMonth();
        }
        Matcher half = HALF.matcher(period);
        if (half.matches() && (!before || !half.group(3).isEmpty())) {
            return half.group(2).equals("上")
                    ? LocalDate.of(number(half, 1), 6, 30)
                    : LocalDate.of(number(half, 1), 12, 31);
        }
        if (bound.endsWith("内")) {
            LocalDate first = Days.month(period);
            LocalDate january = Days.year(period);
            return first != null
                    ? first.plusMonths(1).minusDays(1)
                    : january == null ? null : january.plusYears(1).minusDays(1);
        }
        return null;
    }

    /** Why it is no day: 2021年6月前 may be before June, or before its end. */
    private static Reading<LocalDate> open(String period, String bound, Text why) {
        LocalDate month = Days.month(period);
        if (month != null && bound.endsWith("前")) {
            return Reading.ambiguous(month.minusDays(1), month.plusMonths(1).minusDays(1));
        }
        LocalDate year = Days.year(period);
        if (year != null && bound.endsWith("前")) {
            return Reading.ambiguous(year.minusDays(1), year.plusYears(1).minusDays(1));
        }
        return Reading.problem(why == Days.NONE ? OPEN : why);
    }

    private static Reading<LocalDate> endOf(String[] range) {
        LocalDate from = LocalDate.parse(range[0]);
        Reading<LocalDate> to = read(range[1]);
        return to.value() == null || !to.value().isBefore(from)
                ? to
                : Reading.problem(Text.of("止日 %s 早于起日 %s。", "The range ends on %s, before it begins on %s.")
                        .with(to.value(), from));
    }

    private static int number(Matcher matched, int group) {
        return Integer.parseInt(matched.group(group));
    }
}
