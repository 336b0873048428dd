package bihuan.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal.Kind;
import bihuan.api.refusal.Refused;

class LedgerFileTest {

    private static final String HEADER = "编号,园区,责任单位,发现日期,状态\n";

    @Test
    void a_cell_in_quotes_may_hold_commas_quotes_and_lines() {
        Sheet sheet = read(
                "编号,园区,责任单位,发现日期,状态,隐患描述\n滨-1,滨河,恒泰,2021-01-01,已报告,\"一,\"\"二\"\"\n三\"\n滨-2,滨河,恒泰,2021-01-01,已报告,x\n");

        assertThat(sheet.rows().getFirst().cells()).containsEntry(Column.DESCRIPTION, "一,\"二\"\n三");
        assertThat(sheet.rows()).extracting(Sheet.Row::line).containsExactly(2L, 4L);
    }

    @Test
    void white_space_around_a_cell_and_empty_cells_say_nothing() {
        Sheet sheet = read(HEADER + " 滨-1 ,滨河,\u3000,,已报告\n");

        assertThat(sheet.rows().getFirst().cells())
                .isEqualTo(Map.of(Column.NUMBER, "滨-1", Column.PARK, "滨河", Column.STATUS, "已报告"));
    }

    @Test
    void a_quote_within_a_cell_is_a_mark_like_any_other() {
        assertThat(read("编号,园区,责任单位,发现日期,状态,隐患部位\n滨-1,滨河,恒泰,2021-01-01,已报告,5\" 管道\n滨-2,滨河,恒泰,2021-01-01,已报告,x")
                .rows()).extracting(row -> row.cells().get(Column.LOCATION)).containsExactly("5\" 管道", "x");
    }

    @Test
    void empty_rows_are_no_rows_and_a_short_row_lacks_its_last_cells() {
        Sheet sheet = read(HEADER + "\n,,,,\n滨-1,滨河\n");

        assertThat(sheet.rows()).singleElement()
                .satisfies(row -> assertThat(row.cells()).containsOnlyKeys(Column.NUMBER, Column.PARK));
    }

    @Test
    void columns_come_in_any_order_and_strange_ones_are_named() {
        Sheet sheet = read("状态,备注,发现日期,责任单位,园区,编号\n已报告,x,2021-01-01,恒泰,滨河,滨-1\n");

        assertThat(sheet.ignored()).containsExactly("备注");
        assertThat(sheet.rows().getFirst().cells()).hasSize(5).containsEntry(Column.NUMBER, "滨-1");
    }

    @Test
    void neither_titles_nor_the_header_count_among_the_rows_that_a_file_may_have() {
        String row = "滨-1,滨河,恒泰,2021-01-01,已报告\n";

        assertThat(read("重大隐患台账\n" + HEADER + row.repeat(100_000)).rows()).hasSize(100_000);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_is_no_ledger_is_refused_with_a_clear_word(String code, byte[] file) {
        Refused refused = catchThrowableOfType(Refused.class,
                () -> LedgerFile.read(file, Synonyms.builtIn(), ImportOptions.NONE));

        assertThat(refused.refusal().kind()).isEqualTo(Kind.INVALID);
        assertThat(refused.refusal().errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("file");
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.message().zh()).isNotBlank();
            assertThat(error.message().en()).isNotBlank();
        });
    }

    static Stream<Arguments> broken() {
        return Stream.of(Arguments.of("empty-file", new byte[0]),
                Arguments.of("empty-file", "\uFEFF".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("empty-file", "\n\r\n".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("columns-missing", "编号,园区\n1,2\n".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("columns-missing", "{\"编号\": 1}".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("column-twice",
                        "编号,园区,责任单位,发现日期,状态,编号\n".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("not-text", new byte[]{0, 0, 0, (byte) 0xFF, (byte) 0xFF}),
                Arguments.of("not-xlsx", new byte[]{'P', 'K', 3, 4, 0, 0, (byte) 0xFF, (byte) 0xFF}),
                Arguments.of("old-excel", new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}),
                Arguments.of("not-text", (HEADER + "滨\0").getBytes(Charset.forName("GB18030"))),
                Arguments.of("quote-left-open",
                        (HEADER + "滨-1,\"滨河,恒泰,2021-01-01,已报告\n滨-2,滨河,恒泰,2021-01-01,已报告\n")
                                .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_columns_that_are_missing_are_named() {
        Refused refused = catchThrowableOfType(Refused.class, () -> read("编号,园区,状态\n1,2,3\n"));

        assertThat(refused.refusal().errors()).extracting(FieldError::message)
                .allSatisfy(message -> assertThat(message.zh()).contains("责任单位", "发现日期"));
    }

    private static Sheet read(String text) {
        return LedgerFile.read(text.getBytes(StandardCharsets.UTF_8), Synonyms.builtIn(), ImportOptions.NONE).first();
    }
}
