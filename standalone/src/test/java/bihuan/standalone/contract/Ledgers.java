package bihuan.standalone.contract;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes ledgers for tests: rows that are in order, each with some of what a row can say. */
final class Ledgers {

    static final List<String> HEADERS = List.of("编号", "园区", "责任单位", "主体类型", "隐患部位", "隐患大类", "隐患小类", "隐患描述",
            "现状及成因", "危害程度和整改难易程度", "来源", "发现日期", "判定依据", "督办级别", "挂牌单位", "督办单位", "挂牌文号", "挂牌日期", "整改期限",
            "延期后期限", "方案备案日期", "责任落实", "措施落实", "资金落实", "时限落实", "预案落实", "计划资金(万元)", "已投入资金(万元)", "主要负责人",
            "整改进度(%)", "停产停业", "验收日期", "验收人员", "摘牌文号", "摘牌日期", "销号日期", "状态");

    /** Texts that are hard on a file's way there and back. */
    static final List<String> HARD = List.of("罐区", "=1+1", "'=1+1", "''quoted", "-1层", "+86", "@甲", "＝A1",
            "5\" 管道",
            "一,二", "第一行\n第二行", "制表\t符", "〔2021〕1号", "１２号", "𠮷水罐", "a;b", "&lt;b>", "-", "/", "无", "  中 间  ", "007",
            "1,5", "2021-3-5",
            "_x0041_", "'");
    static final List<String> STATUS = List.of("已报告", "已确认", "已挂牌", "整改中", "延期整改", "待验收", "验收未通过", "已销号",
            "关闭退出",
            "降为一般");

    private final Random random;

    Ledgers(long seed) {
        random = new Random(seed);
    }

    /** Rows that differ in number and in what they say. */
    List<Map<String, String>> rows(String park, int count) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(park, "%s-%05d".formatted(random.nextInt(8) == 0 ? "=N" : "N", i)));
        }
        return rows;
    }

    private Map<String, String> row(String park, String number) {
        Map<String, String> row = new LinkedHashMap<>();
        HEADERS.forEach(header -> row.put(header, ""));
        String status = one(STATUS);
        row.putAll(Map.of("编号", number, "园区", park, "责任单位", "单位" + random.nextInt(5), "状态", status));
        for (String header : List.of("隐患部位", "隐患大类", "隐患小类", "隐患描述", "现状及成因", "危害程度和整改难易程度", "判定依据", "挂牌单位", "督办单位")) {
            maybe(row, header, one(HARD));
        }
        maybe(row, "主体类型", one(List.of("企业")));
        maybe(row, "来源", one(List.of("群众举报", "专家检查")));
        maybe(row, "督办级别", one(List.of("县级", "市级")));
        for (String header : List.of("责任落实", "措施落实", "资金落实", "时限落实", "预案落实")) {
            maybe(row, header, one(List.of("是", "否")));
        }
        maybe(row, "计划资金(万元)", one(List.of("0", "26.8", "999999999", "0.000001", "1234.5")));
        maybe(row, "已投入资金(万元)", one(List.of("0", "3", "1234.5678")));
        maybe(row, "整改进度(%)", "" + random.nextInt(101));
        maybe(row, "停产停业", one(List.of("全部", "局部")));
        maybe(row, "主要负责人", one(List.of("甲某", "=乙某", "John Smith", "张 三")));
        maybe(row, "验收人员", one(List.of("甲某;乙某", "丙某", "=丁某;张 三")));
        days(row, status);
        return row;
    }

    private void days(Map<String, String> row, String status) {
        LocalDate day = random.nextInt(20) == 0 ? LocalDate.of(1900, 1, 5) : LocalDate.of(2021, 1, 1);
        row.put("发现日期", day.toString());
        boolean listed = !List.of("已报告", "已确认", "降为一般").contains(status);
        if (listed) {
            maybe(row, "挂牌日期", day.plusDays(5).toString());
            maybe(row, "挂牌文号", one(HARD));
        }
        if (!List.of("已报告", "已确认").contains(status)) {
            maybe(row, "方案备案日期", day.plusDays(9).toString());
            maybe(row, "延期后期限", day.plusDays(200).toString());
        }
        maybe(row, "整改期限", day.plusDays(100).toString());
        if (status.equals("已销号")) {
            maybe(row, "验收日期", day.plusDays(50).toString());
            maybe(row, "摘牌日期", day.plusDays(51).toString());
            maybe(row, "摘牌文号", one(HARD));
            maybe(row, "销号日期", day.plusDays(52).toString());
        }
    }

    private void maybe(Map<String, String> row, String header, String value) {
        if (random.nextInt(3) > 0) {
            row.put(header, value);
        }
    }

    private <T> T one(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    /** As CSV; what begins like a formula is written as an office does that means text: with an apostrophe. */
    static byte[] csv(List<Map<String, String>> rows) {
        StringBuilder csv = new StringBuilder(String.join(",", HEADERS)).append("\r\n");
        rows.forEach(row -> csv.append(String.join(",",
                HEADERS.stream().map(header -> '"' + row.get(header).replace("\"", "\"\"") + '"').toList()))
                .append("\r\n"));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a ledger with this many short rows. */
    static byte[] plain(String park, int count) {
        StringBuilder csv = new StringBuilder("编号,园区,责任单位,发现日期,隐患描述,主要负责人,状态\n");
        for (int i = 0; i < count; i++) {
            csv.append("大-%05d,%s,单位%d,2022-03-04,描述%d,负责人%d,整改中\n".formatted(i, park, i % 40, i, i % 90));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
