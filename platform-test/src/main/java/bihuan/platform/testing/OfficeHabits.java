package bihuan.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a plain ledger as offices keep theirs: every habit that there is, each here and there. */
public final class OfficeHabits {

    private static final Map<String, String> HEADERS = Map.ofEntries(Map.entry("编号", "隐患编号"),
            Map.entry("园区", "所属园区"), Map.entry("责任单位", "生产经营单位"), Map.entry("隐患描述", "存在的重大 隐患"),
            Map.entry("整改期限", "整改时限"), Map.entry("督办级别", "挂牌级别"), Map.entry("状态", "＊整改状态"),
            Map.entry("计划资金(万元)", "计划资金（万元）"), Map.entry("已投入资金(万元)", "已投入资金（元）"),
            Map.entry("整改进度(%)", "整改进度（％）"), Map.entry("验收日期", "复查日期（年-月-日）"));

    private static final String MARK = "\uFEFF";

    private final Random random = new Random(7);
    private final List<Map<String, String>> plain;

    /** Of these rows, each by header; no cell is null. */
    public OfficeHabits(List<Map<String, String>> plain) {
        this.plain = plain;
    }

    /**
     * A file that says what the plain rows say.
     *
     * @param name
     *            what is peculiar about it
     * @param encoding
     *            what an import should take it for
     * @param content
     *            as it would be uploaded
     */
    public record File(String name, String encoding, byte[] content) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** A plain ledger in every encoding and with every separator that offices use, and as a workbook. */
    public static List<File> files(List<Map<String, String>> plain) {
        Charset gb18030 = Charset.forName("GB18030");
        String commas = new OfficeHabits(plain).text(',');
        String tabs = new OfficeHabits(plain).text('\t');
        String semicolons = new OfficeHabits(plain).text(';');
        return List.of(new File("UTF-8", "UTF-8", commas.getBytes(UTF_8)),
                new File("UTF-8, byte order mark", "UTF-8", (MARK + commas).getBytes(UTF_8)),
                new File("UTF-8, semicolons", "UTF-8", semicolons.getBytes(UTF_8)),
                new File("GB18030", "GB18030", commas.getBytes(gb18030)),
                new File("UTF-16LE, byte order mark, tabs", "UTF-16LE", (MARK + tabs).getBytes(UTF_16LE)),
                new File("UTF-16BE, byte order mark", "UTF-16BE", (MARK + commas).getBytes(UTF_16BE)),
                new File("UTF-16LE", "UTF-16LE", commas.getBytes(UTF_16LE)),
                new File("UTF-16BE, tabs", "UTF-16BE", tabs.getBytes(UTF_16BE)),
                new File("XLSX", "XLSX", new OfficeHabits(plain).xlsx()));
    }

