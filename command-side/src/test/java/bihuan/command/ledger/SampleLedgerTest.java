package bihuan.command.ledger;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import bihuan.api.hazard.RestrictionScope;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.SuspensionOrdered;
import bihuan.api.lifecycle.Extension;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.lifecycle.Restriction;
import bihuan.command.hazard.decision.HazardState;

class SampleLedgerTest {

    /** The state that each status means in the domain, for rows of this ledger. */
    private static final Map<String, Rectification> MEANING = Map.of("已报告", Rectification.REPORTED, "已确认",
            Rectification.CONFIRMED, "已挂牌", Rectification.RECTIFYING, "整改中", Rectification.RECTIFYING, "延期整改",
            Rectification.RECTIFYING, "待验收", Rectification.ACCEPTANCE_REQUESTED, "验收未通过", Rectification.RECTIFYING,
            "已销号", Rectification.CLOSED_OUT, "关闭退出", Rectification.CLOSURE_EXITED, "降为一般",
            Rectification.DOWNGRADED);
    private static final List<ReadRow> ALL = SampleLedger.read(SampleLedger.bytes());
    private static final Map<String, ReadRow> BY_NUMBER = ALL.stream()
            .collect(Collectors.toMap(ReadRow::number, Function.identity()));

    static List<Map<String, String>> goodRows() {
        return SampleLedger.cutAtCommas().stream().filter(row -> !row.get("编号").contains("坏")).toList();
    }

