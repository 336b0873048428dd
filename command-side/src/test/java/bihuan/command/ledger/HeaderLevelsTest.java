package bihuan.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refused;

/** Headers of two levels, of which the lower decides what a column holds. */
class HeaderLevelsTest {

    private static final String NEEDED = "编号,园区,责任单位,发现日期,状态,";
    private static final String BLANK = ",,,,,";
    private static final String ROW = "滨-1,滨河,恒泰,2021-03-05,整改中,";

    @Test
    void a_column_of_beginnings_is_no_column_of_deadlines() {
        Sheet sheet = read(NEEDED + "整改期限,", BLANK + "开始时间,完成时间", ROW + "2021-03-10,2021-06-30");

        assertThat(row(sheet).cells()).containsEntry(Column.DEADLINE, "2021-06-30");
        assertThat(sheet.ignored()).containsExactly("整改期限/开始时间");
    }

    @Test
    void funds_and_assurances_are_told_apart_by_the_lower_level() {
        Sheet sheet = read(NEEDED + "整改资金（万元）,,五落实情况,,,,", BLANK + "计划,已投入,责任,措施,资金,时限,预案",
                ROW + "5,3,有,有,无,有,有");

        assertThat(row(sheet).cells()).containsEntry(Column.FUNDS_PLANNED, "5")
                .containsEntry(Column.FUNDS_SPENT, "3").containsEntry(Column.RESPONSIBILITY, "有")
                .containsEntry(Column.EMERGENCY_PLAN, "有").doesNotContainKey(Column.FUNDING);
    }

    @Test
    void a_lower_level_that_only_says_how_to_fill_in_belongs_to_its_header() {
        Sheet sheet = read(NEEDED + "计划资金,整改期限,备注", BLANK + "（元）,（年月日）,", ROW + "50000,2021-06-30,");

        assertThat(row(sheet).cells()).containsEntry(Column.FUNDS_PLANNED, "50000元")
                .containsEntry(Column.DEADLINE, "2021-06-30");
    }

    @Test
    void a_header_whose_lower_level_leaves_open_which_is_meant_is_refused_with_both() {
        Refused refused = catchThrowableOfType(Refused.class,
                () -> read(NEEDED + "整改期限,", BLANK + "第一阶段,第二阶段", ROW + "2021-03-10,2021-06-30"));

        assertThat(refused.refusal().errors()).extracting(FieldError::code).containsExactly("header-ambiguous");
        assertThat(refused.refusal().errors().getFirst().message().zh()).contains("第一阶段", "第二阶段");
    }

    @Test
    void the_unit_in_the_title_of_a_form_is_that_of_its_amounts() {
        assertThat(row(read("重大隐患台账,,,,,,单位：万元", NEEDED + "整改资金,备注", ROW + "5,x")).cells())
                .containsEntry(Column.FUNDS_PLANNED, "5");
    }

    private static Sheet.Row row(Sheet sheet) {
        assertThat(sheet.rows()).singleElement().satisfies(row -> assertThat(row.problems()).isEmpty());
        return sheet.rows().getFirst();
    }

    private static Sheet read(String... lines) {
        return LedgerFile.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), Synonyms.builtIn(),
                ImportOptions.NONE).first();
    }
}
