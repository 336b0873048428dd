package bihuan.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import bihuan.api.hazard.Level;
import bihuan.api.hazard.RestrictionScope;
import bihuan.api.hazard.Source;
import bihuan.api.text.Labelled;

/** The words, days and sums that offices write: each is read as what it says, or refused with what it may mean. */
class OfficeWordsTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"二〇二一年三月五日, 2021-03-05", "二○二一年十二月三十一日, 2021-12-31",
            "2021年3月5日（星期五）, 2021-03-05", "2021-03-05 周五, 2021-03-05", "2021年3月5日(五), 2021-03-05",
            "2021年3月5日 星期四, -", "2021年3月5日上午9时30分, 2021-03-05", "2021-03-05T00:00:00, 2021-03-05",
            "2021-03-05T16:00:00Z, -", "2021年3月, -", "2021年6月30日前, -", "3月5日, -", "21年3月5日, -",
            "2021-03-05至2021-03-08, -"})
    void a_day(String said, LocalDate day) {
        assertThat(Days.read(said).value()).isEqualTo(day);
        assertThat(Days.read(said).problem() == null).isEqualTo(day != null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2021年3月|2021-03-01|2021-03-31", "2021-06|2021-06-01|2021-06-30",
            "202106|2021-06-01|2021-06-30", "2021年|2021-01-01|2021-12-31", "3/5/2021|2021-03-05|2021-05-03",
            "2021年6月前|2021-05-31|2021-06-30", "2021年前|2020-12-31|2021-12-31"})
    void a_deadline_that_can_be_read_in_two_ways_names_both(String said, String one, String other) {
        assertThat(Deadlines.read(said).problem().zh()).contains(one, other);
        assertThat(Deadlines.read(said).problem().en()).contains(one, other);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"2021年底前, 2021-12-31", "2021年年底, 2021-12-31", "2021年12月底前, 2021-12-31",
            "2021年2月末, 2021-02-28", "2021-06-30前完成, 2021-06-30", "截至2021年6月30日, 2021-06-30",
            "2021年6月30日24时, 2021-06-30", "二〇二一年六月三十日前, 2021-06-30", "2021年3月5日至6月30日, 2021-06-30",
            "2021.3.5-2021.6.30, 2021-06-30", "2021.3.5-6.30, 2021-06-30", "2021-06-30至2021-03-05, -",
            "2021年二季度, 2021-06-30", "2021年第二季度前, -", "2021年上半年, 2021-06-30", "2021年内, 2021-12-31",
            "长期, -", "长期整改, -", "尽快, -", "3个工作日内, -", "2021年13月底, -", "2021/6/30（延期至2021/9/30）, -"})
    void a_deadline(String said, LocalDate day) {
        assertThat(Deadlines.read(said).value()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"50000|-|-", "50000|YUAN|50000", "5|TEN_THOUSAND|50000",
            "50|THOUSAND|50000", "¥50000|TEN_THOUSAND|-", "￥50,000.00|-|50000", "人民币50000元整|TEN_THOUSAND|50000",
            "5万|-|50000", "0.5亿元|-|50000000", "0|-|0", "约5万元|TEN_THOUSAND|-", "5-8|TEN_THOUSAND|-",
            "$5|TEN_THOUSAND|-"})
    void a_sum_of_money(String said, MoneyUnit unit, BigDecimal cny) {
        assertThat(Amounts.read(said, unit).value()).isEqualTo(cny);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"80, true, 80", "80%, false, 80", "0.8, true, -", "1, true, 1", "1, false, -",
            "0, false, 0", "100, false, 100", "80.5%, true, -", "101, true, -"})
    void a_share(String said, boolean inPercent, Integer share) {
        assertThat(Shares.read(said, inPercent).value()).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({"有, true", "落实, true", "到位, true", "✓, true", "是, true", "未落实, false", "×, false"})
    void an_assurance(String said, boolean given) {
        assertThat(Spelling.yes(said)).isEqualTo(given);
    }

    @Test
    void a_word_of_a_list() {
        assertThat(Spelling.oneOf("区级", Level.class)).isEqualTo(Level.COUNTY);
        assertThat(Spelling.oneOf("县（区）级", Level.class)).isEqualTo(Level.COUNTY);
        assertThat(Spelling.oneOf("自查", Source.class)).isEqualTo(Source.SELF_INSPECTION);
        assertThat(Spelling.oneOf("自查", Level.class)).isNull();
        assertThat(Spelling.oneOf("部分停产", RestrictionScope.class)).isEqualTo(RestrictionScope.PARTIAL);
    }

    @Test
    void every_label_of_a_list_is_a_word_for_it() {
        assertIsItsWord(Level.values());
        assertIsItsWord(Source.values());
        assertIsItsWord(RestrictionScope.values());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"张某13800000000|张某|13800000000",
            "张某（0532-88888888）|张某|0532-88888888", "张某 电话：000-0000000|张某|000-0000000", "张某|张某|-"})
    void a_telephone_number_after_a_name_is_split_off(String said, String name, String phone) {
        assertThat(Spelling.person(said)).isEqualTo(new Spelling.Person(name, phone));
    }

    @Test
    void telephone_numbers_go_with_the_names_before_them() {
        assertThat(Spelling.people("孙某13800000000、周某/13900000000")).containsExactly(
                new Spelling.Person("孙某", "13800000000"), new Spelling.Person("周某", "13900000000"));
    }

    @Test
    void a_unit_that_may_be_another_is_named() {
        var names = new SimilarNames(List.of("滨河恒泰化工有限责任公司", "滨河恒泰化工有限公司。", "滨河恒太化工有限公司", "临港联运物流有限公司"));

        assertThat(names.to("滨河恒泰化工有限公司")).containsExactlyInAnyOrder("滨河恒泰化工有限责任公司", "滨河恒泰化工有限公司。",
                "滨河恒太化工有限公司");
        assertThat(names.to("甲化工有限公司、乙化工有限公司")).containsExactly("甲化工有限公司", "乙化工有限公司");
    }

    private static <E extends Enum<E> & Labelled> void assertIsItsWord(E[] values) {
        for (E value : values) {
            assertThat(Spelling.oneOf(value.label().zh(), value.getDeclaringClass())).isEqualTo(value);
        }
    }
}
