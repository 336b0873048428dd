package bihuan.query.document.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import bihuan.api.campaign.KeyTask;
import bihuan.api.campaign.Stage;
import bihuan.query.core.enrolment.Completion;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.core.enrolment.TaskState;
import bihuan.query.document.report.Section.Day;
import bihuan.query.document.report.Section.Whole;
import bihuan.query.figures.progress.Figure;
import bihuan.query.figures.progress.StageFigures;

/**
 * The parts of a report on its parks' campaigns: stages, key tasks, measures, reports filed. The
 * words of a campaign are those of its plan as each park was enrolled in it. No person is named.
 */
final class CampaignSections {

    private static final Comparator<KeyTask> BY_DUE_DAY = Comparator.comparing(KeyTask::dueOn);

    private final ReportQuestion question;
    private final StageTally tally;
    private final List<Enrolment> parts;
    private final ReportWords words;
    private final Map<String, String> names;
    private final LocalDate day;
    private final boolean manyCampaigns;

    /**
     * For these words.
     *
     * @param names
     *            names of parks by id
     * @param day
     *            the day of the report
     */
    CampaignSections(ReportQuestion question, ReportData collected, ReportWords words, Map<String, String> names,
            LocalDate day) {
        this.question = question;
        this.tally = collected.stages();
        this.words = words;
        this.names = names;
        this.day = day;
        this.parts = tally.lines().stream().map(StageTally.Line::part).distinct()
                .sorted(Comparator.comparing((Enrolment part) -> name(part.parkId())).thenComparing(Enrolment::id))
                .toList();
        this.manyCampaigns = parts.stream().map(Enrolment::campaignId).distinct().count() > 1;
    }

    /** All sections; empty when no park of the report takes part in a campaign of the period. */
    List<Section> all() {
        return parts.isEmpty() ? List.of() : List.of(stages(), tasks(), measures(), filed());
    }

    private Section stages() {
        List<List<Object>> rows = new ArrayList<>();
        parts.forEach(part -> tally.lines().stream().filter(line -> line.part().id().equals(part.id()))
                .forEach(line -> rows.add(stage(part, line.stage(), part.parkId(), line.figures()))));
        if (parts.size() > 1) {
            tally.lines().stream().collect(Collectors.groupingBy(
                    line -> line.part().campaignId() + " " + line.stage().code(), LinkedHashMap::new,
                    Collectors.toList()))
                    .values().forEach(lines -> rows.add(stage(lines.getFirst().part(), lines.getFirst().stage(), null,
                            StageTally.together(lines))));
        }
        String campaigns = parts.stream().map(part -> part.plan().name().in(words.language())).distinct()
                .collect(Collectors.joining(words.of("、", "; ")));
        return Section.of(words.of("专项行动分阶段进展", "Stages of the campaign"),
                words.of("%s。各阶段自始日起，截至报告日；阶段可有重叠，不得相加。销号、未销号、逾期均为占该阶段发现数。",
                        "%s. Each stage from its first day on, as of the day of the report; stages may overlap and are "
                                + "never added up. Closed out, open and overdue are of those found in the stage.")
                        .formatted(campaigns),
                columns(words.of("阶段", "Stage"), words.of("起", "From"), words.of("止", "To"), words.of(Figure.FOUND),
                        words.of("销号/发现", "Closed out/ found"), words.of("未销号/发现", "Open/ found"),
                        words.of("逾期/发现", "Overdue/ found"), words.of(Figure.LISTED), words.of(Figure.DELISTED),
                        words.of("任务完成", "Tasks done/due")),
                rows);
    }

    private List<Object> stage(Enrolment part, Stage stage, String parkId, StageFigures figures) {
        var hazards = figures.hazards();
        long found = hazards.get(Figure.FOUND);
        return row(parkId, named(part, stage.name().in(words.language())),
                new Day(stage.from()), new Day(stage.to()), found,
                of(hazards.get(Figure.CLOSED_OUT), found), of(hazards.get(Figure.OPEN), found),
                of(hazards.get(Figure.OVERDUE), found), hazards.get(Figure.LISTED), hazards.get(Figure.DELISTED),
                of(figures.tasks().done(), figures.tasks().due()));
    }

    /** Due within the period, done within it, or left over from before. The leader is given where a plan names one. */
    private Section tasks() {
        boolean led = parts.stream().flatMap(part -> part.plan().tasks().stream())
                .anyMatch(task -> task.leadDepartment() != null);
        List<List<Object>> rows = new ArrayList<>();
        long done = 0;
        for (Enrolment part : parts) {
            for (KeyTask task : part.plan().tasks().stream().filter(each -> concerns(part, each)).sorted(BY_DUE_DAY)
                    .toList()) {
                done += part.done(task) ? 1 : 0;
                rows.add(task(part, task, led));
            }
        }
        List<String> columns = new ArrayList<>(columns(words.of("任务", "Task"), words.of("阶段/年度", "Stage/year")));
        if (led) {
            columns.add(words.of("牵头部门", "Led by"));
        }
        columns.addAll(List.of(words.of("应完成日期", "Due on"), words.of("状态", "State"), words.of("完成日期", "Done on")));
        return Section.of(words.of("重点任务", "Key tasks"),
                words.of("本期到期、本期完成及以前遗留的任务，完成 %d/%d。",
                        "Tasks due in the period, done in it, or left over from before: %d/%d are done.")
                        .formatted(done, rows.size()),
                columns, rows);
    }

