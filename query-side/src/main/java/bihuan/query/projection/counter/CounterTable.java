package bihuan.query.projection.counter;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import bihuan.query.core.file.HazardFile;
import bihuan.query.store.LedgerSchema;

/**
 * The counters. Two segments may change those of one park at the same time, so a change is an increment and never a
 * value, and rows are locked in the order of their keys.
 */
@Component
public class CounterTable {

    /** A hazard before and after a batch; before is null when it is new. */
    public record Move(HazardFile before, HazardFile after) {
    }

    /** Amounts by measure and bucket. */
    public record Sums(Map<Measure, Map<String, BigDecimal>> byMeasure) {

        /** The sums over these hazards. */
        public static Sums of(Collection<HazardFile> files) {
            var all = new EnumMap<Measure, Map<String, BigDecimal>>(Measure.class);
            files.forEach(file -> Contribution.of(file)
                    .forEach((key, amount) -> all.computeIfAbsent(key.measure(), measure -> new LinkedHashMap<>())
                            .merge(key.bucket(), amount, BigDecimal::add)));
            return new Sums(all);
        }

        /** The amounts of one measure, by bucket. */
        public Map<String, BigDecimal> of(Measure measure) {
            return byMeasure.getOrDefault(measure, Map.of());
        }
    }

    private record RowKey(String kind, String scopeId, Contribution.Key key) implements Comparable<RowKey> {

        @Override
        public int compareTo(RowKey other) {
            int byKind = kind.compareTo(other.kind);
            int byScope = byKind == 0 ? scopeId.compareTo(other.scopeId) : byKind;
            return byScope == 0 ? key.compareTo(other.key) : byScope;
        }
    }

    private final LedgerSchema tables;

    public CounterTable(LedgerSchema tables) {
        this.tables = tables;
    }

    /** Adds each hazard's contribution after the batch and subtracts its contribution before. */
    public void move(List<Move> moves) {
        var amounts = new TreeMap<RowKey, BigDecimal>();
        moves.forEach(move -> {
            add(amounts, move.after(), BigDecimal.ONE);
            add(amounts, move.before(), BigDecimal.ONE.negate());
        });
        amounts.values().removeIf(amount -> amount.signum() == 0);
        if (!amounts.isEmpty()) {
            write(amounts);
        }
    }

    /** The amounts of one measure, by bucket; zero buckets are omitted. */
    public Map<String, BigDecimal> sum(CounterScope scope, Measure measure) {
        return sums(scope).of(measure);
    }

    /** All amounts over this scope, in one read. */
    public Sums sums(CounterScope scope) {
        var all = new EnumMap<Measure, Map<String, BigDecimal>>(Measure.class);
        tables.sql("""
                select measure, bucket, sum(amount) from query.counter
                where kind = :kind and (:scopeId::text is null or scope_id = :scopeId)
                group by measure, bucket having sum(amount) <> 0 order by measure, bucket
                """).param("kind", scope.kind()).param("scopeId", scope.id())
                .query(row -> {
                    all.computeIfAbsent(Measure.valueOf(row.getString(1)), measure -> new LinkedHashMap<>())
                            .put(row.getString(2), row.getBigDecimal(3));
                });
        return new Sums(all);
    }

    /**
     * The sum of one measure in these buckets over these scopes of a kind, or over all of that kind when none is given.
     * Reads only those counters.
     */
    public long count(String kind, Collection<String> scopeIds, Measure measure, Collection<String> buckets) {
        return tables.sql("""
                select coalesce(sum(amount), 0) from query.counter
                where kind = :kind and measure = :measure and bucket = any(:buckets)
                """ + (scopeIds.isEmpty() ? "" : "and scope_id = any(:scopeIds)")).param("kind", kind)
                .param("measure", measure.name()).param("buckets", buckets.toArray(String[]::new))
                .param("scopeIds", scopeIds.toArray(String[]::new)).query(Long.class).single();
    }

    /** The amounts of one measure by park and bucket, of one park or of all for null, in one read. */
    public Map<String, Map<String, BigDecimal>> byPark(String parkId, Measure measure) {
        var parks = new LinkedHashMap<String, Map<String, BigDecimal>>();
        tables.sql("""
                select scope_id, bucket, amount from query.counter
                where kind = 'PARK' and measure = :measure and (:park::text is null or scope_id = :park) and amount <> 0
                """).param("measure", measure.name()).param("park", parkId)
                .query(row -> {
                    parks.computeIfAbsent(row.getString(1), park -> new LinkedHashMap<>()).put(row.getString(2),
                            row.getBigDecimal(3));
                });
        return parks;
    }

    private static void add(Map<RowKey, BigDecimal> amounts, HazardFile file, BigDecimal sign) {
        Contribution.of(file).forEach((key, amount) -> {
            var moved = amount.multiply(sign);
            amounts.merge(new RowKey("PARK", file.report().parkId(), key), moved, BigDecimal::add);
            amounts.merge(new RowKey("UNIT", file.report().unitId(), key), moved, BigDecimal::add);
        });
    }

    private void write(Map<RowKey, BigDecimal> amounts) {
        var keys = amounts.keySet();
        tables.sql("""
                insert into query.counter (kind, scope_id, measure, bucket, amount)
                select * from unnest(:kinds::text[], :scopes::text[], :measures::text[], :buckets::text[],
                    (:amounts::text[])::numeric[])
                on conflict (kind, scope_id, measure, bucket) do update set amount = counter.amount + excluded.amount
                """).param("kinds", keys.stream().map(RowKey::kind).toArray(String[]::new))
                .param("scopes", keys.stream().map(RowKey::scopeId).toArray(String[]::new))
                .param("measures", keys.stream().map(row -> row.key().measure().name()).toArray(String[]::new))
                .param("buckets", keys.stream().map(row -> row.key().bucket()).toArray(String[]::new))
                .param("amounts", amounts.values().stream().map(BigDecimal::toPlainString).toArray(String[]::new))
                .update();
    }
}
