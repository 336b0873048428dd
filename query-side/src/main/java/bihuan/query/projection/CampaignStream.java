package bihuan.query.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import bihuan.api.campaign.event.CampaignEvent;
import bihuan.api.campaign.event.CampaignSetUp;
import bihuan.api.campaign.event.EnrolmentCorrection;
import bihuan.query.projection.stream.DeadLetter;
import bihuan.query.projection.stream.RecordedEvent;
import bihuan.query.projection.table.CampaignTable;
import bihuan.query.projection.table.EnrolmentStep;
import bihuan.query.projection.table.SavepointWriter;
import bihuan.query.store.ChangeSet;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/** Writes the events of campaigns and of parks' parts in them. */
final class CampaignStream {

    private final CampaignTable campaigns;
    private final SavepointWriter savepoints;
    private final StreamWriter<EnrolmentStep, CampaignEvent> writer;

    CampaignStream(LedgerSchema tables, FileJson json) {
        this.campaigns = new CampaignTable(tables, json);
        this.savepoints = new SavepointWriter(tables);
        this.writer = new StreamWriter<>(EnrolmentStep.FOLD, tables);
    }

    /** Writes these events, by campaign and part, as far as possible. */
    Outcome write(Map<String, List<RecordedEvent<CampaignEvent>>> events) {
        var setUps = events.values().stream().flatMap(List::stream)
                .filter(each -> each.event() instanceof CampaignSetUp).toList();
        var parts = new LinkedHashMap<>(events);
        setUps.forEach(each -> parts.remove(each.subjectId()));
        return setUp(setUps).and(act(parts));
    }

    private Outcome setUp(List<RecordedEvent<CampaignEvent>> setUps) {
        var letters = new ArrayList<DeadLetter>();
        var entered = new AtomicLong();
        savepoints.write(setUps, some -> entered.addAndGet(campaigns.writeCampaigns(some)))
                .forEach((each, cause) -> letters.add(each.letter(cause)));
        return new Outcome(entered.get(), letters, entered.get() == 0 ? ChangeSet.NOTHING : ChangeSet.ALL);
    }

    private Outcome act(Map<String, List<RecordedEvent<CampaignEvent>>> parts) {
        var stored = campaigns.find(parts.keySet());
        var pasts = campaigns.pasts(stored.keySet().stream().filter(id -> isCorrected(parts.get(id))).toList());
        Map<String, EnrolmentStep> steps = stored.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                part -> new EnrolmentStep(part.getValue(), pasts.get(part.getKey()))));
        var written = writer.write(steps, parts, campaigns::writeParts);
        return new Outcome(written.entered(), written.letters(),
                BatchChanges.ofParks(written.states().stream().map(step -> step.part().parkId())));
    }

    private static boolean isCorrected(List<RecordedEvent<CampaignEvent>> events) {
        return events.stream().anyMatch(recorded -> recorded.event() instanceof EnrolmentCorrection);
    }
}
