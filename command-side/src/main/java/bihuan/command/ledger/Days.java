package bihuan.command.ledger;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import bihuan.api.text.Text;

/**
 * Reads days: 2021-3-5, 2021/3/5, 2021.03.05, 2021年3月5日, 二〇二一年三月五日, 20210305, with or without a weekday or a time, or
 * a spreadsheet's serial. A cell that leaves the day open is refused.
 */
final class Days {

    private static final String YEAR = "((?:19|2\\d)\\d{2})";
    private static final String TIME_OF_DAY = "(T?\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(\\+08:?00)?)?";
    private static final Pattern DAY = Pattern
            .compile(YEAR + "(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})[日号]?)");
    private static final Pattern WITH_TIME = Pattern.compile("(.*?[^T:])(?:\\s+|T)" + TIME_OF_DAY);
    private static final Pattern WITH_HOUR = Pattern.compile("(.*[日号])(?:[上下]午|中午|晚)?(?:\\d{1,2}[时点](?:\\d{1,2}分)?)?");
    private static final Pattern EIGHT_DIGITS = Pattern.compile(YEAR + "(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(\\.\\d+)?");
    /** Day 0 of a spreadsheet, which takes 1900 for a leap year: right for every day after February 1900. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern WEEKDAY = Pattern
            .compile("[(]?(?:星期|周|礼拜)([一二三四五六日天])[)]?|[(]([一二三四五六日天])[)]$");
    private static final String WEEKDAYS = "一二三四五六日";
    private static final Pattern TURNED = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern SHORT_YEAR = Pattern
            .compile("\\d{2}(?:([-/.])\\d{1,2}\\1\\d{1,2}|年\\d{1,2}月\\d{1,2}[日号]?)");
    private static final Pattern NO_YEAR = Pattern.compile("\\d{1,2}月(?:\\d{1,2}[日号]?|[底末])?(?:之?前|止)?");
    private static final Pattern MONTH = Pattern.compile(YEAR + "(?:[-/.年](\\d{1,2})月?份?|(0[1-9]|1[0-2]))");
    private static final Pattern ONLY_YEAR = Pattern.compile(YEAR + "年?度?");
    private static final Pattern BETWEEN = Pattern.compile("至|到|~|-+");

    static final Text NONE = Text.of("日期无效，应写作 yyyy-MM-dd。", "Not a date; it is written yyyy-MM-dd.");
    private static final Text NO_SUCH_DAY = Text.of("没有这一天。", "There is no such day.");
    private static final Text YEAR_MISSING = Text.of("缺少年份，应写作 yyyy-MM-dd。",
            "The year is missing; a date is written yyyy-MM-dd.");
    private static final Text YEAR_SHORT = Text.of("年份应写四位，日期写作 yyyy-MM-dd。",
            "A year has four digits; a date is written yyyy-MM-dd.");

    private Days() {
    }

    /** The day that the cell names. */
    static Reading<LocalDate> read(String said) {
        LocalDate plainly = exact(said);
        if (plainly != null) {
            return Reading.of(plainly);
        }
        String plain = ChineseNumerals.inFigures(HeaderText.plain(said));
        Matcher weekday = WEEKDAY.matcher(plain);
        DayOfWeek of = weekday.find() ? dayOfWeek(weekday) : null;
        String day = withoutTime(of == null ? plain : weekday.replaceFirst(""));
        LocalDate exact = exact(day);
        if (exact == null) {
            return Reading.problem(whyNot(day));
        }
        return of == null || exact.getDayOfWeek() == of
                ? Reading.of(exact)
                : Reading.problem(Text.of("%s 是星期%s，与所写的星期%s不符。", "%s is a 星期%s, not a 星期%s.").with(exact,
                        WEEKDAYS.charAt(exact.getDayOfWeek().getValue() - 1), WEEKDAYS.charAt(of.getValue() - 1)));
    }

    /** The first day of a range and its last as written, or null where it is no range. */
    static String[] range(String said) {
        String plain = ChineseNumerals.inFigures(HeaderText.plain(said)).replaceAll("\\s", "");
        Matcher between = BETWEEN.matcher(plain);
        while (between.find()) {
            LocalDate from = exact(plain.substring(0, between.start()));
            String to = plain.substring(between.end());
            if (from != null && !to.isEmpty()) {
                return new String[]{from.toString(), completed(from, to)};
            }
        }
        return null;
    }

