package bihuan.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.ledger.FormulaText;
import bihuan.api.ledger.LedgerStatus;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Extension;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Rectification;
import bihuan.command.hazard.decision.HazardState;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever a row leaves out or fills in: it is invalid, or its history keeps the lifecycle and the order of days. */
class AnyLedgerRowTest {

    private static final Set<Column> DAYS = Set.of(Column.DISCOVERED_ON, Column.LISTED_ON, Column.PLAN_FILED_ON,
            Column.INSPECTED_ON, Column.DELISTED_ON, Column.CLOSED_OUT_ON, Column.DEADLINE, Column.EXTENDED_UNTIL);

    private static final Set<Column> LISTING = Set.of(Column.LEVEL, Column.LISTING_AUTHORITY, Column.LISTING_DOCUMENT,
            Column.LISTED_ON, Column.DELISTING_DOCUMENT, Column.DELISTED_ON);

    @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
    void a_row_is_invalid_or_its_history_is_in_order(@ForAll("rows") Map<Column, String> cells) {
        ReadRow row = ReadRow.of(new Sheet.Row(2, cells), SampleLedger.TODAY);
        Statistics.label("valid").collect(row.errors().isEmpty()).coverage(both -> {
            both.check(true).count(times -> times > 100);
            both.check(false).count(times -> times > 100);
        });

        if (row.errors().isEmpty()) {
            checkHistory(row, SampleLedger.history(row));
        }
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void any_cells_at_all_are_read_or_blamed(@ForAll("anything") Map<Column, String> cells) {
        ReadRow row = ReadRow.of(new Sheet.Row(2, cells), SampleLedger.TODAY);

        cells.keySet().forEach(column -> assertThat(
                row.errors().containsKey(column) || row.normalised().containsKey(column)
                        || column == Column.SUSPENSION && Spelling.deniesSuspension(cells.get(column)))
                .as(column.header())
                .isTrue());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void what_a_row_says_written_out_and_read_again_is_the_same(@ForAll("anything") Map<Column, String> cells) {
        Assume.that(cells.values().stream().allMatch(cell -> cell.indexOf('\0') < 0));
        Map<Column, String> first = throughAFile(cells, text -> text);
        // Without a day or a status, which were dropped as not readable, a cell "计" makes a row of totals of it.
        Assume.that(first.values().stream().noneMatch(cell -> cell.contains("计")));
        Map<Column, String> again = throughAFile(first, FormulaText::defused);

        assertThat(again).isEqualTo(first);
    }

    /** What is understood of these cells when they are written as a file and read from it. */
    private static Map<Column, String> throughAFile(Map<Column, String> cells, UnaryOperator<String> written) {
        StringBuilder csv = new StringBuilder();
        Arrays.stream(Column.values()).forEach(column -> csv.append(column.header()).append(','));
        csv.append("\n");
        Arrays.stream(Column.values()).forEach(column -> csv.append('"')
                .append(written.apply(cells.getOrDefault(column, "")).replace("\"", "\"\"")).append("\","));
        List<ReadRow> rows = SampleLedger.read(csv.toString().getBytes(StandardCharsets.UTF_8));
        return rows.isEmpty() ? Map.of() : rows.getFirst().normalised();
    }

    @Provide
    Arbitrary<Map<Column, String>> rows() {
        return Arbitraries.randoms().map(random -> {
            Map<Column, String> cells = new EnumMap<>(Column.class);
            cells.putAll(Map.of(Column.NUMBER, "滨-1", Column.PARK, "滨河化工园区", Column.UNIT, "恒泰"));
            LedgerStatus status = LedgerStatus.values()[random.nextInt(LedgerStatus.values().length)];
            cells.put(Column.STATUS, status.word());
            boolean ordered = random.nextBoolean();
            int day = 0;
            for (Column column : List.of(Column.DISCOVERED_ON, Column.LISTED_ON, Column.PLAN_FILED_ON,
                    Column.INSPECTED_ON, Column.DELISTED_ON, Column.CLOSED_OUT_ON, Column.DEADLINE,
                    Column.EXTENDED_UNTIL)) {
                day = ordered ? day + random.nextInt(5) : random.nextInt(20);
                if (column == Column.DISCOVERED_ON || random.nextInt(3) == 0) {
                    cells.put(column, LocalDate.of(2021, 1, 1).plusDays(day).toString());
                }
            }
            put(cells, Column.CRITERION, random.nextBoolean(), "判定标准");
            put(cells, Column.PROGRESS, random.nextBoolean(), "" + random.nextInt(101));
            put(cells, Column.FUNDS_SPENT, random.nextBoolean(), "" + random.nextInt(3));
            put(cells, Column.SUSPENSION, random.nextBoolean(), random.nextBoolean() ? "全部" : "局部");
            put(cells, Column.INSPECTORS, random.nextBoolean(), "孙工;周工");
            put(cells, Column.LEVEL, random.nextBoolean(), "市级");
            put(cells, Column.DELISTING_DOCUMENT, random.nextInt(4) == 0, "摘1号");
            return cells;
        });
    }

    @Provide
    Arbitrary<Map<Column, String>> anything() {
        Arbitrary<String> cell = Arbitraries
                .oneOf(Arbitraries.of("2021-01-01", "2021-02-30", "是", "×", "50", "-1", "市级",
                        "整改中", "全部", "1.5"), Arbitraries.strings().ofMinLength(1).ofMaxLength(10))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        return Arbitraries.maps(Arbitraries.of(Column.class), cell);
    }

    private static void put(Map<Column, String> cells, Column column, boolean wanted, String value) {
        if (wanted) {
            cells.put(column, value);
        }
    }

    private static void checkHistory(ReadRow row, List<HazardEvent> history) {
        HazardState state = HazardState.NONE;
        LocalDate last = row.entry().discoveredOn();
        for (HazardEvent event : history) {
            Action action = Action.of(event);
            if (state.exists()) {
                assertThat(Lifecycle.of(action).startsFrom(state.regions()))
                        .as("%s at %s, of %s", action, state.regions(), row).isTrue();
            }
            assertThat(event.act().occurredOn()).as("%s of %s", action, row).isAfterOrEqualTo(last)
                    .isBeforeOrEqualTo(SampleLedger.TODAY);
            last = event.act().occurredOn();
            state = HazardState.evolve(state, event);
        }
        checkEnd(row, row.entry().status(), state);
        checkDaysKept(row, history);
    }

    private static void checkEnd(ReadRow row, LedgerStatus status, HazardState state) {
        Rectification at = state.regions().rectification();
        switch (status) {
            case REPORTED -> assertThat(at).isEqualTo(Rectification.REPORTED);
            case CONFIRMED -> assertThat(at).isEqualTo(Rectification.CONFIRMED);
            case LISTED, RECTIFYING, EXTENDED ->
                assertThat(at).isIn(Rectification.CONFIRMED, Rectification.PLAN_FILED, Rectification.RECTIFYING);
            case ACCEPTANCE_FAILED -> assertThat(at).isEqualTo(Rectification.RECTIFYING);
            default -> assertThat(at.name()).isEqualTo(status.name());
        }
        boolean listed = switch (status) {
            case REPORTED, CONFIRMED, DOWNGRADED -> false;
            case LISTED -> true;
            default -> row.normalised().keySet().stream().anyMatch(LISTING::contains);
        };
        switch (status) {
            case CLOSED_OUT ->
                assertThat(state.regions().listing()).isEqualTo(listed ? Listing.DELISTED : Listing.NONE);
            case CLOSURE_EXITED -> assertThat(state.regions().listing())
                    .isIn(listed ? Set.of(Listing.LISTED, Listing.DELISTED) : Set.of(Listing.NONE));
            default -> assertThat(state.regions().listing()).isEqualTo(listed ? Listing.LISTED : Listing.NONE);
        }
        if (status == LedgerStatus.EXTENDED) {
            assertThat(state.regions().extension()).isEqualTo(Extension.GRANTED);
        }
    }

    /** Every day that the row shows is the day of an act, or a deadline. */
    private static void checkDaysKept(ReadRow row, List<HazardEvent> history) {
        Arrays.stream(Column.values()).filter(DAYS::contains).filter(row.normalised()::containsKey)
                .filter(column -> column != Column.DEADLINE && column != Column.EXTENDED_UNTIL)
                .forEach(column -> assertThat(history).as("%s of %s", column, row)
                        .anyMatch(event -> event.act().dateEvidenced()
                                && event.act().occurredOn().toString().equals(row.normalised().get(column))));
    }
}
