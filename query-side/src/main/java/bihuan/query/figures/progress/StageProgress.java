package bihuan.query.figures.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import bihuan.api.campaign.Stage;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.core.file.HazardFile;
import bihuan.query.figures.progress.StageCounts.Window;

/**
 * The figures of the stages of parks' campaigns: today's computed by the database, another day's over files folded up
 * to it.
 */
@Component
class StageProgress {

    private final StageCounts counts;
    private final Clock clock;

    StageProgress(StageCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    /** A stage of a park's part, and its figures. */
    private record Counted(Enrolment part, Stage stage, StageFigures figures) {
    }

    /** The day, and the parameters that select it, which links repeat. */
    record Asked(LocalDate day, LocalDate asOf, Instant knownAt, Locale language) {
    }

    /** The stages of these parts today, by park. */
    Map<String, List<Progress.Stage>> now(List<Enrolment> parts, Asked asked) {
        if (parts.isEmpty()) {
            return Map.of();
        }
        List<Window> windows = parts.stream().flatMap(StageProgress::windows).toList();
        Map<Window, Map<Figure, Long>> found = counts.of(windows, LocalDate.now(clock));
        return byPark(parts, asked, (part, stage) -> new StageFigures(StageFigures.tasks(stage, part),
                found.get(window(part, stage))));
    }

    /** The stages of these past parts, with each park's files as of the same day, by park. */
    Map<String, List<Progress.Stage>> past(List<Enrolment> parts, Map<String, List<HazardFile>> files, Asked asked) {
        return byPark(parts, asked, (part, stage) -> StageFigures.of(stage, part,
                files.getOrDefault(part.parkId(), List.of()), asked.day()));
    }

    /** Each stage over all of these parks. */
    static List<Progress.Stage> together(Collection<List<Progress.Stage>> parks) {
        var sums = new LinkedHashMap<String, Progress.Stage>();
        parks.stream().flatMap(List::stream).forEach(
                stage -> sums.merge(stage.campaignId() + " " + stage.code(), alone(stage), StageProgress::plus));
        return List.copyOf(sums.values());
    }

    private static Stream<Window> windows(Enrolment part) {
        return part.plan().stages().stream().map(stage -> window(part, stage));
    }

    private static Window window(Enrolment part, Stage stage) {
        return new Window(part.parkId(), part.campaignId() + " " + stage.code(), stage);
    }

    private static Map<String, List<Progress.Stage>> byPark(List<Enrolment> parts, Asked asked,
            BiFunction<Enrolment, Stage, StageFigures> count) {
        var stages = new LinkedHashMap<String, List<Progress.Stage>>();
        parts.forEach(part -> part.plan().stages()
                .forEach(stage -> stages.computeIfAbsent(part.parkId(), park -> new ArrayList<>())
                        .add(view(new Counted(part, stage, count.apply(part, stage)), asked))));
        return stages;
    }

    private static Progress.Stage view(Counted each, Asked asked) {
        var hazards = each.figures().hazards();
        return new Progress.Stage(each.part().campaignId(), each.part().plan().name().in(asked.language()),
                each.stage().code(), each.stage().name().in(asked.language()), each.stage().from(), each.stage().to(),
                each.figures().tasks(), hazards.get(Figure.FOUND), hazards.get(Figure.CLOSED_OUT),
                hazards.get(Figure.OPEN), hazards.get(Figure.OVERDUE), hazards.get(Figure.LISTED),
                hazards.get(Figure.DELISTED), links(each, asked));
    }

    private static Map<String, String> links(Counted each, Asked asked) {
        var links = new LinkedHashMap<String, String>();
        Stream.concat(Stream.of(StageFigures.TASKS_DONE, StageFigures.TASKS_DUE),
                Stream.of(Figure.values()).map(Figure::field))
                .forEach(figure -> links.put(figure, link(each, figure, asked)));
        return links;
    }

    private static String link(Counted each, String figure, Asked asked) {
        var uri = UriComponentsBuilder.fromPath("/api/parks/{park}/progress/{stage}/{figure}")
                .queryParam("campaign", "{campaign}");
        if (asked.asOf() != null) {
            uri.queryParam("asOf", asked.asOf());
        }
        if (asked.knownAt() != null) {
            uri.queryParam("knownAt", asked.knownAt());
        }
        return uri.encode().buildAndExpand(each.part().parkId(), each.stage().code(), figure, each.part().campaignId())
                .toUriString();
    }

    private static Progress.Stage alone(Progress.Stage stage) {
        return new Progress.Stage(stage.campaignId(), stage.campaign(), stage.code(), stage.name(), stage.from(),
                stage.to(), stage.tasks(), stage.found(), stage.closedOut(), stage.open(), stage.overdue(),
                stage.listed(), stage.delisted(), Map.of());
    }

    private static Progress.Stage plus(Progress.Stage one, Progress.Stage other) {
        return new Progress.Stage(one.campaignId(), one.campaign(), one.code(), one.name(), one.from(), one.to(),
                one.tasks().plus(other.tasks()), one.found() + other.found(), one.closedOut() + other.closedOut(),
                one.open() + other.open(), one.overdue() + other.overdue(), one.listed() + other.listed(),
                one.delisted() + other.delisted(), Map.of());
    }
}
