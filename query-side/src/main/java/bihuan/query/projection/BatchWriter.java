package bihuan.query.projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import bihuan.query.counter.CounterTable;
import bihuan.query.file.HazardFile;
import bihuan.query.schema.LedgerSchema;

/**
 * Writes one batch: one read of the files it touches, folds in memory, one statement a table. An event that cannot be
 * folded or written is set aside with all that follow it of the same hazard, and nobody else's. Rows shared between
 * segments (counters, the number of events, the position told) come last and in a fixed order, so that segments wait
 * for each other briefly and never in a circle.
 */
@Component
class BatchWriter {

    private final HazardTable hazards;
    private final TimelineTable timeline;
    private final IndicatorTable indicators;
    private final PenaltyTable penalties;
    private final RegisterTable register;
    private final FrozenReportTable frozenReports;
    private final CounterTable counters;
    private final ProjectedEvents projected;
    private final DeadLetterTable deadLetters;
    private final CampaignTable campaigns;
    private final Refusing refusing;
    private final Announcement announcement;

    BatchWriter(LedgerSchema tables, FileJson json) {
        this.hazards = new HazardTable(tables, json);
        this.timeline = new TimelineTable(tables, json);
        this.indicators = new IndicatorTable(tables, json);
        this.penalties = new PenaltyTable(tables, json);
        this.register = new RegisterTable(tables, json);
        this.frozenReports = new FrozenReportTable(tables, json);
        this.counters = new CounterTable(tables);
        this.projected = new ProjectedEvents(tables);
        this.deadLetters = new DeadLetterTable(tables);
        this.campaigns = new CampaignTable(tables, json);
        this.refusing = new Refusing(tables);
        this.announcement = new Announcement(tables);
    }

    /** Writes a batch as it comes; whatever follows a letter of its own hazard becomes one. */
    void write(Batch batch) {
        var letters = new ArrayList<>(batch.unreadable());
        Map<String, Long> brokenFrom = letters.stream()
                .collect(Collectors.toMap(Letter::subjectId, Letter::sequence, Math::min));
        Set<String> subjects = new HashSet<>(batch.hazards().keySet());
        subjects.addAll(batch.campaigns().keySet());
        subjects.addAll(brokenFrom.keySet());
        deadLetters.among(subjects).forEach((parked, from) -> brokenFrom.merge(parked, from, Math::min));
        var hazardEvents = sound(batch.hazards(), brokenFrom, letters);
        var campaignEvents = sound(batch.campaigns(), brokenFrom, letters);
        letters.addAll(writeSound(hazardEvents, batch.registered(), campaignEvents));
        deadLetters.add(letters);
        writeFrozen(batch.frozen());
    }

    /** Notes frozen reports. */
    void writeFrozen(List<Frozen> reports) {
        long entered = frozenReports.write(reports);
        projected.add(LedgerProjection.NAME, entered);
        announcement.tell(entered == 0 ? Changed.NOTHING : Touched.by(reports));
    }

    /** The events before the first broken one of their subject; the others become letters. */
    private static <E extends Arrived> Map<String, List<E>> sound(Map<String, List<E>> all,
            Map<String, Long> brokenFrom,
            List<Letter> letters) {
        var sound = new LinkedHashMap<String, List<E>>();
        all.forEach((id, events) -> {
            long broken = brokenFrom.getOrDefault(id, Long.MAX_VALUE);
            for (E event : events) {
                if (event.sequence() < broken) {
                    sound.computeIfAbsent(id, key -> new ArrayList<>()).add(event);
                } else {
                    letters.add(event.parked(null));
                }
            }
        });
        return sound;
    }

    /** Writes these events as far as they can be and answers the rest. */
    List<Letter> writeSound(Map<String, List<Seen>> events, List<Registered> registered,
            Map<String, List<Enacted>> inCampaigns) {
        var letters = new ArrayList<Letter>();
        var entered = new AtomicLong();
        refusing.write(registered,
                some -> entered.addAndGet(register.write(some)))
                .forEach((one, cause) -> letters.add(one.parked(cause)));
        boolean anyRegistered = entered.get() > 0;
        var campaign = campaigns.write(inCampaigns);
        letters.addAll(campaign.letters());
        entered.addAndGet(campaign.entered());
        List<Folded> folded = fold(events);
        folded.forEach(hazard -> letters.addAll(hazard.letters()));
        List<Folded> changed = folded.stream().filter(Folded::changed).toList();
        var refused = refusing.write(changed, some -> {
            hazards.write(some.stream().map(Folded::after).toList());
            timeline.write(some);
            indicators.write(some);
            penalties.write(some);
        });
        refused.forEach((hazard, cause) -> {
            letters.removeAll(hazard.letters());
            letters.addAll(hazard.refused(cause));
        });
        List<Folded> written = changed.stream().filter(hazard -> !refused.containsKey(hazard)).toList();
        counters.move(written.stream().map(hazard -> new CounterTable.Move(hazard.before(), hazard.after())).toList());
        projected.add(LedgerProjection.NAME,
                entered.get() + written.stream().mapToLong(hazard -> hazard.entries().size()).sum());
        announcement.tell(Touched.by(written, anyRegistered ? registered : List.of(), campaign));
        return letters;
    }

    private List<Folded> fold(Map<String, List<Seen>> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        Map<String, HazardFile> before = hazards.find(events.keySet());
        return events.entrySet().stream().map(entry -> Folded.of(before.get(entry.getKey()), entry.getValue()))
                .toList();
    }
}
