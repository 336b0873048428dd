package bihuan.query.document.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import bihuan.query.core.file.HazardFile;
import bihuan.query.document.report.Section.Day;
import bihuan.query.document.report.Section.Money;
import bihuan.query.document.report.Section.Whole;

/** The parts of a report that name hazards. No person is named: a name may be erased later. */
final class HazardSections {

    private static final int LONGEST = 60;

    private final ReportData collected;
    private final ReportWords words;
    private final Map<String, String> names;
    private final LocalDate day;

    /**
     * For these words.
     *
     * @param names
     *            names of parks and units by id
     * @param day
     *            the day of the report
     */
    HazardSections(ReportData collected, ReportWords words, Map<String, String> names, LocalDate day) {
        this.collected = collected;
        this.words = words;
        this.names = names;
        this.day = day;
    }

    Section overdue() {
        return Section.of(words.of("超期未整改清单", "Overdue hazards"), note(collected.overdue()),
                columns(words.of("原期限", "Original deadline"), words.of("现期限", "Current deadline"),
                        words.of("超期天数", "Days overdue")),
                rows(collected.overdue(), file -> List.of(day(file.deadlines().original()),
                        day(file.deadlines().current()), file.overdueDays(day))));
    }

    Section listed() {
        return Section.of(words.of("本期新挂牌清单", "Newly listed in this period"), note(collected.listed()),
                columns(words.of("挂牌日期", "Listed on"), words.of("级别", "Level"), words.of("督办单位", "Supervising unit")),
                rows(collected.listed(), file -> List.of(day(collected.listedOn(file)),
                        file.supervision().level() == null
                                ? ""
                                : new Whole(words.of(file.supervision().level())),
                        text(file.supervision().supervisingUnit()))));
    }

    Section penalties() {
        List<List<Object>> rows = new ArrayList<>();
        collected.penalised().lines().forEach(file -> collected.penalties(file)
                .forEach(penalty -> rows.add(List.of(new Whole(file.report().number()), name(file.report().unitId()),
                        text(penalty.decisionNumber()), text(penalty.kind()), day(penalty.decidedOn()),
                        penalty.amount() == null ? "" : new Money(penalty.amount())))));
        return Section.of(words.of("行政处罚", "Penalties"), note(collected.penalised()),
                List.of(words.of("编号", "No."), words.of("责任单位", "Unit"), words.of("决定书文号", "Decision"),
                        words.of("种类", "Kind"), words.of("决定日期", "Decided on"), words.of("金额", "Amount")),
                rows);
    }

    private interface Cells {

        List<Object> of(HazardFile file);
    }

    private List<String> columns(String... own) {
        var columns = new ArrayList<>(List.of(words.of("编号", "No."), words.of("园区", "Park"),
                words.of("责任单位", "Unit"), words.of("隐患", "Hazard")));
        columns.addAll(List.of(own));
        return columns;
    }

    private List<List<Object>> rows(HazardLines lines, Cells own) {
        return lines.lines().stream().map(file -> {
            var report = file.report();
            var cells = new ArrayList<Object>(
                    List.of(new Whole(report.number()), name(report.parkId()), name(report.unitId()),
                            shortened(report.description())));
            cells.addAll(own.of(file));
            return (List<Object>) cells;
        }).toList();
    }

    private String note(HazardLines lines) {
        if (lines.total() == 0) {
            return words.of("无。", "None.");
        }
        return lines.total() > HazardLines.MOST
                ? words.of("共 %d 项，列出前 %d 项，其余见台账。",
                        "%d hazards; the first %d are shown. The ledger lists all of them.")
                        .formatted(lines.total(), HazardLines.MOST)
                : words.of("共 %d 项。", "%d hazards.").formatted(lines.total());
    }

    private String name(String id) {
        return names.getOrDefault(id, text(id).toString());
    }

    private static Object day(LocalDate on) {
        return on == null ? "" : new Day(on);
    }

    private static Object text(String text) {
        return text == null ? "" : text;
    }

    static String shortened(String text) {
        return text == null ? "" : text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
