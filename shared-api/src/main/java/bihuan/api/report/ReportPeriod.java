package bihuan.api.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import bihuan.api.text.Text;

/**
 * For which days a report is. Days are Asia/Shanghai, both included.
 *
 * @param text
 *            as it is written: {@code 2021-09}, {@code 2021-Q3}, {@code 2021} or {@code 2020-2022}
 * @param from
 *            its first day
 * @param to
 *            its last day
 */
public record ReportPeriod(String text, LocalDate from, LocalDate to) {

    /** How a period is written. */
    public enum Form {
        MONTH("(20\\d\\d)-(0[1-9]|1[0-2])", "2021-09"),
        QUARTER("(20\\d\\d)-Q([1-4])", "2021-Q3"),
        YEAR("(20\\d\\d)", "2021"),
        THREE_YEARS("(20\\d\\d)-(20\\d\\d)", "2020-2022");

        private final Pattern pattern;
        private final String example;

        Form(String pattern, String example) {
            this.pattern = Pattern.compile(pattern);
            this.example = example;
        }

        /** One that is written so. */
        public String example() {
            return example;
        }
    }

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int YEARS = 3;

    /** Reads a period of that form; empty when it is none. */
    public static Optional<ReportPeriod> of(Form form, String text) {
        Matcher parts = form.pattern.matcher(text == null ? "" : text);
        return parts.matches() ? of(form, text, parts) : Optional.empty();
    }

    private static Optional<ReportPeriod> of(Form form, String text, Matcher parts) {
        LocalDate year = LocalDate.of(Integer.parseInt(parts.group(1)), 1, 1);
        return switch (form) {
            case MONTH -> of(text, year.withMonth(Integer.parseInt(parts.group(2))), 1);
            case QUARTER -> of(text, year.plusMonths((Long.parseLong(parts.group(2)) - 1) * MONTHS_OF_A_QUARTER),
                    MONTHS_OF_A_QUARTER);
            case YEAR -> of(text, year, 12);
            case THREE_YEARS -> Integer.parseInt(parts.group(2)) == year.getYear() + YEARS - 1
                    ? of(text, year, 12 * YEARS)
                    : Optional.empty();
        };
    }

    private static Optional<ReportPeriod> of(String text, LocalDate from, int months) {
        return Optional.of(new ReportPeriod(text, from, from.plusMonths(months).minusDays(1)));
    }

    /** What is said of a text that is no period of that form. */
    public static Text unreadable(Form form) {
        return Text.of("报告期应写作 %s 的形式。", "A period of this report is written like %s.").with(form.example());
    }
}
