package bihuan.api.clock;

import static bihuan.api.clock.WorkingCalendar.STATE_COUNCIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    @Test
    void every_year_from_2020_to_2026_names_the_notice_its_days_are_from() {
        assertThat(STATE_COUNCIL.years()).containsExactlyInAnyOrder(2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(STATE_COUNCIL.years()).allSatisfy(year -> assertThat(STATE_COUNCIL.sources(year))
                .anyMatch(source -> source.contains("国务院办公厅关于" + year + "年部分节假日安排的通知")));
        assertThat(STATE_COUNCIL.sources(2020)).anyMatch(source -> source.contains("延长2020年春节假期"));
    }

    /** Counted from the notices, not from the data. */
    @ParameterizedTest
    @CsvSource({"2020, 249", "2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void a_year_has_as_many_working_days_as_its_notice_leaves(int year, int days) {
        LocalDate first = LocalDate.of(year, 1, 1);

        assertThat(first.datesUntil(first.plusYears(1)).filter(STATE_COUNCIL::isWorkingDay)).hasSize(days);
    }

    @ParameterizedTest
    @CsvSource({"2020-01-31, false", "2020-02-01, false", "2020-02-03, true", "2021-09-26, true", "2021-10-08, true",
            "2022-12-31, false", "2024-02-09, true", "2026-01-04, true", "2026-02-23, false", "2026-10-10, true"})
    void holidays_and_make_up_days_are_as_announced(LocalDate day, boolean works) {
        assertThat(STATE_COUNCIL.isWorkingDay(day)).isEqualTo(works);
    }

    @Test
    void a_year_without_data_is_never_guessed() {
        assertThatThrownBy(() -> STATE_COUNCIL.isWorkingDay(LocalDate.parse("2027-01-04")))
                .hasMessageContaining("2027");
    }
}
