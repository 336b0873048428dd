package bihuan.query.core.indicator;

import java.time.LocalDate;
import java.util.List;

/** Into what a period is cut: calendar months, quarters or years. */
public enum Slice {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    Slice(int months) {
        this.months = months;
    }

    /** The first day of the slice after the one that this day lies in. */
    LocalDate next(LocalDate day) {
        int monthsGone = (day.getMonthValue() - 1) % months;
        return day.withDayOfMonth(1).plusMonths(months - monthsGone);
    }

    /** The whole month, quarter or year that this day lies in. */
    public Period around(LocalDate day) {
        LocalDate next = next(day);
        return new Period(next.minusMonths(months), next.minusDays(1));
    }

    /** The whole months, quarters or years that the period reaches into, in order. */
    public List<Period> touchedBy(Period period) {
        return new Period(around(period.from()).from(), around(period.to()).to()).slices(this);
    }

    /** How many of them the period reaches into. */
    public long count(Period period) {
        long months0 = period.from().getYear() * 12L + period.from().getMonthValue() - 1;
        long months1 = period.to().getYear() * 12L + period.to().getMonthValue() - 1;
        return months1 / months - months0 / months + 1;
    }

    /** The slice that this day lies in, as {@code 2021-03}, {@code 2021-Q1} or {@code 2021}. */
    public String name(LocalDate day) {
        return switch (this) {
            case MONTH -> "%04d-%02d".formatted(day.getYear(), day.getMonthValue());
            case QUARTER -> "%04d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
            case YEAR -> "%04d".formatted(day.getYear());
        };
    }
}
