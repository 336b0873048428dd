package bihuan.api.clock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import bihuan.api.text.Text;

/**
 * Which days are working days: Monday to Friday, but for the holidays and the make-up working days that the State
 * Council announces every year. Each year is a file of data that names the notice it is from. A year without one is
 * never guessed.
 */
public final class WorkingCalendar {

    private static final int FIRST = 2020;
    private static final int LAST = 2026;
    private static final String FOLDER = "working-days/";
    private static final Text WEEKEND = Text.of("周末", "weekend");
    private static final Text MAKE_UP = Text.of("%s调休上班", "make-up working day, %s");

    /** As announced by the General Office of the State Council for {@value #FIRST} to {@value #LAST}. */
    public static final WorkingCalendar STATE_COUNCIL = new WorkingCalendar(
            IntStream.rangeClosed(FIRST, LAST).boxed().toList());

    private final Map<Integer, List<String>> sources = new TreeMap<>();
    private final Map<LocalDate, Special> specials = new HashMap<>();

    private WorkingCalendar(List<Integer> years) {
        years.forEach(this::read);
    }

    private record Special(boolean work, Text name) {
    }

    /** The years there are data for, first to last. */
    public Set<Integer> years() {
        return Set.copyOf(sources.keySet());
    }

    /** The notices that a year's days are from; empty for a year without data. */
    public List<String> sources(int year) {
        return sources.getOrDefault(year, List.of());
    }

    /** Whether there are data for the year of this day. */
    public boolean covers(LocalDate day) {
        return sources.containsKey(day.getYear());
    }

    /**
     * Whether people work on this day.
     *
     * @throws IllegalArgumentException
     *             when there are no data for its year; ask {@link #covers} first
     */
    public boolean isWorkingDay(LocalDate day) {
        if (!covers(day)) {
            throw new IllegalArgumentException("No working-day calendar for " + day.getYear());
        }
        Special special = specials.get(day);
        return special == null ? !isWeekend(day) : special.work();
    }

    /** What is special about this day: the holiday, the make-up working day, the weekend; null for an ordinary day. */
    public Text note(LocalDate day) {
        Special special = specials.get(day);
        if (special == null) {
            return isWeekend(day) ? WEEKEND : null;
        }
        return special.work() ? MAKE_UP.with(special.name()) : special.name();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private void read(int year) {
        try (var file = WorkingCalendar.class.getResourceAsStream(FOLDER + year + ".txt");
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<String> all = lines.lines().filter(line -> !line.isBlank()).toList();
            sources.put(year, all.stream().filter(line -> line.startsWith("#")).map(line -> line.substring(1).strip())
                    .toList());
            all.stream().filter(line -> !line.startsWith("#")).forEach(line -> enter(year, line));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One line: the day, {@code off} or {@code work}, and the holiday's name in both languages. */
    private void enter(int year, String line) {
        String[] parts = line.split("\\s+", 3);
        LocalDate day = LocalDate.parse(parts[0]);
        String[] names = parts[2].split("\\s*\\|\\s*");
        if (day.getYear() != year || !parts[1].matches("off|work")
                || specials.put(day, new Special(parts[1].equals("work"), Text.of(names[0], names[1]))) != null) {
            throw new IllegalStateException("Not a line of the calendar of %d: %s".formatted(year, line));
        }
    }
}
