package bihuan.query.projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import bihuan.api.campaign.event.CampaignEvent;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.park.RegisterEvent;
import bihuan.api.report.ReportEvent;
import bihuan.query.projection.stream.DeadLetter;
import bihuan.query.projection.stream.RecordedEvent;
import bihuan.query.projection.table.DeadLetterTable;
import bihuan.query.projection.table.FrozenReportTable;
import bihuan.query.store.ChangeNotification;
import bihuan.query.store.ChangeSet;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/**
 * Writes one batch: reads the files that it touches once, folds in memory and executes one statement per table. An
 * event that cannot be folded or written is dead-lettered together with the later events of the same hazard; other
 * hazards are not affected. Rows shared between segments (counters, the number of events, the notified position) are
 * written last and in a fixed order, so that segments wait for each other briefly and never deadlock.
 */
@Component
public class BatchWriter {

    private final HazardStream hazards;
    private final RegisterStream register;
    private final CampaignStream campaigns;
    private final FrozenReportTable frozenReports;
    private final ProjectedEvents projected;
    private final DeadLetterTable deadLetters;
    private final ChangeNotification notification;

    public BatchWriter(LedgerSchema tables, FileJson json) {
        this.hazards = new HazardStream(tables, json);
        this.register = new RegisterStream(tables, json);
        this.campaigns = new CampaignStream(tables, json);
        this.frozenReports = new FrozenReportTable(tables, json);
        this.projected = new ProjectedEvents(tables);
        this.deadLetters = new DeadLetterTable(tables);
        this.notification = new ChangeNotification(tables);
    }

    /** Writes a batch; events that follow a dead letter of the same hazard become dead letters too. */
    public void write(Batch batch) {
        var letters = new ArrayList<>(batch.unreadable());
        Map<String, Long> brokenFrom = letters.stream()
                .collect(Collectors.toMap(DeadLetter::subjectId, DeadLetter::sequence, Math::min));
        Set<String> subjects = new HashSet<>(batch.hazards().keySet());
        subjects.addAll(batch.campaigns().keySet());
        subjects.addAll(batch.reports().keySet());
        subjects.addAll(brokenFrom.keySet());
        deadLetters.among(subjects).forEach((subject, from) -> brokenFrom.merge(subject, from, Math::min));
        var hazardEvents = sound(batch.hazards(), brokenFrom, letters);
        var campaignEvents = sound(batch.campaigns(), brokenFrom, letters);
        var reportEvents = sound(batch.reports(), brokenFrom, letters);
        letters.addAll(writeSound(hazardEvents, batch.registered(), campaignEvents));
        deadLetters.add(letters);
        writeReports(reportEvents);
    }

    /** Writes frozen reports and their rendered files. */
    public void writeReports(Map<String, List<RecordedEvent<ReportEvent>>> reports) {
        List<String> parks = frozenReports.write(reports.values());
        projected.add(LedgerProjection.NAME, parks.size());
        notification.publish(parks.isEmpty() ? ChangeSet.NOTHING : BatchChanges.byReportsOf(parks));
    }

    /** Returns the events before the first broken one of their subject; the others become dead letters. */
    private static <E> Map<String, List<RecordedEvent<E>>> sound(
            Map<String, List<RecordedEvent<E>>> all, Map<String, Long> brokenFrom, List<DeadLetter> letters) {
        var sound = new LinkedHashMap<String, List<RecordedEvent<E>>>();
        all.forEach((id, events) -> {
            long broken = brokenFrom.getOrDefault(id, Long.MAX_VALUE);
            for (RecordedEvent<E> event : events) {
                if (event.sequence() < broken) {
                    sound.computeIfAbsent(id, key -> new ArrayList<>()).add(event);
                } else {
                    letters.add(event.letter(null));
                }
            }
        });
        return sound;
    }

    /** Writes these events as far as possible and returns the dead letters. */
    public List<DeadLetter> writeSound(Map<String, List<RecordedEvent<HazardEvent>>> hazardEvents,
            List<RecordedEvent<RegisterEvent>> registered,
            Map<String, List<RecordedEvent<CampaignEvent>>> campaignEvents) {
        Outcome all = register.write(registered).and(campaigns.write(campaignEvents)).and(hazards.write(hazardEvents));
        projected.add(LedgerProjection.NAME, all.entered());
        notification.publish(all.changed());
        return all.letters();
    }
}
