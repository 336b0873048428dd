package bihuan.standalone.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/**
 * Arbitrary ledgers: rows that leave out and fill in whatever they like and are, nearly all, in order; without a park.
 */
final class AnyLedger {

    private static final LocalDate FIRST_DAY = LocalDate.of(1901, 3, 1);
    private static final int DAYS_OF_DISCOVERY = 45_000;
    private static final int LONGEST_GAP = 40;
    private static final List<String> TEXTS = List.of("隐患部位", "隐患大类", "隐患小类", "隐患描述", "现状及成因", "危害程度和整改难易程度", "判定依据",
            "挂牌单位", "督办单位");
    private static final List<String> ASSURANCES = List.of("责任落实", "措施落实", "资金落实", "时限落实", "预案落实");
    /** In the order in which they must be. */
    private static final List<String> DAYS = List.of("发现日期", "挂牌日期", "方案备案日期", "验收日期", "摘牌日期", "销号日期", "整改期限", "延期后期限");
    private static final List<String> LISTING = List.of("挂牌日期", "挂牌文号", "延期后期限");
    private static final List<String> ENDING = List.of("验收日期", "验收人员", "摘牌日期", "摘牌文号", "销号日期");
    private static final List<String> UNLISTED = List.of("已报告", "已确认", "降为一般");
    private static final List<String> UNPLANNED = List.of("已报告", "已确认");

    private AnyLedger() {
    }

    /** Returns at most this many rows, each with a unique number. */
    static Arbitrary<List<Map<String, String>>> rows(int most) {
        return row().list().ofMinSize(1).ofMaxSize(most).map(rows -> {
            List<Map<String, String>> numbered = new ArrayList<>();
            for (Map<String, String> row : rows) {
                Map<String, String> own = new LinkedHashMap<>(row);
                own.put("编号", row.get("编号") + numbered.size());
                numbered.add(own);
            }
            return numbered;
        });
    }

    private static Arbitrary<Map<String, String>> row() {
        Arbitrary<Map<String, String>> cells = Combinators
                .combine(cells().entrySet().stream().map(AnyLedger::named).toList())
                .as(all -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    Ledgers.HEADERS.forEach(header -> row.put(header, ""));
                    all.forEach(cell -> row.put(cell.get1(), cell.get2()));
                    return row;
                });
        Arbitrary<LocalDate> discovered = Arbitraries.integers().between(0, DAYS_OF_DISCOVERY).map(FIRST_DAY::plusDays);
        Arbitrary<List<Integer>> gaps = Arbitraries.integers().between(0, LONGEST_GAP).list().ofSize(DAYS.size());
        Arbitrary<List<Boolean>> kept = Arbitraries.of(true, true, false).list().ofSize(DAYS.size());
        return Combinators.combine(cells, discovered, gaps, kept).as(AnyLedger::inOrder);
    }

    private static Map<String, String> inOrder(Map<String, String> cells, LocalDate discovered, List<Integer> gaps,
            List<Boolean> kept) {
        Map<String, String> row = new LinkedHashMap<>(cells);
        LocalDate day = discovered;
        for (int i = 0; i < DAYS.size(); i++) {
            day = day.plusDays(gaps.get(i));
            row.put(DAYS.get(i), i == 0 || kept.get(i) ? day.toString() : "");
        }
        String status = row.get("状态");
        if (UNLISTED.contains(status)) {
            LISTING.forEach(header -> row.put(header, ""));
        }
        if (UNPLANNED.contains(status)) {
            row.put("方案备案日期", "");
        }
        if (!status.equals("已销号")) {
            ENDING.forEach(header -> row.put(header, ""));
        }
        return row;
    }

    private static Map<String, Arbitrary<String>> cells() {
        Map<String, Arbitrary<String>> cells = new LinkedHashMap<>();
        cells.put("编号", Arbitraries.of("N-", "=N-", "２０２１-Ｎ-", "'N-", "〔2021〕N-"));
        cells.put("责任单位", Arbitraries.of("甲厂", "乙厂", "=丙厂", "D Chemicals", "戊（集团）厂"));
        cells.put("状态", Arbitraries.of(Ledgers.STATUS));
        TEXTS.forEach(header -> cells.put(header, perhaps(text())));
        ASSURANCES.forEach(header -> cells.put(header, perhaps(Arbitraries.of("是", "否"))));
        cells.put("主体类型", perhaps(Arbitraries.of("企业")));
        cells.put("来源", perhaps(Arbitraries.of("群众举报", "专家检查")));
        cells.put("督办级别", perhaps(Arbitraries.of("县级", "市级")));
        cells.put("挂牌文号", perhaps(text()));
        cells.put("摘牌文号", perhaps(text()));
        cells.put("计划资金(万元)", perhaps(tenThousands()));
        cells.put("已投入资金(万元)", perhaps(tenThousands()));
        cells.put("整改进度(%)", perhaps(Arbitraries.integers().between(0, 100).map(String::valueOf)));
        cells.put("停产停业", perhaps(Arbitraries.of("全部", "局部")));
        cells.put("主要负责人", perhaps(Arbitraries.of("甲某", "=乙某", "John Smith", "张 三")));
        cells.put("验收人员", perhaps(Arbitraries.of("甲某;乙某", "丙某", "=丁某;张 三")));
        return cells;
    }

    private static Arbitrary<Tuple2<String, String>> named(Map.Entry<String, Arbitrary<String>> cell) {
        return cell.getValue().map(value -> Tuple.of(cell.getKey(), value));
    }

    private static Arbitrary<String> perhaps(Arbitrary<String> cell) {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just("")), Tuple.of(2, cell));
    }

    /** Texts known to be hard to write and read back, and arbitrary ones. */
    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(Arbitraries.of(Ledgers.HARD),
                Arbitraries.strings().withCharRange(' ', '~').withCharRange('\u4E00', '\u9FA5').withCharRange('！', '～')
                        .withChars("，；、。《》〔〕　\u00A0\t\n\r¥€Ωé").ofMinLength(1).ofMaxLength(30));
    }

    /** An amount of CNY in ten thousands, to the fen. */
    private static Arbitrary<String> tenThousands() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(99_999_999))
                .ofScale(6).map(amount -> amount.stripTrailingZeros().toPlainString());
    }
}
