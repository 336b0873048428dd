package bihuan.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refused;

/** Small ledgers of a kind each, as offices keep them: each value read is the right one, or the cell is named. */
class LedgerCasesTest {

    private static final String PARK = "滨河化工园区";
    private static final String UNIT = "滨河某某测试化工有限公司";
    /** The day of discovery, the deadline and the planned funds of a row that nothing else is said of. */
    private static final String PLAIN = "2021-03-05 2021-06-30 50000 50";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a01-merged-down.xlsx|A01-1 A01-2 A01-3", "a02b-ditto-unit.csv|A02b-1 A02b-2",
            "a03-1904.xlsx|A03-1", "a17-form.xlsx|A17-1 A17-2", "a24-xesc.xlsx|A24-3",
            "c05-deadline-from-to.xlsx|C05-1"})
    void a_plain_row_in_an_odd_file_says_what_the_plain_row_says(String file, String numbers) {
        Map<String, ReadRow> rows = rows(file, ImportOptions.NONE);

        assertThat(rows.keySet()).containsExactlyInAnyOrder(numbers.split(" "));
        rows.forEach((number, row) -> {
            assertThat(row.errors()).as(number).isEmpty();
            assertThat(row.park()).isEqualTo(PARK);
            assertThat(row.unit()).isEqualTo(number.equals("A01-3") ? "滨河另一测试化工有限公司" : UNIT);
            assertThat(said(row)).isEqualTo(PLAIN);
        });
    }

    @Test
    void the_rows_of_a_form_that_are_no_hazards_are_skipped_and_named() {
        Sheet sheet = ledger("a17-form.xlsx", ImportOptions.NONE).first();

        assertThat(sheet.skipped()).extracting(Sheet.Skipped::line).containsExactly(1L, 2L, 3L, 6L, 9L, 10L, 11L);
    }

    @Test
    void a_hidden_sheet_is_named_and_not_read_unless_it_is_asked_for() {
        Ledger ledger = ledger("a06-hidden.xlsx", ImportOptions.NONE);
        String hidden = ledger.others().getFirst().name();

        assertThat(ledger.others()).singleElement().matches(Ledger.OtherSheet::hidden)
                .matches(sheet -> sheet.rows() == 2);
        assertThat(ledger.rows()).hasSize(2).noneMatch(row -> row.cells().get(Column.NUMBER).equals("A06-OLD"));
        assertThat(rows("a06-hidden.xlsx", new ImportOptions(null, List.of(hidden), null))).containsOnlyKeys("A06-OLD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"A09-0|-", "A09-1|-", "A09-2|-", "A09-3|2021-12-31",
            "A09-4|2021-12-31", "A09-5|-", "A09-6|2021-06-30", "A09-7|2021-06-30", "A09-8|2021-06-30",
            "A09-9|2021-06-30", "A09-10|2021-06-30", "A09-11|2021-06-30", "A09-12|2021-06-30", "A09-13|-", "A09-14|-",
            "A09-15|-", "A09-16|-", "A09-24|-", "A09-25|-"})
    void a_deadline_in_words_is_its_last_day_or_refused(String number, String day) {
        ReadRow row = rows("a09-deadlines.csv", ImportOptions.NONE).get(number);

        if (day == null) {
            assertThat(row.errors()).containsOnlyKeys(Column.DEADLINE);
        } else {
            assertThat(row.errors()).isEmpty();
            assertThat(row.entry().deadline()).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @CsvSource({"A09-17", "A09-18", "A09-19", "A09-20", "A09-21", "A09-22", "A09-23"})
    void a_stroke_for_a_deadline_leaves_the_file_incomplete(String number) {
        ReadRow row = rows("a09-deadlines.csv", ImportOptions.NONE).get(number);

        assertThat(row.errors()).isEmpty();
        assertThat(row.entry().deadline()).isNull();
        assertThat(SampleLedger.history(row)).anyMatch(event -> event.act().incomplete().contains("confirm.deadline"));
    }

    @Test
    void a_share_that_may_be_a_fraction_is_refused_with_both_readings() {
        Map<String, String> shares = new TreeMap<>();
        rows("a10-percents.xlsx", ImportOptions.NONE).forEach((number, row) -> shares.put(number,
                row.errors().isEmpty()
                        ? "" + row.entry().progressPercent()
                        : row.errors().get(Column.PROGRESS).zh()));

        assertThat(shares).containsEntry("A10x-0", "80").containsEntry("A10x-3", "100").containsEntry("A10x-6", "80")
                .containsEntry("A10x-7", "7").containsEntry("A10x-8", "57").containsEntry("A10x-9", "80")
                .containsEntry("A10x-10", "29");
        assertThat(shares.get("A10x-1")).contains("80%", "0.8%");
        assertThat(shares.get("A10x-2")).contains("100%", "1%");
        assertThat(List.of(shares.get("A10x-4"), shares.get("A10x-5"))).allMatch(why -> why.contains("0 至 100 的整数"));
    }

    @Test
    void an_amount_without_a_unit_is_refused_with_both_readings() {
        Map<String, ReadRow> rows = rows("b01-funds-nounit.csv", ImportOptions.NONE);

        assertThat(rows.get("B01-1").errors().get(Column.FUNDS_PLANNED).zh()).contains("50000 元", "50000 万元");
        assertThat(rows.get("B01-2").entry().fundsPlanned()).isEqualByComparingTo("50000");
        assertThat(rows.get("B01-3").entry().fundsPlanned()).isEqualByComparingTo("50000");
    }

    @Test
    void a_ledger_of_one_park_needs_no_column_where_the_caller_names_the_park() {
        Refused refused = catchThrowableOfType(Refused.class, () -> ledger("c02-no-park-column.csv",
                ImportOptions.NONE));

        assertThat(refused.refusal().errors()).extracting(FieldError::code).containsExactly("columns-missing");
        assertThat(refused.refusal().errors().getFirst().message().en()).contains("name the park");
        assertThat(ledger("c02-no-park-column.csv", new ImportOptions(PARK, null, null)).rows()).hasSize(1);
    }

    @Test
    void a_web_page_that_calls_itself_a_workbook_is_named_as_one() {
        Refused refused = catchThrowableOfType(Refused.class, () -> ledger("a15-html.xls", ImportOptions.NONE));

        assertThat(refused.refusal().errors().getFirst().message().en()).contains("HTML page", ".xlsx");
    }

    @Test
    void an_escaped_character_is_that_character() {
        assertThat(rows("a24-xesc.xlsx", ImportOptions.NONE).get("A24-3").entry().description())
                .isEqualTo("第一行\n第二行");
    }

    private static String said(ReadRow row) {
        return row.entry().discoveredOn() + " " + row.entry().deadline() + " "
                + row.entry().fundsPlanned().toPlainString() + " " + row.entry().progressPercent();
    }

    private static Map<String, ReadRow> rows(String file, ImportOptions options) {
        Map<String, ReadRow> rows = new TreeMap<>();
        ledger(file, options).rows().forEach(row -> {
            ReadRow read = ReadRow.of(row, SampleLedger.TODAY);
            rows.put(read.number(), read);
        });
        return rows;
    }

    private static Ledger ledger(String file, ImportOptions options) {
        try (InputStream content = LedgerCasesTest.class.getResourceAsStream("/cases/" + file)) {
            return LedgerFile.read(content.readAllBytes(), Synonyms.builtIn(), options);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