    /** The rows of the file: titles, a header, the rows with blank ones between them. */
    List<List<String>> rows() {
        List<String> columns = new ArrayList<>(plain.getFirst().keySet());
        Collections.shuffle(columns, random);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("某某区重大隐患闭环台账（2022年度）"));
        rows.add(List.of());
        rows.add(List.of("填报单位：某办公室", "", "", "单位：万元"));
        rows.add(row("序号", columns.stream().map(column -> HEADERS.getOrDefault(column, column)).toList(), "备注"));
        for (int i = 0; i < plain.size(); i++) {
            Map<String, String> cells = plain.get(i);
            rows.add(row("" + (i + 1), columns.stream().map(column -> habit(column, cells.get(column))).toList(), "无"));
            if (i % 9 == 0) {
                rows.add(List.of("", "", " "));
            }
        }
        return rows;
    }

    /** As text with this between cells, all of them quoted. */
    public String text(char separator) {
        StringBuilder text = new StringBuilder();
        rows().forEach(row -> text.append(String.join("" + separator,
                row.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').toList())).append("\r\n"));
        return text.toString();
    }

    /** As a workbook whose first sheet is something else; days and figures are cells of their kind. */
    public byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "office", "1.0")) {
            Worksheet notes = book.newWorksheet("填表说明");
            notes.value(0, 0, "请如实填写");
            Worksheet sheet = book.newWorksheet("台账");
            List<List<String>> rows = rows();
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    put(sheet, r, c, rows.get(r).get(c));
                }
            }
            sheet.range(0, 0, 0, 10).merge();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, String cell) {
        if (cell.matches("\\d{4}-\\d{2}-\\d{2}")) {
            sheet.value(row, column, LocalDate.parse(cell));
            sheet.style(row, column).format("yyyy/m/d").set();
        } else if (cell.matches("\\d+%")) {
            sheet.value(row, column, Integer.parseInt(cell.replace("%", "")) / 100.0);
            sheet.style(row, column).format("0%").set();
        } else if (cell.matches("\\d+(\\.\\d+)?")) {
            sheet.value(row, column, Double.valueOf(cell));
        } else if (!cell.isEmpty()) {
            sheet.value(row, column, cell);
        }
    }

    private static List<String> row(String first, List<String> middle, String last) {
        List<String> row = new ArrayList<>(List.of(first));
        row.addAll(middle);
        row.add(last);
        return row;
    }

    private String habit(String column, String cell) {
        if (cell.isEmpty()) {
            return column.endsWith("日期") && random.nextBoolean() ? "/" : "";
        }
        return switch (column) {
            case "计划资金(万元)" -> one(cell, thousands(cell), cell + "万元", wide(cell), " " + cell + " 万");
            case "已投入资金(万元)" -> one(yuan(cell), yuan(cell) + "元", thousands(yuan(cell)), cell + "万元");
            case "整改进度(%)" -> one(cell, cell + "%", wide(cell) + "％", cell + ".0");
            case "验收人员" -> one(cell, cell.replace(';', '、'), cell.replace(";", "，"), cell.replace(";", "\n"),
                    cell.replace(";", " / "));
            case "编号" -> one(cell, wide(cell), " " + cell + "\u00A0");
            case "督办级别", "状态", "来源" -> one(cell, " " + cell, cell.charAt(0) + "\u3000" + cell.substring(1));
            case "责任落实", "措施落实", "资金落实", "时限落实", "预案落实" -> one(cell, cell.equals("是") ? "√" : "×");
            default -> cell.matches("\\d{4}-\\d{2}-\\d{2}") ? day(LocalDate.parse(cell)) : cell;
        };
    }

    private String day(LocalDate day) {
        int y = day.getYear();
        int m = day.getMonthValue();
        int d = day.getDayOfMonth();
        return one(day.toString(), "%d-%d-%d".formatted(y, m, d), "%d/%d/%d".formatted(y, m, d),
                "%d.%02d.%02d".formatted(y, m, d), "%d年%d月%d日".formatted(y, m, d),
                wide("%d年%d月%d日".formatted(y, m, d)), "%d/%d/%d 0:00".formatted(y, m, d),
                "" + (day.toEpochDay() + 25569), "%d%02d%02d".formatted(y, m, d));
    }

    private String one(String... ways) {
        return ways[random.nextInt(ways.length)];
    }

    private static String yuan(String tenThousands) {
        return new java.math.BigDecimal(tenThousands).multiply(java.math.BigDecimal.valueOf(10_000))
                .stripTrailingZeros().toPlainString();
    }

    private static String thousands(String figure) {
        String[] parts = figure.split("\\.");
        String whole = parts[0].replaceAll("(\\d)(?=(\\d{3})+$)", "$1,");
        return parts.length == 1 ? whole : whole + "." + parts[1];
    }

    private static String wide(String text) {
        return Arrays.stream(text.split("")).map(c -> c.charAt(0) > '!' && c.charAt(0) < 127
                ? "" + (char) (c.charAt(0) - '!' + '！')
                : c).reduce("", String::concat);
    }
}
