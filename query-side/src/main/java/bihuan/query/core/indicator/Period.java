package bihuan.query.core.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Days from the first to the last, both included; Asia/Shanghai.
 *
 * @param from
 *            the first day
 * @param to
 *            the last day
 */
public record Period(LocalDate from, LocalDate to) {

    /** Never empty. */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period that ends on %s, before it begins".formatted(to));
        }
    }

    /** Whether the period contains the day; false for null. */
    public boolean contains(LocalDate day) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }

    /** Its months, quarters or years, in order; the first and the last are limited to the period. */
    public List<Period> slices(Slice by) {
        var slices = new ArrayList<Period>();
        for (LocalDate first = from; !first.isAfter(to);) {
            LocalDate next = by.next(first);
            slices.add(new Period(first, next.isAfter(to) ? to : next.minusDays(1)));
            first = next;
        }
        return List.copyOf(slices);
    }
}
