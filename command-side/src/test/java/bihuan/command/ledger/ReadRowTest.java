package bihuan.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadRowTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"编号|-", "园区|-", "责任单位|-", "发现日期|-", "状态|-",
            "发现日期|2021/01-01", "发现日期|21-1-1", "发现日期|2021-02-30", "发现日期|2026-03-03", "挂牌日期|昨天", "整改期限|2021-13-01",
            "状态|办结", "主体类型|个体",
            "来源|网络", "督办级别|乡级", "停产停业|是", "责任落实|部分落实", "计划资金(万元)|-5", "计划资金(万元)|五万", "计划资金(万元)|1.0000001",
            "已投入资金(万元)|9999999999", "整改进度(%)|101", "整改进度(%)|50%%", "整改进度(%)|45.5", "隐患描述|a\u0001b", "挂牌日期|2020-12-31",
            "方案备案日期|2020-12-31", "整改期限|2020-12-31", "延期后期限|2021-01-31", "销号日期|2021-03-01", "验收日期|2021-03-01",
            "摘牌文号|1号"})
    void a_bad_cell_is_blamed_on_its_own_column_alone(String header, String value) {
        Map<Column, String> cells = good();
        cells.put(Column.LISTED_ON, "2021-01-10");
        cells.put(Column.DEADLINE, "2021-02-01");
        Column column = Column.ofHeader(header);
        if (value == null) {
            cells.remove(column);
        } else {
            cells.put(column, value);
        }

        assertThat(read(cells).errors().keySet()).containsExactly(column);
    }

    @ParameterizedTest
    @CsvSource({"方案备案日期, 摘牌日期", "挂牌日期, 摘牌日期", "验收日期, 摘牌日期", "方案备案日期, 验收日期", "挂牌日期, 验收日期", "发现日期, 方案备案日期"})
    void the_later_of_two_acts_is_blamed_where_it_lies_before_the_earlier(String earlier, String later) {
        Map<Column, String> cells = good();
        cells.put(Column.STATUS, "关闭退出");
        cells.put(Column.ofHeader(earlier), "2021-05-02");
        cells.put(Column.ofHeader(later), "2021-05-01");

        assertThat(read(cells).errors().keySet()).containsExactly(Column.ofHeader(later));
    }

    @Test
    void what_identifies_a_row_is_short_enough_to_be_looked_up() {
        for (Column column : List.of(Column.NUMBER, Column.PARK, Column.UNIT, Column.LISTING_AUTHORITY,
                Column.LISTING_DOCUMENT)) {
            Map<Column, String> cells = good();
            cells.put(column, "一".repeat(200));
            assertThat(read(cells).errors()).isEmpty();
            cells.put(column, "一".repeat(201));
            assertThat(read(cells).errors().keySet()).containsExactly(column);
        }
    }

    @Test
    void all_bad_cells_of_a_row_are_named_at_once() {
        Map<Column, String> cells = good();
        cells.put(Column.STATUS, "办结");
        cells.put(Column.PROGRESS, "完成");
        cells.remove(Column.UNIT);

        assertThat(read(cells).errors()).containsOnlyKeys(Column.STATUS, Column.PROGRESS, Column.UNIT);
    }

    @ParameterizedTest
    @CsvSource({"26.8, 268000", "0, 0", "0.000001, 0.01", "1000, 10000000", "32.0, 320000"})
    void ten_thousands_become_yuan(String said, BigDecimal yuan) {
        Map<Column, String> cells = good();
        cells.put(Column.FUNDS_PLANNED, said);

        assertThat(read(cells).entry().fundsPlanned()).isEqualTo(yuan);
    }

    @Test
    void two_ways_of_writing_the_same_are_normalised_to_one() {
        Map<Column, String> one = good();
        one.putAll(Map.of(Column.FUNDS_PLANNED, "32.0", Column.RESPONSIBILITY, "√", Column.PROGRESS, "05"));
        Map<Column, String> other = good();
        other.putAll(Map.of(Column.FUNDS_PLANNED, "32", Column.RESPONSIBILITY, "是", Column.PROGRESS, "5"));

        assertThat(read(one).normalised()).isEqualTo(read(other).normalised());
    }

    @Test
    void inspectors_are_separated_by_any_mark_that_offices_use() {
        Map<Column, String> cells = good();
        cells.put(Column.INSPECTORS, "孙工;周工、 吴工，郑工;");

        assertThat(read(cells).inspectors()).extracting(Spelling.Person::name).containsExactly("孙工", "周工", "吴工", "郑工");
    }

    private static Map<Column, String> good() {
        return new EnumMap<>(
                Map.of(Column.NUMBER, "滨-1", Column.PARK, "滨河化工园区", Column.UNIT, "恒泰", Column.DISCOVERED_ON,
                        "2021-01-01", Column.STATUS, "整改中"));
    }

    private static ReadRow read(Map<Column, String> cells) {
        return ReadRow.of(new Sheet.Row(2, cells), SampleLedger.TODAY);
    }
}
