package bihuan.query.projection.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import bihuan.api.campaign.event.CampaignActCorrected;
import bihuan.api.campaign.event.CampaignEvent;
import bihuan.api.campaign.event.CampaignSetUp;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.projection.stream.Folded;
import bihuan.query.projection.stream.Past;
import bihuan.query.projection.stream.RecordedEvent;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/** Campaigns, parks' parts in them, and every act of each part. */
public final class CampaignTable {

    private static final String INSERT = """
            insert into query.%1$s select * from json_populate_recordset(null::query.%1$s, cast(:rows as json))
            order by 1, 2 on conflict do nothing
            """;
    private static final String UPSERT = """
            insert into query.enrolment
            select * from json_populate_recordset(null::query.enrolment, cast(:rows as json)) order by id
            on conflict (id) do update set version = excluded.version, enrolled_on = excluded.enrolled_on,
                closed_on = excluded.closed_on, file = excluded.file
            where enrolment.version < excluded.version
            """;

    private final LedgerSchema tables;
    private final FileJson json;

    public CampaignTable(LedgerSchema tables, FileJson json) {
        this.tables = tables;
        this.json = json;
    }

    /** Writes new campaigns and returns how many were new. */
    public long writeCampaigns(List<RecordedEvent<CampaignEvent>> setUps) {
        return insert("campaign", setUps.stream().map(CampaignTable::campaign).toList());
    }

    /** The stored parts of these ids. */
    public Map<String, Enrolment> find(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : tables.sql("select file from query.enrolment where id = any(:ids)")
                        .param("ids", ids.toArray(String[]::new))
                        .query((row, number) -> json.read(row.getString(1), Enrolment.class)).list().stream()
                        .collect(Collectors.toMap(Enrolment::id, part -> part));
    }

    /** Every event of these parts so far, by part. */
    public Map<String, Past<EnrolmentEvent>> pasts(Collection<String> ids) {
        return Pasts.read(tables, """
                select enrolment_id, sequence, type, payload, recorded_at from query.enrolment_act
                where enrolment_id = any(:ids) order by enrolment_id, sequence
                """, ids, json::enrolmentEvent);
    }

    public void writeParts(List<Folded<EnrolmentStep, CampaignEvent>> parts) {
        tables.sql(UPSERT).param("rows", json.write(parts.stream().map(part -> row(part.after().part())).toList()))
                .update();
        insert("enrolment_act",
                parts.stream().flatMap(part -> part.entries().stream()).map(entry -> act(entry.recorded())).toList());
        insert("enrolment_evidence", parts.stream().flatMap(part -> part.entries().stream()
                .flatMap(each -> digests(each.recorded().event())).distinct()
                .map(digest -> evidence(part.after().part(), digest))).toList());
    }

    /** The files that an event names: they remain readable when the act is voided. */
    public static Stream<String> digests(CampaignEvent event) {
        return event instanceof CampaignActCorrected correction
                ? Stream.concat(correction.act().evidence().stream(), correction.corrected().act().evidence().stream())
                : event.act().evidence().stream();
    }

    private long insert(String table, List<Map<String, Object>> rows) {
        return rows.isEmpty()
                ? 0
                : tables.sql(INSERT.formatted(table)).param("rows", json.write(rows)).update();
    }

    public static Map<String, Object> campaign(RecordedEvent<CampaignEvent> each) {
        var setUp = (CampaignSetUp) each.event();
        var row = new LinkedHashMap<String, Object>();
        row.put("id", setUp.campaignId());
        row.put("version", each.sequence());
        row.put("template", setUp.template());
        row.put("set_up_on", setUp.act().occurredOn());
        row.put("plan", setUp.plan());
        return row;
    }

    public static Map<String, Object> row(Enrolment part) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", part.id());
        row.put("version", part.version());
        row.put("campaign_id", part.campaignId());
        row.put("park_id", part.parkId());
        row.put("enrolled_on", part.enrolled().on());
        row.put("closed_on", part.closure() == null ? null : part.closure().ordered().on());
        row.put("file", part);
        return row;
    }

    public static Map<String, Object> act(RecordedEvent<CampaignEvent> each) {
        var row = new LinkedHashMap<String, Object>();
        row.put("enrolment_id", each.subjectId());
        row.put("sequence", each.sequence());
        row.put("type", each.event().getClass().getSimpleName());
        row.put("occurred_on", each.event().act().occurredOn());
        row.put("recorded_at", each.recordedAt());
        row.put("payload", each.event());
        row.put("position", each.position());
        return row;
    }

    private static Map<String, Object> evidence(Enrolment part, String digest) {
        return Map.of("sha256", digest, "enrolment_id", part.id(), "park_id", part.parkId());
    }
}