    @Test
    void it_has_sixty_good_rows_and_five_bad_ones() {
        assertThat(goodRows()).hasSize(60);
        assertThat(ALL).hasSize(65);
        assertThat(ALL).filteredOn(row -> !row.number().contains("坏")).allMatch(row -> row.errors().isEmpty());
        assertThat(LedgerFile.read(SampleLedger.bytes(), Synonyms.builtIn(), ImportOptions.NONE).first().ignored())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2022-坏-001,", "2022-坏-002, 发现日期", "2022-坏-003, 销号日期", "2022-坏-004, 计划资金(万元)", "2022-坏-005, 责任单位"})
    void each_bad_row_is_blamed_on_its_own_bad_column_and_nothing_that_follows_from_it(String number, String column) {
        ReadRow row = BY_NUMBER.get(number);

        assertThat(row.errors().keySet()).extracting(Column::header)
                .containsExactlyElementsOf(column == null ? List.of() : List.of(column));
        assertThat(row.errors().values()).allSatisfy(why -> {
            assertThat(why.zh()).isNotBlank();
            assertThat(why.en()).isNotBlank();
        });
    }

    @Test
    void the_first_bad_row_is_of_an_unregistered_park() {
        assertThat(BY_NUMBER.get("2022-坏-001").park()).isEqualTo("不存在的园区");
    }

    @Test
    void lines_are_counted_as_an_editor_counts_them() {
        assertThat(BY_NUMBER.get("2021-滨-001").line()).isEqualTo(2);
        assertThat(BY_NUMBER.get("2022-坏-005").line()).isEqualTo(66);
    }

    @ParameterizedTest
    @MethodSource("goodRows")
    void each_row_leads_to_the_state_of_its_status(Map<String, String> cells) {
        List<HazardEvent> history = history(cells);
        HazardState state = SampleLedger.fold(history);
        String status = cells.get("状态");

        assertThat(state.regions().rectification()).isEqualTo(MEANING.get(status));
        assertThat(state.regions().listing()).isEqualTo(switch (status) {
            case "已报告", "已确认", "降为一般" -> Listing.NONE;
            case "已销号" -> Listing.DELISTED;
            default -> Listing.LISTED;
        });
        assertThat(state.regions().restriction())
                .isEqualTo(cells.get("停产停业").isEmpty() ? Restriction.NONE : Restriction.ORDERED);
        assertThat(state.regions().extension())
                .isEqualTo(cells.get("延期后期限").isEmpty() ? Extension.NONE : Extension.GRANTED);
        assertThat(state.deadlines().original()).isEqualTo(date(cells.get("整改期限")));
        assertThat(state.deadlines().current())
                .isEqualTo(date(cells.get("延期后期限").isEmpty() ? cells.get("整改期限") : cells.get("延期后期限")));
        assertThat(state.fundsSpent()).isEqualByComparingTo(
                cells.get("已投入资金(万元)").isEmpty()
                        ? BigDecimal.ZERO
                        : new BigDecimal(cells.get("已投入资金(万元)")).multiply(BigDecimal.valueOf(10_000)));
        assertThat(history).allMatch(event -> event.act().imported());
    }

    @Test
    void their_counts_by_state_match_the_domain() {
        Map<Rectification, Long> recounted = goodRows().stream()
                .collect(groupingBy(row -> MEANING.get(row.get("状态")), TreeMap::new, counting()));
        Map<Rectification, Long> folded = goodRows().stream().map(SampleLedgerTest::history).map(SampleLedger::fold)
                .collect(groupingBy(state -> state.regions().rectification(), TreeMap::new, counting()));

        assertThat(folded).isEqualTo(recounted)
                .isEqualTo(Map.of(Rectification.CLOSED_OUT, 22L, Rectification.RECTIFYING, 23L, Rectification.REPORTED,
                        4L, Rectification.CONFIRMED, 3L, Rectification.ACCEPTANCE_REQUESTED, 3L,
                        Rectification.DOWNGRADED, 3L, Rectification.CLOSURE_EXITED, 2L));
    }

    @Test
    void seventeen_suspensions_are_in_force_seven_of_them_of_the_whole_plant() {
        Map<String, Long> recounted = goodRows().stream().map(row -> row.get("停产停业"))
                .filter(scope -> !scope.isEmpty()).collect(groupingBy(Function.identity(), counting()));
        List<SuspensionOrdered> orders = goodRows().stream().flatMap(row -> history(row).stream())
                .filter(SuspensionOrdered.class::isInstance).map(SuspensionOrdered.class::cast).toList();

        assertThat(recounted).isEqualTo(Map.of("全部", 7L, "局部", 10L));
        assertThat(orders).filteredOn(order -> order.scope() == RestrictionScope.FULL).hasSize(7);
        assertThat(orders).filteredOn(order -> order.scope() == RestrictionScope.PARTIAL).hasSize(10);
    }

    @Test
    void an_assurance_that_the_row_does_not_give_is_incomplete() {
        assertThat(incomplete("2021-滨-004")).contains("file-plan.assurances.funding")
                .doesNotContain("file-plan.assurances.measures");
        assertThat(incomplete("2021-滨-001")).doesNotContain("file-plan.assurances.funding", "confirm.deadline")
                .contains("confirm.clause", "file-plan.goals", "accept.opinion");
    }

    @Test
    void an_act_without_a_day_of_its_own_takes_the_next_that_is_evidenced_else_the_last() {
        Map<String, HazardEvent> acts = SampleLedger.history(BY_NUMBER.get("2021-滨-001")).stream()
                .collect(Collectors.toMap(event -> event.getClass().getSimpleName(), Function.identity()));

        assertDay(acts.get("HazardReported"), "2021-07-17", true);
        assertDay(acts.get("HazardConfirmed"), "2021-07-21", false);
        assertDay(acts.get("HazardListed"), "2021-07-21", true);
        assertDay(acts.get("RectificationPlanFiled"), "2021-07-26", true);
        assertDay(acts.get("RectificationProgressRecorded"), "2021-09-26", false);
        assertDay(acts.get("AcceptanceRequested"), "2021-09-26", false);
        assertDay(acts.get("RectificationAccepted"), "2021-09-26", true);
        assertDay(acts.get("HazardDelisted"), "2021-09-28", true);
        assertDay(acts.get("HazardClosedOut"), "2021-09-29", true);
        assertDay(SampleLedger.history(BY_NUMBER.get("2020-滨-007")).getLast(), "2020-08-30", false);
    }

    @Test
    void the_same_ledger_in_another_encoding_says_the_same() {
        byte[] utf8 = SampleLedger.text().getBytes(StandardCharsets.UTF_8);
        byte[] gb18030 = SampleLedger.text().getBytes(Charset.forName("GB18030"));
        byte[] windows = SampleLedger.text().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);

        assertThat(SampleLedger.bytes()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(SampleLedger.read(utf8)).isEqualTo(ALL);
        assertThat(SampleLedger.read(gb18030)).isEqualTo(ALL);
        assertThat(SampleLedger.read(windows)).isEqualTo(ALL);
    }

    private static void assertDay(HazardEvent event, String day, boolean evidenced) {
        assertThat(event.act().occurredOn()).isEqualTo(day);
        assertThat(event.act().dateEvidenced()).isEqualTo(evidenced);
    }

    private static List<HazardEvent> history(Map<String, String> cells) {
        return SampleLedger.history(BY_NUMBER.get(cells.get("编号")));
    }

    private static List<String> incomplete(String number) {
        return SampleLedger.history(BY_NUMBER.get(number)).stream()
                .flatMap(event -> event.act().incomplete().stream()).toList();
    }

    private static LocalDate date(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
