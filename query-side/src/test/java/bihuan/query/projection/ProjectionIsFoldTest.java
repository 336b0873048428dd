package bihuan.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import bihuan.api.campaign.event.CampaignEvent;
import bihuan.api.campaign.event.EnrolmentEvent;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.platform.testing.TestDatabase;
import bihuan.query.core.enrolment.CampaignActs;
import bihuan.query.core.file.Fold;
import bihuan.query.core.file.HazardFile;
import bihuan.query.core.file.LegalLives;
import bihuan.query.projection.counter.Contribution;
import bihuan.query.projection.stream.RecordedEvent;
import bihuan.query.projection.table.CampaignTable;
import bihuan.query.projection.table.HazardTable;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;
import bihuan.query.testing.QuerySchema;

/** The projection is idempotent: for any batches and redeliveries the tables hold the fold of the events. */
class ProjectionIsFoldTest {

    private static final DriverManagerDataSource DATABASE = QuerySchema.in(TestDatabase.fresh());
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE);
    private static final TransactionTemplate TRANSACTION = new TransactionTemplate(
            new DataSourceTransactionManager(DATABASE));
    private static final FileJson JSON = new FileJson();
    private static final LedgerSchema TABLES = new LedgerSchema(JDBC);
    private static final HazardTable HAZARDS = new HazardTable(TABLES, JSON);
    private static final BatchWriter WRITER = new BatchWriter(TABLES, JSON);
    private static int tries;

    @Property(tries = 40)
    void what_is_projected_in_batches_is_what_is_folded_one_by_one(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 25) int batchSize, @ForAll @IntRange(min = 1, max = 5) int hazards) {
        var random = new Random(seed);
        String park = "park-" + tries++;
        var lives = new LinkedHashMap<String, List<HazardEvent>>();
        for (int i = 0; i < hazards; i++) {
            String id = "hazard-" + park + "-" + i;
            lives.put(id, LegalLives.of(id, park, "unit-" + park + i % 2, 1 + random.nextInt(30), random));
        }
        long before = new ProjectedEvents(TABLES).of(LedgerProjection.NAME);
        deliver(shuffledTogether(lives, random), batchSize, random);

        var folded = lives.values().stream().map(LegalLives::file).toList();
        var stored = HAZARDS.find(lives.keySet());
        folded.forEach(file -> assertThat(stored.get(file.id())).usingRecursiveComparison(MONEY).isEqualTo(file));
        assertThat(counters(park)).containsExactlyInAnyOrderEntriesOf(contributions(folded));
        long events = lives.values().stream().mapToLong(List::size).sum();
        assertThat(timelineLength(park)).isEqualTo(events);
        assertThat(new ProjectedEvents(TABLES).of(LedgerProjection.NAME) - before).isEqualTo(events);
    }

    @Property(tries = 40)
    void a_part_in_a_campaign_projected_in_batches_is_what_is_folded_at_once(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 8) int batchSize, @ForAll @IntRange(max = 20) int length) {
        var random = new Random(seed);
        var acts = new CampaignActs("campaign-" + tries++, "park");
        var events = new ArrayList<EnrolmentEvent>(List.of(acts.enrolled()));
        events.addAll(acts.anything(length, random));
        String id = events.getFirst().enrolmentId();
        for (int from = 0; from < events.size(); from += batchSize) {
            var batch = new ArrayList<RecordedEvent<CampaignEvent>>();
            int start = random.nextInt(4) == 0 ? Math.max(0, from - batchSize) : from;
            for (int at = start; at < Math.min(events.size(), from + batchSize); at++) {
                batch.add(RecordedEvent.of((CampaignEvent) events.get(at), at, Instant.EPOCH));
            }
            TRANSACTION.executeWithoutResult(status -> assertThat(
                    WRITER.writeSound(Map.of(), List.of(), Map.of(id, batch))).isEmpty());
        }

        assertThat(new CampaignTable(TABLES, JSON).find(List.of(id)))
                .containsExactly(Map.entry(id, CampaignActs.fold(events, null)));
    }

    private static final RecursiveComparisonConfiguration MONEY = RecursiveComparisonConfiguration.builder()
            .withComparatorForType(BigDecimal::compareTo, BigDecimal.class).build();

    /** Delivers batches, some of them twice, as after a crash before the token was stored. */
    private static void deliver(List<RecordedEvent<HazardEvent>> events, int batchSize, Random random) {
        for (int from = 0; from < events.size(); from += batchSize) {
            var batch = new LinkedHashMap<String, List<RecordedEvent<HazardEvent>>>();
            int start = random.nextInt(4) == 0 ? Math.max(0, from - batchSize) : from;
            events.subList(start, Math.min(events.size(), from + batchSize)).forEach(
                    seen -> batch.computeIfAbsent(seen.event().hazardId(), id -> new ArrayList<>()).add(seen));
            TRANSACTION.executeWithoutResult(
                    status -> assertThat(WRITER.writeSound(batch, List.of(), Map.of())).isEmpty());
        }
    }

    private static List<RecordedEvent<HazardEvent>> shuffledTogether(Map<String, List<HazardEvent>> lives,
            Random random) {
        var remaining = new ArrayList<>(lives.values().stream().map(ArrayList::new).toList());
        var positions = new LinkedHashMap<String, Long>();
        var together = new ArrayList<RecordedEvent<HazardEvent>>();
        while (!remaining.isEmpty()) {
            var life = remaining.get(random.nextInt(remaining.size()));
            HazardEvent event = life.removeFirst();
            together.add(RecordedEvent.of(event, positions.merge(event.hazardId(), 0L, (old, zero) -> old + 1),
                    Instant.EPOCH));
            if (life.isEmpty()) {
                remaining.remove(life);
            }
        }
        return together;
    }

    private static Map<String, String> contributions(List<HazardFile> files) {
        var sums = new TreeMap<Contribution.Key, BigDecimal>();
        files.forEach(file -> Contribution.of(file).forEach((key, amount) -> sums.merge(key, amount, BigDecimal::add)));
        var plain = new TreeMap<String, String>();
        sums.forEach((key, amount) -> plain.put(key.measure() + " " + key.bucket(), amount.toPlainString()));
        return plain;
    }

    private static Map<String, String> counters(String park) {
        var amounts = new TreeMap<String, String>();
        JDBC.sql("select measure, bucket, amount from query.counter where scope_id = :park and amount <> 0")
                .param("park", park).query(row -> {
                    amounts.put(row.getString(1) + " " + row.getString(2), row.getBigDecimal(3).toPlainString());
                });
        return amounts;
    }

    private static long timelineLength(String park) {
        return JDBC.sql("select count(*) from query.timeline where park_id = :park").param("park", park)
                .query(Long.class).single();
    }
}
