package bihuan.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class SheetWriterTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final SheetWriter writer = new SheetWriter(bytes);

    @Test
    void days_and_numbers_are_such_and_all_else_is_text() throws IOException {
        var sheet = writer.sheet("表").heads(List.of("日期", "数量", "说明"));
        sheet.row(1, Arrays.asList(LocalDate.of(2026, 6, 15), new BigDecimal("0.1"), "二〇二六"));
        Row row = written().getLast();
        assertThat(row.getCell(0).asDate().toLocalDate()).isEqualTo("2026-06-15");
        assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("0.1");
        assertThat(row.getCell(2).asString()).isEqualTo("二〇二六");
    }

    @Test
    void a_day_that_spreadsheets_count_otherwise_is_text() throws IOException {
        writer.sheet("表").row(0, List.of(LocalDate.of(1900, 2, 28), LocalDate.of(1900, 3, 1)));
        Row row = written().getFirst();
        assertThat(row.getCell(0).asString()).isEqualTo("1900-02-28");
        assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
    }

    @Test
    void a_text_that_looks_like_a_formula_is_none() throws IOException {
        writer.sheet("表").row(0, List.of("=1+1"));
        Cell cell = written().getFirst().getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.asString()).isEqualTo("'=1+1");
    }

    @Test
    void nothing_is_written_for_null_and_an_empty_text() throws IOException {
        writer.sheet("表").row(0, Arrays.asList(null, "", "c"));
        assertThat(written().getFirst().stream().filter(cell -> cell != null).map(Cell::asString))
                .containsExactly("c");
    }

    @Test
    void a_sheet_has_a_name_that_is_possible() throws IOException {
        writer.sheet("1 甲/乙[丙]" + "长".repeat(40));
        writer.finish();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(book.getFirstSheet().getName()).startsWith("1 甲 乙 丙 ").hasSize(31);
        }
    }

    @Test
    void what_was_not_finished_is_no_workbook() {
        writer.sheet("表").row(0, List.of("a"));
        writer.flush();
        assertThatThrownBy(() -> new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray())))
                .isInstanceOf(Exception.class);
    }

    private List<Row> written() throws IOException {
        writer.finish();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            return book.getFirstSheet().read();
        }
    }
}
