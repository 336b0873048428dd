package bihuan.standalone.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;

/**
 * The sample ledger counted by hand: cut at commas and read by the rules that the field goes by, with nothing of the
 * product. An act without a day of its own happened on the day of the next act that has one, else of the last that has.
 */
final class SampleCsv {

    private static final int GOOD_ROWS = 60;

    private SampleCsv() {
    }

    static List<Row> rows() {
        try {
            String text = new ClassPathResource("sample/ledger-sample.csv").getContentAsString(StandardCharsets.UTF_8)
                    .replace("\uFEFF", "");
            List<String> lines = text.lines().toList();
            String[] headers = lines.getFirst().split(",", -1);
            return lines.stream().skip(1).limit(GOOD_ROWS).map(line -> {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new LinkedHashMap<>();
                Arrays.stream(headers).forEach(header -> row.put(header, cells[row.size()]));
                return new Row(row);
            }).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One line of the ledger. */
    record Row(Map<String, String> cells) {

        String park() {
            return cells.get("园区");
        }

        boolean foundBetween(LocalDate from, LocalDate to) {
            // Nothing shows when a hazard was downgraded: on the day it was discovered, the only one the row has.
            return !status().equals("降为一般") && within(day("发现日期"), from, to);
        }

        boolean closedOutBy(LocalDate on) {
            return by(day("销号日期"), on);
        }

        boolean openOn(LocalDate on) {
            return !by(settled(), on);
        }

        boolean overdueOn(LocalDate on) {
            LocalDate deadline = deadlineOn(on);
            return openOn(on) && deadline != null && deadline.isBefore(on);
        }

        boolean listedBetween(LocalDate from, LocalDate to) {
            return within(day("挂牌日期"), from, to);
        }

        boolean delistedBetween(LocalDate from, LocalDate to) {
            return within(day("摘牌日期"), from, to);
        }

        private String status() {
            return cells.get("状态");
        }

        /** The day it was accepted or the plant was closed; null while it is open. */
        private LocalDate settled() {
            return switch (status()) {
                case "已销号" -> day("验收日期");
                case "关闭退出" -> day("摘牌日期") != null ? day("摘牌日期") : lastEvidenced();
                default -> null;
            };
        }

        private LocalDate deadlineOn(LocalDate on) {
            LocalDate listed = day("挂牌日期");
            LocalDate extended = day("延期后期限");
            if (listed != null && listed.isAfter(on)) {
                return null;
            }
            return extended != null && by(extendedOn(), on) ? extended : day("整改期限");
        }

        /**
         * Nothing shows when more time was granted: with the next act shown, the acceptance, else with the last one
         * shown.
         */
        private LocalDate extendedOn() {
            return day("验收日期") != null ? day("验收日期") : lastEvidenced();
        }

        private LocalDate lastEvidenced() {
            return Stream.of("发现日期", "挂牌日期", "方案备案日期", "验收日期").map(this::day).filter(day -> day != null)
                    .max(LocalDate::compareTo).orElseThrow();
        }

        private LocalDate day(String header) {
            String cell = cells.get(header);
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        }

        private static boolean by(LocalDate day, LocalDate on) {
            return day != null && !day.isAfter(on);
        }

        private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
            return day != null && !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
