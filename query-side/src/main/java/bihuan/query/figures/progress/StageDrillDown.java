package bihuan.query.figures.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import bihuan.api.campaign.Stage;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.query.campaign.CampaignChoice;
import bihuan.query.campaign.Enrolments;
import bihuan.query.campaign.TaskView;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.core.file.HazardFile;
import bihuan.query.figures.progress.StageCounts.Window;
import bihuan.query.ledger.HazardRow;
import bihuan.query.ledger.HazardRows;
import bihuan.query.store.StoredHazard;
import bihuan.query.store.Timeline;
import bihuan.query.web.AnswerDay;
import bihuan.query.web.Cursor;
import bihuan.query.web.Names;
import bihuan.query.web.NamesByDay;
import bihuan.query.web.Page;
import bihuan.query.web.Parameters;

/** The drill-down of a stage's figures: as many hazards or tasks as the figure counts. */
@Component
public class StageDrillDown {

    private static final String ORDER = "id";
    private static final long MOST = 500;
    private static final long USUAL = 50;

    private final Enrolments enrolments;
    private final StageCounts counts;
    private final Timeline timeline;
    private final HazardRows rows;
    private final NamesByDay namesByDay;
    private final Names names;
    private final Clock clock;

    StageDrillDown(Enrolments enrolments, StageCounts counts, Timeline timeline, HazardRows rows,
            NamesByDay namesByDay, Names names, Clock clock) {
        this.enrolments = enrolments;
        this.counts = counts;
        this.timeline = timeline;
        this.rows = rows;
        this.namesByDay = namesByDay;
        this.names = names;
        this.clock = clock;
    }

    /**
     * The tasks of a stage, all on one page.
     *
     * @param stageCode
     *            the stage; where several campaigns of the park have one of this code, {@code campaign} says which is
     *            meant
     * @param done
     *            whether only those that are done, else all
     * @param given
     *            {@code asOf}, {@code knownAt}, {@code campaign}
     * @throws Refused
     *             when there is no such stage, or a parameter cannot be read
     */
    public Page<TaskView> tasks(String parkId, String stageCode, boolean done, Parameters given, Locale language) {
        var asOf = given.date("asOf");
        var knownAt = given.moment("knownAt");
        given.number("size", 1, MOST, USUAL);
        after(given);
        Enrolment part = part(parkId, stageCode, asOf, knownAt, given);
        LocalDate day = AnswerDay.of(asOf, knownAt, clock);
        var known = names.in(part);
        List<TaskView> items = part.plan().tasksOf(part.plan().stage(stageCode).orElseThrow()).stream()
                .filter(task -> !done || part.done(task)).map(task -> TaskView.of(task, part, day, language, known))
                .toList();
        return new Page<>(items, items.size(), null);
    }

    /**
     * A page of the hazards that a figure counts.
     *
     * @param stageCode
     *            the stage; where several campaigns of the park have one of this code, {@code campaign} says which is
     *            meant
     * @param figure
     *            a figure by its name in the contract
     * @param given
     *            {@code asOf}, {@code knownAt}, {@code campaign}, {@code cursor}, {@code size}
     * @throws Refused
     *             when there is no such stage or figure, or a parameter cannot be read
     */
    public Page<HazardRow> hazards(String parkId, String stageCode, String figure, Parameters given) {
        var asOf = given.date("asOf");
        var knownAt = given.moment("knownAt");
        int size = Math.toIntExact(given.number("size", 1, MOST, USUAL));
        String after = after(given);
        Enrolment part = part(parkId, stageCode, asOf, knownAt, given);
        Stage stage = part.plan().stage(stageCode).orElseThrow();
        LocalDate day = AnswerDay.of(asOf, knownAt, clock);
        Figure of = Figure.ofField(figure).orElseThrow(() -> new Refused(
                Refusal.notFound(Text.of("指标“%s”", "figure \"%s\"").with(figure))));
        return asOf == null && knownAt == null
                ? hazardsNow(part, stage, of, day, after, size)
                : hazardsThen(part, stage, of, asOf, knownAt, day, after, size);
    }

    private Enrolment part(String parkId, String stageCode, LocalDate asOf, Instant knownAt, Parameters given) {
        Enrolment part = CampaignChoice.among(enrolments.ofPark(parkId, asOf, knownAt).stream()
                .filter(each -> each.plan().stage(stageCode).isPresent()).toList(), given);
        given.check();
        return part;
    }

    private Page<HazardRow> hazardsNow(Enrolment part, Stage stage, Figure figure, LocalDate day, String after,
            int size) {
        var window = new Window(part.parkId(), stage.code(), stage);
        long total = counts.of(List.of(window), day).get(window).get(figure);
        return page(counts.hazards(figure, part.parkId(), stage, day, after, size + 1), total, day, null, size);
    }

    private Page<HazardRow> hazardsThen(Enrolment part, Stage stage, Figure figure, LocalDate asOf, Instant knownAt,
            LocalDate day, String after, int size) {
        List<HazardFile> files = timeline.parkUpTo(part.parkId(), asOf, knownAt).values().stream()
                .filter(file -> figure.counts(file, stage, day)).toList();
        Set<String> ids = files.stream().map(file -> file.report().unitId()).collect(Collectors.toSet());
        ids.add(part.parkId());
        Map<String, String> then = namesByDay.on(ids, asOf, knownAt);
        return page(files.stream().filter(file -> file.id().compareTo(after) > 0).limit(size + 1L)
                .map(file -> new StoredHazard(file, then.get(part.parkId()), then.get(file.report().unitId())))
                .toList(),
                files.size(), day, knownAt, size);
    }

    /** Reads one hazard more than requested, to find out whether there is a next page. */
    private Page<HazardRow> page(List<StoredHazard> found, long total, LocalDate day, Instant knownAt, int size) {
        var shown = rows.of(found.stream().limit(size).toList(), day, knownAt);
        String next = Page.of(found, size, total, each -> each,
                each -> new Cursor(ORDER, each.file().id(), each.file().id())).next();
        return new Page<>(shown, total, next);
    }

    private static String after(Parameters given) {
        String encoded = given.text("cursor");
        if (encoded == null) {
            return "";
        }
        var cursor = Cursor.decode(encoded).filter(known -> known.order().equals(ORDER));
        if (cursor.isEmpty()) {
            given.wrong("cursor", FieldCode.UNKNOWN_CURSOR);
        }
        return cursor.map(Cursor::id).orElse("");
    }
}