    /** A day that leaves out what it has in common with the day before it: 3月5日, 3.5, 5日. */
    private static String completed(LocalDate from, String day) {
        if (day.matches("\\d{1,2}月\\d{1,2}[日号]?")) {
            return from.getYear() + "年" + day;
        }
        if (day.matches("\\d{1,2}[-/.]\\d{1,2}")) {
            return from.getYear() + "-" + day.replaceAll("[/.]", "-");
        }
        return day.matches("\\d{1,2}[日号]") ? from.getYear() + "年" + from.getMonthValue() + "月" + day : day;
    }

    /** The month that the cell names and no more, as its first day; null where it is none. */
    static LocalDate month(String day) {
        Matcher month = MONTH.matcher(day);
        if (!month.matches()) {
            return null;
        }
        int number = Integer.parseInt(month.group(2) == null ? month.group(3) : month.group(2));
        return number >= 1 && number <= 12 ? LocalDate.of(number(month, 1), number, 1) : null;
    }

    /** The year that the cell names and no more, as its first day; null where it is none. */
    static LocalDate year(String day) {
        Matcher year = ONLY_YEAR.matcher(day);
        return year.matches() ? LocalDate.of(number(year, 1), 1, 1) : null;
    }

    private static DayOfWeek dayOfWeek(Matcher weekday) {
        String named = weekday.group(1) == null ? weekday.group(2) : weekday.group(1);
        return DayOfWeek.of(1 + WEEKDAYS.indexOf(named.replace('天', '日')));
    }

    private static String withoutTime(String plain) {
        Matcher withTime = WITH_TIME.matcher(HeaderText.strip(plain));
        String day = (withTime.matches() ? withTime.group(1) : plain).replaceAll("\\s", "");
        Matcher withHour = WITH_HOUR.matcher(day);
        return withHour.matches() ? withHour.group(1) : day;
    }

    private static LocalDate exact(String day) {
        try {
            Matcher written = DAY.matcher(day);
            if (written.matches()) {
                boolean chinese = written.group(5) != null;
                return LocalDate.of(number(written, 1), number(written, chinese ? 5 : 3),
                        number(written, chinese ? 6 : 4));
            }
            Matcher digits = EIGHT_DIGITS.matcher(day);
            if (digits.matches()) {
                return LocalDate.of(number(digits, 1), number(digits, 2), number(digits, 3));
            }
            Matcher serial = SERIAL.matcher(day);
            return serial.matches() ? SERIAL_ZERO.plusDays(number(serial, 1)) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static Text whyNot(String day) {
        if (DAY.matcher(day).matches() || EIGHT_DIGITS.matcher(day).matches()) {
            return NO_SUCH_DAY;
        }
        LocalDate month = month(day);
        if (month != null) {
            return Ambiguity.between(month, month.plusMonths(1).minusDays(1));
        }
        LocalDate year = year(day);
        if (year != null) {
            return Ambiguity.between(year, year.plusYears(1).minusDays(1));
        }
        Matcher turned = TURNED.matcher(day);
        if (turned.matches()) {
            return turned(number(turned, 4), number(turned, 1), number(turned, 3));
        }
        String[] range = range(day);
        LocalDate last = range == null ? null : exact(range[1]);
        if (last != null) {
            return Ambiguity.between(range[0], last);
        }
        if (NO_YEAR.matcher(day).matches()) {
            return YEAR_MISSING;
        }
        return SHORT_YEAR.matcher(day).matches() ? YEAR_SHORT : NONE;
    }

    /** 3/5/2021: the month first, or the day. */
    private static Text turned(int year, int one, int other) {
        try {
            return Ambiguity.between(LocalDate.of(year, one, other), LocalDate.of(year, other, one));
        } catch (DateTimeException onlyOne) {
            return NONE;
        }
    }

    private static int number(Matcher matched, int group) {
        return Integer.parseInt(matched.group(group));
    }
}
