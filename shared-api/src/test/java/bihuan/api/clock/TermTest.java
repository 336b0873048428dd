package bihuan.api.clock;

import static bihuan.api.clock.Term.Unit.CALENDAR_DAYS;
import static bihuan.api.clock.Term.Unit.MONTHS;
import static bihuan.api.clock.Term.Unit.WORKING_DAYS;
import static bihuan.api.clock.Term.Unit.YEARS;
import static bihuan.api.clock.WorkingCalendar.STATE_COUNCIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TermTest {

    @ParameterizedTest
    @CsvSource({"3, WORKING_DAYS, 2021-09-24, 2021-09-28", "5, WORKING_DAYS, 2021-09-24, 2021-09-30",
            "10, WORKING_DAYS, 2021-11-26, 2021-12-10", "1, WORKING_DAYS, 2020-01-23, 2020-02-03",
            "10, CALENDAR_DAYS, 2021-09-24, 2021-10-04", "1, YEARS, 2021-09-24, 2022-09-24",
            "1, YEARS, 2020-02-29, 2021-02-28", "3, MONTHS, 2021-11-30, 2022-02-28",
            "1, MONTHS, 2021-09-01, 2021-10-01"})
    void counting_forward_the_day_of_the_act_is_not_counted(int amount, Term.Unit unit, LocalDate act, LocalDate due) {
        assertThat(new Term(amount, unit).after(act, STATE_COUNCIL).day()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"20, WORKING_DAYS, 2021-12-24, 2021-11-26", "15, WORKING_DAYS, 2021-12-24, 2021-12-03",
            "10, CALENDAR_DAYS, 2021-12-24, 2021-12-14", "1, MONTHS, 2021-12-31, 2021-11-30"})
    void counting_back_the_day_of_expiry_is_not_counted(int amount, Term.Unit unit, LocalDate expiry, LocalDate due) {
        assertThat(new Term(amount, unit).before(expiry, STATE_COUNCIL).day()).isEqualTo(due);
    }

    @Test
    void the_days_can_be_counted_again_by_hand() {
        Due.On due = (Due.On) new Term(3, WORKING_DAYS).after(LocalDate.parse("2021-09-30"), STATE_COUNCIL);

        assertThat(due.day()).isEqualTo("2021-10-11");
        assertThat(due.days()).extracting(day -> day.on().getDayOfMonth()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9,
                10, 11);
        assertThat(due.days()).filteredOn(day -> day.number() != null).extracting(day -> day.on().getDayOfMonth())
                .containsExactly(8, 9, 11);
        assertThat(due.days().getFirst().note().zh()).isEqualTo("国庆节");
        assertThat(due.days().get(8).note().en()).isEqualTo("make-up working day, National Day");
        assertThat(due.days().get(9).note().en()).isEqualTo("weekend");
    }

    @Test
    void a_year_without_a_calendar_is_named_and_not_guessed() {
        assertThat(new Term(10, WORKING_DAYS).after(LocalDate.parse("2026-12-25"), STATE_COUNCIL))
                .isEqualTo(new Due.NoCalendar(2027));
        assertThat(new Term(10, WORKING_DAYS).before(LocalDate.parse("2020-01-05"), STATE_COUNCIL))
                .isEqualTo(new Due.NoCalendar(2019));
        assertThat(new Term(10, CALENDAR_DAYS).after(LocalDate.parse("2026-12-25"), STATE_COUNCIL).day())
                .isEqualTo("2027-01-04");
    }

    @Property
    void a_term_of_working_days_ends_on_a_working_day_and_counts_each_once(
            @ForAll @IntRange(min = 0, max = 2000) int day,
            @ForAll @IntRange(min = 1, max = 60) int amount) {
        LocalDate act = LocalDate.parse("2020-06-01").plusDays(day);

        Due.On due = (Due.On) new Term(amount, WORKING_DAYS).after(act, STATE_COUNCIL);

        assertThat(STATE_COUNCIL.isWorkingDay(due.day())).isTrue();
        assertThat(act.plusDays(1).datesUntil(due.day().plusDays(1)).filter(STATE_COUNCIL::isWorkingDay))
                .hasSize(amount);
        assertThat(due.days().stream().map(CountedDay::number).filter(Objects::nonNull)).hasSize(amount);
        assertThat(new Term(amount, YEARS).after(act, STATE_COUNCIL).day()).isAfter(due.day());
        assertThat(new Term(amount, MONTHS).after(act, STATE_COUNCIL).day()).isAfter(act);
    }

    @ParameterizedTest
    @CsvSource({"1, WORKING_DAYS, 1 working day, 1个工作日", "3, WORKING_DAYS, 3 working days, 3个工作日",
            "1, YEARS, 1 year, 1年"})
    void a_term_can_be_read(int amount, Term.Unit unit, String english, String chinese) {
        assertThat(new Term(amount, unit).text().en()).isEqualTo(english);
        assertThat(new Term(amount, unit).text().zh()).isEqualTo(chinese);
    }

    @Test
    void a_term_is_at_least_one_and_no_longer_than_any_in_the_field() {
        assertThat(new Term(Term.MOST, CALENDAR_DAYS).amount()).isEqualTo(Term.MOST);
        assertThatIllegalArgumentException().isThrownBy(() -> new Term(0, CALENDAR_DAYS));
        assertThatIllegalArgumentException().isThrownBy(() -> new Term(Term.MOST + 1, CALENDAR_DAYS));
    }

    @Test
    void days_counted_back_are_known_from_the_first_on() {
        Due.On due = (Due.On) new Term(3, WORKING_DAYS).before(LocalDate.parse("2021-12-24"), STATE_COUNCIL);

        assertThat(due.days()).extracting(day -> day.on().getDayOfMonth()).containsExactly(21, 22, 23);
    }
}
