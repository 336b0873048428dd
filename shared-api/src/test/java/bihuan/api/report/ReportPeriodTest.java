package bihuan.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import bihuan.api.report.ReportPeriod.Form;

class ReportPeriodTest {

    @ParameterizedTest
    @CsvSource({"MONTH, 2024-02, 2024-02-01, 2024-02-29", "QUARTER, 2021-Q1, 2021-01-01, 2021-03-31",
            "QUARTER, 2021-Q4, 2021-10-01, 2021-12-31", "YEAR, 2021, 2021-01-01, 2021-12-31",
            "THREE_YEARS, 2020-2022, 2020-01-01, 2022-12-31"})
    void a_period_has_a_first_and_a_last_day(Form form, String text, LocalDate from, LocalDate to) {
        assertThat(ReportPeriod.of(form, text)).contains(new ReportPeriod(text, from, to));
        assertThat(ReportPeriod.unreadable(form).en()).contains(form.example());
        assertThat(ReportPeriod.of(form, form.example())).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"MONTH, 2024-13", "MONTH, 2024-00", "MONTH, 2024-2", "MONTH, 1999-02", "QUARTER, 2021-Q0",
            "QUARTER, 2021-Q5", "QUARTER, 2021", "YEAR, 21", "YEAR, 3021", "THREE_YEARS, 2020-2021",
            "THREE_YEARS, 2020-2023", "THREE_YEARS, 2022-2020", "THREE_YEARS, 2020", "YEAR, "})
    void what_is_written_otherwise_is_none(Form form, String text) {
        assertThat(ReportPeriod.of(form, text)).isEmpty();
    }
}
