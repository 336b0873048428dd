package bihuan.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refused;
import bihuan.platform.testing.OfficeHabits;

class OfficeHabitsTest {

    private static final List<Map<String, String>> PLAIN = SampleLedger.cutAtCommas().stream()
            .filter(row -> !row.get("编号").contains("坏")).toList();
    private static final List<Map<String, Object>> SAID = said(SampleLedger.read(SampleLedger.bytes())
            .stream().filter(row -> !row.number().contains("坏")).toList());

    static List<OfficeHabits.File> files() {
        return OfficeHabits.files(PLAIN);
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_ledger_with_every_habit_says_what_the_plain_one_says(OfficeHabits.File file) {
        Sheet sheet = LedgerFile.read(file.content(), Synonyms.builtIn(), ImportOptions.NONE).first();

        assertThat(sheet.grid().encoding()).isEqualTo(file.encoding());
        assertThat(sheet.header().line()).isEqualTo(4);
        assertThat(sheet.headerOf(Column.NUMBER)).isEqualTo("隐患编号");
        assertThat(sheet.ignored()).containsExactly("序号", "备注");
        assertThat(said(SampleLedger.read(file.content()))).isEqualTo(SAID);
    }

    @Test
    void a_header_of_two_levels_is_one_header() {
        Sheet sheet = read("编号,园区,责任单位,发现日期,资金情况,,状态\n,,,,计划资金(万元),已投入资金(万元),\n滨-1,滨河,恒泰,2021-1-1,5,3,已报告\n");

        assertThat(sheet.header().line()).isEqualTo(2);
        assertThat(sheet.rows()).singleElement().satisfies(row -> assertThat(row.cells())
                .containsEntry(Column.FUNDS_SPENT, "3").containsEntry(Column.STATUS, "已报告"));
    }

    @Test
    void a_column_beside_a_synonym_that_says_something_else_is_ambiguous_and_two_synonyms_are_refused() {
        Sheet sheet = read("编号,园区,企业名称,责任单位,发现日期,状态\n1,滨河,甲,乙,2021-1-1,已报告\n");
        Refused refused = catchThrowableOfType(Refused.class,
                () -> read("编号,园区,企业名称,单位名称,发现日期,状态\n1,滨河,甲,乙,2021-1-1,已报告\n"));

        assertThat(sheet.rows().getFirst().cells()).containsEntry(Column.UNIT, "乙");
        assertThat(sheet.rows().getFirst().problems()).containsOnlyKeys(Column.UNIT);
        assertThat(sheet.ignored()).containsExactly("企业名称");
        assertThat(refused.refusal().errors()).extracting(FieldError::code).containsExactly("column-twice");
    }

    @Test
    void a_workbook_that_unpacks_to_too_much_is_refused_before_it_is_read() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blank = new byte[1 << 20];
            for (int i = 0; i < 201; i++) {
                zip.write(blank);
            }
        }
        Refused refused = catchThrowableOfType(Refused.class,
                () -> LedgerFile.read(bytes.toByteArray(), Synonyms.builtIn(), ImportOptions.NONE));

        assertThat(refused.refusal().errors()).extracting(FieldError::code).containsExactly("unpacks-too-large");
    }

    @Test
    void a_workbook_cut_off_anywhere_is_refused_and_never_more_than_that() {
        byte[] whole = new OfficeHabits(PLAIN).xlsx();
        for (int length = 4; length < whole.length - 1; length += 997) {
            byte[] part = java.util.Arrays.copyOf(whole, length);
            assertThat(catchThrowableOfType(Refused.class,
                    () -> LedgerFile.read(part, Synonyms.builtIn(), ImportOptions.NONE)))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"2021-3-5, 2021-03-05", "2021/3/5, 2021-03-05", "2021.03.05, 2021-03-05",
            "2021年3月5日, 2021-03-05", "２０２１年３月５日, 2021-03-05", "44260, 2021-03-05", "44260.75, 2021-03-05",
            "2021-03-05T08:00:00, 2021-03-05", "2021 年 3 月 5 日, 2021-03-05", "2021-2-29, -", "2021.13.1, -",
            "21-3-5, -",
            "2021-3, -", "2021/3-5, -", "442600, -", "昨天, -"})
    void a_day_in_any_spelling(String said, java.time.LocalDate day) {
        assertThat(Days.read(said).value()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"1,234.5|12345000", "１２３４．５|12345000", "26.8万元|268000",
            "268,000元|268000", "¥5|-", "¥5万元|50000", "0|0", "1,23|-", "5万元元|-", "-5|-", "1e3|-", "0.5元|0.5",
            "0.005元|-"})
    void an_amount_in_any_spelling(String said, java.math.BigDecimal cny) {
        assertThat(Amounts.read(said, MoneyUnit.TEN_THOUSAND).value()).isEqualTo(cny);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"张三 李四|2", "张 三|1", "张　三|1", "孙工/周工|2", "甲某｜乙某|2", "John Smith|1"})
    void white_space_parts_names_only_where_no_part_is_a_single_character(String said, int names) {
        assertThat(Spelling.people(said)).hasSize(names);
    }

    /** Returns each row without its line, which titles and blank rows move. */
    private static List<Map<String, Object>> said(List<ReadRow> rows) {
        return rows.stream().map(row -> Map.of("entry", row.entry(), "number", row.number(), "park", row.park(), "unit",
                row.unit(), "principal", String.valueOf(row.principal()), "inspectors", row.inspectors(), "errors",
                row.errors())).toList();
    }

    private static Sheet read(String text) {
        return LedgerFile.read(text.getBytes(StandardCharsets.UTF_8), Synonyms.builtIn(), ImportOptions.NONE)
                .first();
    }
}
