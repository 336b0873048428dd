package bihuan.query.document.report;

import java.util.Locale;

import bihuan.api.report.ReportPeriod;
import bihuan.api.text.Labelled;
import bihuan.api.text.Text;
import bihuan.query.core.indicator.Ratio;
import bihuan.query.document.print.Wording;
import bihuan.query.document.report.Section.Whole;

/**
 * The words of reports in one language.
 *
 * @param language
 *            the language
 */
record ReportWords(Locale language) {

    String of(String zh, String en) {
        return Text.of(zh, en).in(language);
    }

    String of(Labelled code) {
        return code == null ? null : code.label().in(language);
    }

    String day(java.time.LocalDate day) {
        return new Wording(language).day(day);
    }

    /** A rate, always with its two numbers. */
    Whole rate(Ratio ratio) {
        return new Whole("%s (%d/%d)".formatted(
                ratio.denominator() == 0 ? of("无", "n/a") : ratio.text(), ratio.numerator(), ratio.denominator()));
    }

    /** The period in words. */
    String period(ReportPeriod period, ReportPeriod.Form form) {
        int year = period.from().getYear();
        return switch (form) {
            case MONTH -> period.from().format(java.time.format.DateTimeFormatter
                    .ofPattern(of("yyyy年M月", "MMMM yyyy"), language));
            case QUARTER -> of("%d年第%d季度", "quarter %2$d of %1$d").formatted(year,
                    (period.from().getMonthValue() + 2) / 3);
            case YEAR -> of("%d年", "%d").formatted(year);
            case THREE_YEARS -> of("%d—%d年", "%d–%d").formatted(year, period.to().getYear());
        };
    }
}