    private List<Object> task(Enrolment part, KeyTask task, boolean led) {
        var cells = new ArrayList<>(row(part.parkId(), named(part, task.title().in(words.language())),
                stageOrYear(part, task.stage(), task.year())));
        if (led) {
            cells.add(text(task.leadDepartment()));
        }
        cells.addAll(List.of(new Day(task.dueOn()),
                new Whole(words.of(TaskState.of(part.done(task), task.dueOn(), day))), day(doneOn(part, task))));
        return cells;
    }

    private boolean concerns(Enrolment part, KeyTask task) {
        LocalDate doneOn = doneOn(part, task);
        return within(task.dueOn()) || (doneOn == null
                ? task.dueOn().isBefore(question.period().from())
                : within(doneOn));
    }

    private Section measures() {
        List<List<Object>> rows = new ArrayList<>();
        parts.forEach(part -> part.measures().stream().filter(measure -> within(measure.adopted().on()))
                .sorted(Comparator.comparing(measure -> measure.adopted().on()))
                .forEach(measure -> rows.add(row(part.parkId(), named(part, measure.title()), text(measure.kind()),
                        HazardSections.shortened(measure.text()), document(measure.adopted()),
                        new Day(measure.adopted().on())))));
        return Section.of(words.of("制度措施清单", "Institutional measures adopted"), count(rows.size()),
                columns(words.of("制度措施", "Measure"), words.of("类型", "Kind"), words.of("内容", "Content"),
                        words.of("文号", "Document"), words.of("建立日期", "Adopted on")),
                rows);
    }

    private Section filed() {
        List<List<Object>> rows = new ArrayList<>();
        parts.forEach(part -> part.reports().stream().filter(report -> within(report.filed().on()))
                .sorted(Comparator.comparing(report -> report.filed().on()))
                .forEach(report -> rows.add(row(part.parkId(), named(part, words.of(report.kind())),
                        stageOrYear(part, report.stage(), report.year()),
                        HazardSections.shortened(report.statement()), document(report.filed()),
                        new Day(report.filed().on())))));
        return Section.of(words.of("已报送的阶段、年度与三年报告", "Stage, annual and three-year reports filed"), count(rows.size()),
                columns(words.of("报告", "Report"), words.of("阶段/年度", "Stage/year"), words.of("内容", "Content"),
                        words.of("文号", "Document"), words.of("报送日期", "Filed on")),
                rows);
    }

    /** A report on one park does not name it line by line. */
    private List<String> columns(String... own) {
        return Stream.concat(question.parkId() == null ? Stream.of(words.of("园区", "Park")) : Stream.of(),
                Stream.of(own)).toList();
    }

    /** Of this park, or of all of them together. */
    private List<Object> row(String parkId, Object... own) {
        return Stream.concat(
                question.parkId() == null
                        ? Stream.of(parkId == null ? words.of("合计", "All parks") : name(parkId))
                        : Stream.of(),
                Stream.of(own)).toList();
    }

    private String named(Enrolment part, String what) {
        return manyCampaigns
                ? words.of("%s（%s）", "%s (%s)").formatted(what, part.plan().name().in(words.language()))
                : what;
    }

    private String stageOrYear(Enrolment part, String stage, Integer year) {
        return stage == null
                ? year == null ? "" : year.toString()
                : part.plan().stage(stage).map(each -> each.name().in(words.language())).orElse(stage);
    }

    private String count(int rows) {
        return rows == 0
                ? words.of("本期无。", "None in this period.")
                : words.of("共 %d 项。", "%d in all.").formatted(rows);
    }

    private String name(String parkId) {
        return names.getOrDefault(parkId, parkId);
    }

    private boolean within(LocalDate on) {
        return !on.isBefore(question.period().from()) && !on.isAfter(question.period().to());
    }

    private static LocalDate doneOn(Enrolment part, KeyTask task) {
        return part.task(task.code()).map(Enrolment.TaskDone::done).map(Completion::on).orElse(null);
    }

    private static Whole of(long part, long whole) {
        return new Whole("%d/%d".formatted(part, whole));
    }

    private static Object document(Completion deed) {
        return deed.document() == null ? "" : text(deed.document().number());
    }

    private static Object day(LocalDate on) {
        return on == null ? "" : new Day(on);
    }

    private static Object text(String text) {
        return text == null ? "" : text;
    }
}
