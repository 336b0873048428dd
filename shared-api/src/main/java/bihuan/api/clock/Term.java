package bihuan.api.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/**
 * How long something may take. Counting forward, the day of the act is not counted; counting back, the day of expiry is
 * not. A term in months or years ends on the same date, or on the month's last day where it has no such date; it is not
 * rolled to a working day.
 *
 * @param amount
 *            how many, at least 1
 * @param unit
 *            of what
 */
public record Term(int amount, Unit unit) {

    /** More than any term of the field, and far from where dates end. */
    public static final int MOST = 3_660;

    public Term {
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException("A term is 1 to " + MOST + ", not " + amount);
        }
    }

    /** What a term is counted in. */
    public enum Unit implements Labelled {
        WORKING_DAYS("个工作日", "working days"),
        CALENDAR_DAYS("日", "calendar days"),
        MONTHS("个月", "months"),
        YEARS("年", "years");

        private final Text label;

        Unit(String zh, String en) {
            label = Text.of(zh, en);
        }

        @Override
        public Text label() {
            return label;
        }
    }

    /** The last day of a term that this day sets going. */
    public Due after(LocalDate act, WorkingCalendar calendar) {
        return counted(act, 1, calendar);
    }

    /** The last day that is a whole term before this expiry. */
    public Due before(LocalDate expiry, WorkingCalendar calendar) {
        return counted(expiry, -1, calendar);
    }

    /** The term in words. */
    public Text text() {
        Text english = amount == 1
                ? Text.of(unit.label.zh(), unit.label.en().substring(0, unit.label.en().length() - 1))
                : unit.label;
        return Text.of("%s%s", "%s %s").with(amount, english);
    }

    private Due counted(LocalDate from, int direction, WorkingCalendar calendar) {
        long signed = (long) direction * amount;
        return switch (unit) {
            case WORKING_DAYS -> workingDays(from, direction, calendar);
            case CALENDAR_DAYS -> new Due.On(from.plusDays(signed), List.of());
            case MONTHS -> new Due.On(from.plusMonths(signed), List.of());
            case YEARS -> new Due.On(from.plusYears(signed), List.of());
        };
    }

    private Due workingDays(LocalDate from, int direction, WorkingCalendar calendar) {
        List<CountedDay> days = new ArrayList<>();
        LocalDate day = from;
        for (int counted = 0; counted < amount;) {
            day = day.plusDays(direction);
            if (!calendar.covers(day)) {
                return new Due.NoCalendar(day.getYear());
            }
            boolean works = calendar.isWorkingDay(day);
            counted += works ? 1 : 0;
            days.add(new CountedDay(day, works ? counted : null, calendar.note(day)));
        }
        if (direction < 0) {
            Collections.reverse(days);
        }
        return new Due.On(day, List.copyOf(days));
    }
}
