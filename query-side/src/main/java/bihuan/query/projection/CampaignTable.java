package bihuan.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import bihuan.api.campaign.event.CampaignSetUp;
import bihuan.query.enrolment.Enrolment;
import bihuan.query.schema.LedgerSchema;

/** Campaigns, parks' parts in them, and every act of each part. */
final class CampaignTable {

    private static final String INSERT = """
            insert into query.%1$s select * from json_populate_recordset(null::query.%1$s, cast(:rows as json))
            order by 1, 2 on conflict do nothing
            """;
    private static final String UPSERT = """
            insert into query.enrolment
            select * from json_populate_recordset(null::query.enrolment, cast(:rows as json)) order by id
            on conflict (id) do update set version = excluded.version, closed_on = excluded.closed_on,
                file = excluded.file
            where enrolment.version < excluded.version
            """;

    private final LedgerSchema tables;
    private final FileJson json;
    private final Refusing refusing;

    CampaignTable(LedgerSchema tables, FileJson json) {
        this.tables = tables;
        this.json = json;
        this.refusing = new Refusing(tables);
    }

    /** How many events were new, what had to be set aside, whose parts changed, and whether a campaign is new. */
    record Written(long entered, List<Letter> letters, Set<String> parks, boolean setUp) {
    }

    /** Writes these events, by campaign and part, as far as they can be. */
    Written write(Map<String, List<Enacted>> events) {
        var letters = new ArrayList<Letter>();
        var entered = new AtomicLong();
        List<Enacted> setUps = events.values().stream().flatMap(List::stream)
                .filter(each -> each.event() instanceof CampaignSetUp).toList();
        refusing.write(setUps, some -> entered.addAndGet(insert("campaign", some.stream().map(CampaignTable::campaign)
                .toList()))).forEach((each, cause) -> letters.add(each.parked(cause)));
        boolean setUp = entered.get() > 0;
        var parts = new LinkedHashMap<>(events);
        setUps.forEach(each -> parts.remove(each.id()));
        Map<String, Enrolment> before = find(parts.keySet());
        List<FoldedPart> folded = parts.entrySet().stream()
                .map(each -> FoldedPart.of(before.get(each.getKey()), each.getValue())).toList();
        List<FoldedPart> changed = folded.stream().filter(FoldedPart::changed).toList();
        var refused = refusing.write(changed, this::writeParts);
        folded.forEach(part -> {
            if (refused.containsKey(part)) {
                letters.addAll(part.refused(refused.get(part)));
            } else {
                letters.addAll(part.letters());
                entered.addAndGet(part.entries().size());
            }
        });
        var parks = changed.stream().filter(part -> !refused.containsKey(part)).map(part -> part.after().parkId())
                .collect(Collectors.toSet());
        return new Written(entered.get(), letters, parks, setUp);
    }

    /** The stored parts of these ids. */
    Map<String, Enrolment> find(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : tables.sql("select file from query.enrolment where id = any(:ids)")
                        .param("ids", ids.toArray(String[]::new))
                        .query((row, number) -> json.read(row.getString(1), Enrolment.class)).stream()
                        .collect(Collectors.toMap(Enrolment::id, part -> part));
    }

    private void writeParts(List<FoldedPart> parts) {
        tables.sql(UPSERT).param("rows", json.write(parts.stream().map(part -> row(part.after())).toList())).update();
        insert("enrolment_act",
                parts.stream().flatMap(part -> part.entries().stream()).map(CampaignTable::act).toList());
        insert("enrolment_evidence", parts.stream().flatMap(part -> part.entries().stream()
                .flatMap(each -> each.event().act().evidence().stream()).distinct()
                .map(digest -> evidence(part.after(), digest))).toList());
    }

    private long insert(String table, List<Map<String, Object>> rows) {
        return rows.isEmpty()
                ? 0
                : tables.sql(INSERT.formatted(table)).param("rows", json.write(rows)).update();
    }

    static Map<String, Object> campaign(Enacted each) {
        var setUp = (CampaignSetUp) each.event();
        var row = new LinkedHashMap<String, Object>();
        row.put("id", setUp.campaignId());
        row.put("version", each.sequence());
        row.put("template", setUp.template());
        row.put("set_up_on", setUp.act().occurredOn());
        row.put("plan", setUp.plan());
        return row;
    }

    static Map<String, Object> row(Enrolment part) {
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

    static Map<String, Object> act(Enacted each) {
        var row = new LinkedHashMap<String, Object>();
        row.put("enrolment_id", each.id());
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
