package bihuan.standalone.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of the sample ledger, read and dated here without any of the product's code: what happened on which day by the
 * rule that an act without a day takes the next evidenced one, else the last.
 */
record SampleRow(Map<String, String> cells, Map<String, LocalDate> acts) {

    /** The rows that an import takes; the last five are the bad ones. */
    static List<SampleRow> all() {
        try (var in = SampleRow.class.getResourceAsStream("/sample/ledger-sample.csv")) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "").split("\r?\n");
            var header = lines[0].split(",", -1);
            var rows = new ArrayList<SampleRow>();
            for (int i = 1; i < lines.length - 5; i++) {
                var values = lines[i].split(",", -1);
                if (values.length != header.length || lines[i].contains("\"")) {
                    throw new AssertionError("This reader is too simple for line " + i);
                }
                var cells = new LinkedHashMap<String, String>();
                for (int j = 0; j < header.length; j++) {
                    cells.put(header[j], values[j].strip());
                }
                rows.add(new SampleRow(cells, dated(cells)));
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, LocalDate> dated(Map<String, String> cells) {
        String status = cells.get("状态");
        boolean listed = !List.of("已报告", "已确认", "降为一般").contains(status);
        boolean asked = List.of("待验收", "验收未通过", "已销号").contains(status)
                || status.equals("关闭退出") && !cells.get("验收日期").isEmpty();
        boolean progressed = asked || !List.of("已报告", "已确认").contains(status)
                && (amount(cells, "整改进度(%)").signum() > 0 || amount(cells, "已投入资金(万元)").signum() > 0);
        boolean planned = !cells.get("方案备案日期").isEmpty() || progressed;
        boolean extended = !cells.get("延期后期限").isEmpty() || status.equals("延期整改");
        var acts = new LinkedHashMap<String, LocalDate>();
        acts.put("report", day(cells, "发现日期"));
        if (!status.equals("已报告")) {
            acts.put("confirm", null);
        }
        var plan = day(cells, "方案备案日期");
        boolean planFirst = plan != null && day(cells, "挂牌日期") != null && plan.isBefore(day(cells, "挂牌日期"));
        if (planFirst) {
            acts.put("plan", plan);
        }
        if (listed) {
            acts.put("list", day(cells, "挂牌日期"));
        }
        if (planned && !planFirst) {
            acts.put("plan", plan);
        }
        if (progressed) {
            acts.put("progress", null);
        }
        if (extended) {
            acts.put("extend", null);
        }
        if (asked) {
            acts.put("ask", null);
        }
        switch (status) {
            case "验收未通过" -> acts.put("fail", day(cells, "验收日期"));
            case "降为一般" -> acts.put("downgrade", null);
            case "关闭退出" -> {
                acts.put("fail", day(cells, "验收日期"));
                acts.put("exit", null);
                if (!cells.get("摘牌日期").isEmpty()) {
                    acts.put("delist", day(cells, "摘牌日期"));
                }
            }
            case "已销号" -> {
                acts.put("accept", day(cells, "验收日期"));
                acts.put("delist", day(cells, "摘牌日期"));
                acts.put("closeOut", day(cells, "销号日期"));
            }
            default -> {
            }
        }
        return filled(acts);
    }

    private static Map<String, LocalDate> filled(Map<String, LocalDate> acts) {
        var names = new ArrayList<>(acts.keySet());
        LocalDate last = null;
        for (int i = 0; i < names.size(); i++) {
            LocalDate day = null;
            for (int j = i; j < names.size() && day == null; j++) {
                day = acts.get(names.get(j));
            }
            last = day == null ? last : day;
            acts.put(names.get(i), last);
        }
        return acts;
    }

    boolean did(String act, LocalDate by) {
        return acts.containsKey(act) && !acts.get(act).isAfter(by);
    }

    boolean didWithin(String act, LocalDate from, LocalDate to, LocalDate by) {
        return did(act, by) && !acts.get(act).isBefore(from) && !acts.get(act).isAfter(to);
    }

    boolean major(LocalDate by) {
        return did("report", by) && !did("downgrade", by);
    }

    boolean open(LocalDate by) {
        return major(by) && !did("accept", by) && !did("exit", by);
    }

    LocalDate originalDeadline(LocalDate by) {
        boolean set = acts.containsKey("list") ? did("list", by) : did("confirm", by);
        return set ? day(cells, "整改期限") : null;
    }

    LocalDate currentDeadline(LocalDate by) {
        LocalDate extended = did("extend", by) ? day(cells, "延期后期限") : null;
        return extended == null ? originalDeadline(by) : extended;
    }

    BigDecimal cny(String column) {
        return amount(cells, column).movePointRight(4);
    }

    String park() {
        return cells.get("园区");
    }

    private static BigDecimal amount(Map<String, String> cells, String column) {
        return cells.get(column).isEmpty() ? BigDecimal.ZERO : new BigDecimal(cells.get(column));
    }

    private static LocalDate day(Map<String, String> cells, String column) {
        return cells.get(column).isEmpty() ? null : LocalDate.parse(cells.get(column));
    }
}
