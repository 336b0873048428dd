package bihuan.query.document.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import bihuan.api.campaign.Stage;
import bihuan.api.report.ReportPeriod;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.core.file.HazardFile;
import bihuan.query.figures.progress.Figure;
import bihuan.query.figures.progress.StageFigures;
import bihuan.query.figures.progress.StageFigures.Tasks;

/**
 * The stages of parks' campaigns in figures, added up a hazard at a time. {@link StageFigures} defines the figures.
 */
final class StageTally {

    private final LocalDate day;
    private final Map<String, List<Line>> byPark = new LinkedHashMap<>();

    /**
     * For these parts.
     *
     * @param period
     *            stages without a day in it are left out
     * @param day
     *            the day at whose end the figures hold
     */
    StageTally(Collection<Enrolment> parts, ReportPeriod period, LocalDate day) {
        this.day = day;
        parts.forEach(part -> part.plan().stages().stream()
                .filter(stage -> !stage.to().isBefore(period.from()) && !stage.from().isAfter(period.to()))
                .forEach(stage -> byPark.computeIfAbsent(part.parkId(), park -> new ArrayList<>())
                        .add(new Line(part, stage))));
    }

    /** A stage in a park's part of a campaign. */
    static final class Line {

        private final Enrolment part;
        private final Stage stage;
        private final Map<Figure, Long> hazards = new EnumMap<>(Figure.class);

        private Line(Enrolment part, Stage stage) {
            this.part = part;
            this.stage = stage;
            List.of(Figure.values()).forEach(figure -> hazards.put(figure, 0L));
        }

        Enrolment part() {
            return part;
        }

        Stage stage() {
            return stage;
        }

        StageFigures figures() {
            return new StageFigures(StageFigures.tasks(stage, part), hazards);
        }
    }

    void add(HazardFile file) {
        byPark.getOrDefault(file.report().parkId(), List.of()).forEach(line -> line.hazards
                .replaceAll((figure, count) -> figure.counts(file, line.stage, day) ? count + 1 : count));
    }

    /** Every stage, park by park. */
    List<Line> lines() {
        return byPark.values().stream().flatMap(List::stream).toList();
    }

    /** One stage over all of these parks; different stages are never added up. */
    static StageFigures together(Collection<Line> lines) {
        var hazards = new EnumMap<Figure, Long>(Figure.class);
        long done = 0;
        long due = 0;
        for (Line line : lines) {
            StageFigures figures = line.figures();
            figures.hazards().forEach((figure, count) -> hazards.merge(figure, count, Long::sum));
            done += figures.tasks().done();
            due += figures.tasks().due();
        }
        return new StageFigures(new Tasks(done, due), hazards);
    }
}
