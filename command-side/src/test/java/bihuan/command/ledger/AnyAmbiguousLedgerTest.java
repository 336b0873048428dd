package bihuan.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import bihuan.api.refusal.Refused;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever ambiguous habit is put into a ledger: what is read of it is what the plain ledger says, or nothing is. */
class AnyAmbiguousLedgerTest {

    private static final List<String> HEADERS = List.of("编号", "园区", "责任单位", "隐患描述", "发现日期", "整改期限", "计划资金(万元)",
            "已投入资金(万元)", "主要负责人", "整改进度(%)", "停产停业", "责任落实", "状态");

    private static final Synonyms SYNONYMS = Synonyms.builtIn();

    /** A ledger as cells, the header first. */
    private record Table(List<List<String>> rows, boolean hiddenBefore, int mergedColumn) {

        List<String> headers() {
            return rows.getFirst();
        }

        Table with(int column, String header, UnaryOperator<String> cell) {
            List<List<String>> changed = new ArrayList<>();
            for (List<String> row : rows) {
                List<String> cells = new ArrayList<>(row);
                cells.set(column, changed.isEmpty() ? header : cell.apply(row.get(column)));
                changed.add(cells);
            }
            return new Table(changed, hiddenBefore, mergedColumn);
        }
    }

    /** What offices do to a column or a sheet so that it can be read in two ways. */
    private enum Habit {
        NO_UNIT,
        YUAN_UNDER_NO_UNIT,
        YUAN_SIGN,
        FRACTIONS,
        SOME_FRACTIONS,
        NO_PERCENT_SIGN,
        MONTH_ONLY,
        MONTH_BEFORE,
        DAY_FIRST,
        NO_YEAR,
        SCIENTIFIC,
        OTHER_UNIT_COLUMN,
        TWO_LEVELS,
        DITTO,
        HIDDEN_SHEET,
        MERGED_AMOUNT,
        MERGED_UNIT,
        SUSPENDED,
        TOTALS,
        WRONG_WEEKDAY,
        TERM
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void no_value_is_entered_that_differs_from_the_plain_one(@ForAll("seeds") long seed, @ForAll Habit habit) {
        var random = new Random(seed);
        Table plain = plain(random);
        Map<String, ReadRow> right = read(plain);
        assertThat(right.values()).allMatch(row -> row.errors().isEmpty());

        Map<String, ReadRow> odd;
        try {
            odd = read(spoilt(plain, habit, random));
        } catch (Refused refused) {
            Statistics.label("outcome").collect("refused whole");
            return;
        }
        Statistics.label("outcome").collect("read");
        odd.forEach((number, row) -> {
            if (row.errors().isEmpty()) {
                assertThat(right).as("%s of %s", number, habit).containsKey(number);
                row.normalised().forEach((column, value) -> assertThat(right.get(number).normalised())
                        .as("%s of %s under %s", column, number, habit).containsEntry(column, value));
                assertThat(row.entry().suspension()).isEqualTo(right.get(number).entry().suspension());
            }
        });
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    private static Table plain(Random random) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADERS);
        IntStream.range(0, 2 + random.nextInt(4)).forEach(i -> {
            LocalDate day = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(200));
            rows.add(List.of("" + (202103050001L + i), "滨河化工园区", "滨河" + "甲乙丙".charAt(random.nextInt(3)) + "化工有限公司",
                    "阀门旁路", day.toString(), day.plusDays(random.nextInt(300)).toString(), "" + random.nextInt(60),
                    "" + random.nextInt(3), "张某", "" + random.nextInt(101), one(random, "", "全部", "局部"),
                    one(random, "是", "否"), "整改中"));
        });
        return new Table(rows, false, -1);
    }

    private static Table spoilt(Table plain, Habit habit, Random random) {
        int deadline = HEADERS.indexOf("整改期限");
        int funds = HEADERS.indexOf("计划资金(万元)");
        int unit = HEADERS.indexOf("责任单位");
        int share = HEADERS.indexOf("整改进度(%)");
        return switch (habit) {
            case NO_UNIT -> plain.with(funds, "整改资金", cell -> cell);
            case YUAN_UNDER_NO_UNIT -> plain.with(funds, "计划投入资金", cell -> "0".equals(cell) ? cell : cell + "0000");
            case YUAN_SIGN -> plain.with(funds, "计划资金(万元)", cell -> "¥" + cell + (cell.equals("0") ? "" : "0000"));
            case FRACTIONS -> plain.with(share, "整改进度(%)", AnyAmbiguousLedgerTest::fraction);
            case SOME_FRACTIONS -> plain.with(share, "整改进度(%)",
                    cell -> random.nextBoolean() ? fraction(cell) : cell + "%");
            case NO_PERCENT_SIGN -> plain.with(share, "整改进度", AnyAmbiguousLedgerTest::fraction);
            case MONTH_ONLY -> plain.with(deadline, "整改期限", cell -> one(random, cell.substring(0, 7),
                    cell.substring(0, 7).replace("-", "年") + "月"));
            case MONTH_BEFORE -> plain.with(deadline, "整改期限", cell -> cell.substring(0, 7).replace("-", "年") + "月前");
            case DAY_FIRST -> plain.with(deadline, "整改期限", cell -> one(random, cell.substring(8) + "/"
                    + cell.substring(5, 7) + "/" + cell.substring(0, 4), cell.substring(2)));
            case NO_YEAR -> plain.with(deadline, "整改期限", cell -> cell.substring(5).replace("-", "月") + "日");
            case TERM -> plain.with(deadline, "整改期限", cell -> one(random, "长期", "立即整改", "30天", "一个月内", "待定"));
            case WRONG_WEEKDAY -> plain.with(deadline, "整改期限", cell -> cell + "（星期"
                    + "一二三四五六日".charAt(random.nextInt(7)) + "）");
            case SCIENTIFIC -> plain.with(0, "编号", cell -> new BigDecimal(cell).round(new MathContext(6))
                    .stripTrailingZeros().toString());
            case OTHER_UNIT_COLUMN -> beside(plain, unit, random);
            case TWO_LEVELS -> twoLevels(plain, deadline);
            case DITTO -> plain.with(unit, "责任单位", dittos(plain, unit, one(random, "同上", "〃", "\"")));
            case HIDDEN_SHEET -> new Table(plain.rows, true, -1);
            case MERGED_AMOUNT -> new Table(plain.rows, false, funds);
            case MERGED_UNIT -> new Table(plain.with(unit, "责任单位", repeated(plain, unit)).rows, false, unit);
            case SUSPENDED -> plain.with(HEADERS.indexOf("停产停业"), "停产停业", cell -> cell.isEmpty() ? "否" : "是");
            case TOTALS -> totals(plain, funds);
        };
    }

    private static String fraction(String percent) {
        return new BigDecimal(percent).movePointLeft(2).stripTrailingZeros().toPlainString();
    }

    private static UnaryOperator<String> dittos(Table plain, int column, String mark) {
        String[] before = {""};
        return cell -> {
            boolean same = cell.equals(before[0]);
            before[0] = cell;
            return same ? mark : cell;
        };
    }

    /** Blank where the cell is that above it, as merged cells are. */
    private static UnaryOperator<String> repeated(Table plain, int column) {
        return dittos(plain, column, "");
    }

    private static Table beside(Table plain, int unit, Random random) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : plain.rows) {
            List<String> cells = new ArrayList<>(row);
            cells.add(rows.isEmpty() ? "企业名称" : row.get(unit));
            if (!rows.isEmpty() && random.nextBoolean()) {
                cells.set(unit, "某区应急管理局");
            }
            rows.add(cells);
        }
        return new Table(rows, false, -1);
    }

    private static Table twoLevels(Table plain, int deadline) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : plain.rows) {
            List<String> cells = new ArrayList<>(row);
            cells.add(deadline, rows.isEmpty() ? "整改期限" : row.get(deadline - 1));
            if (rows.isEmpty()) {
                cells.set(deadline + 1, "");
            }
            rows.add(cells);
            if (rows.size() == 1) {
                List<String> second = new ArrayList<>(cells.stream().map(_ -> "").toList());
                second.set(deadline, "开始时间");
                second.set(deadline + 1, "完成时间");
                rows.add(second);
            }
        }
        return new Table(rows, false, -1);
    }

    private static Table totals(Table plain, int funds) {
        List<List<String>> rows = new ArrayList<>(plain.rows);
        for (int at : List.of(rows.size(), 2)) {
            List<String> total = new ArrayList<>(HEADERS.stream().map(_ -> "").toList());
            total.set(0, at == 2 ? "小计" : "合计");
            total.set(funds, "99");
            rows.add(at, total);
        }
        return new Table(rows, false, -1);
    }

    private static String one(Random random, String... some) {
        return some[random.nextInt(some.length)];
    }

    private static Map<String, ReadRow> read(Table table) {
        Map<String, ReadRow> rows = new TreeMap<>();
        LedgerFile.read(workbook(table), SYNONYMS, ImportOptions.NONE).rows().stream()
                .map(row -> ReadRow.of(row, SampleLedger.TODAY)).forEach(row -> rows.put("" + row.number(), row));
        return rows;
    }

    private static byte[] workbook(Table table) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "office", "1.0")) {
            if (table.hiddenBefore) {
                Worksheet old = book.newWorksheet("旧");
                put(old, table.with(HEADERS.indexOf("整改期限"), "整改期限", _ -> "2021-12-31"));
                old.setVisibilityState(VisibilityState.HIDDEN);
            }
            Worksheet sheet = book.newWorksheet("台账");
            put(sheet, table);
            if (table.mergedColumn >= 0) {
                mergeDown(sheet, table);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, Table table) {
        for (int r = 0; r < table.rows.size(); r++) {
            for (int c = 0; c < table.rows.get(r).size(); c++) {
                if (!table.rows.get(r).get(c).isEmpty()) {
                    sheet.value(r, c, table.rows.get(r).get(c));
                }
            }
        }
    }

    /** Merges the rows from one that says something to before the next that does; all of them where each does. */
    private static void mergeDown(Worksheet sheet, Table table) {
        int column = table.mergedColumn;
        boolean gaps = table.rows.stream().anyMatch(row -> row.get(column).isEmpty());
        int first = 1;
        for (int r = 2; r <= table.rows.size(); r++) {
            boolean next = r == table.rows.size() || gaps && !table.rows.get(r).get(column).isEmpty();
            if (next) {
                if (r - 1 > first) {
                    sheet.range(first, column, r - 1, column).merge();
                }
                first = r;
            }
        }
    }
}
