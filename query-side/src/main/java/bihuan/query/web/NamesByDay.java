package bihuan.query.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names of parks, units and authorities on a day, as far as they were known by a moment. The first name holds for
 * the days before the registration too: ledgers of earlier years are entered later.
 */
@Component
public class NamesByDay {

    /**
     * The names as a relation of {@code id} and {@code name}; its parameters are {@code nameDay}, {@code nameKnown} and
     * {@code nameBefore}, of which null does not restrict.
     */
    public static final String RELATION = """
            (select distinct on (subject_id) subject_id as id, name from query.register_change
             where name is not null and (sequence = 0
                 or (cast(:nameDay as date) is null or occurred_on <= :nameDay)
                     and (cast(:nameKnown as timestamptz) is null or recorded_at <= :nameKnown)
                     and (cast(:nameBefore as bigint) is null or position < :nameBefore))
             order by subject_id, sequence desc)""";

    /** What is called so: by id, and authorities by any of their names, which are nobody else's. */
    private static final String CALLED = """
            known as (
                select called, called as id from unnest(:called) called
                union select a.name, a.subject_id from query.register_change a
                where a.name = any(:called) and a.type in ('AuthorityRegistered', 'AuthorityChanged'))
            """;

    private final JdbcClient jdbc;

    NamesByDay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The parameters of {@link #RELATION}. */
    public static Map<String, Object> parameters(LocalDate day, Instant knownAt) {
        return parameters(day, knownAt, null);
    }

    private static Map<String, Object> parameters(LocalDate day, Instant knownAt, Long before) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("nameDay", day);
        parameters.put("nameKnown", knownAt == null ? null : knownAt.atOffset(ZoneOffset.UTC));
        parameters.put("nameBefore", before);
        return parameters;
    }

    /**
     * The names of these parks, units and authorities then, by what they are called here: an id, or a name that an
     * authority has or had. A null bound does not restrict.
     */
    public Map<String, String> on(Collection<String> called, LocalDate day, Instant knownAt) {
        return read(called, parameters(day, knownAt, null));
    }

    /** As {@link #on}, as stored before this global index; null does not restrict. */
    public Map<String, String> before(Collection<String> called, LocalDate day, Long before) {
        return read(called, parameters(day, null, before));
    }

    /** Every name of each of these, by the day since which it holds; the first holds since ever. */
    public Map<String, NavigableMap<LocalDate, String>> all(Collection<String> called) {
        Map<String, NavigableMap<LocalDate, String>> names = new HashMap<>();
        if (!called.isEmpty()) {
            jdbc.sql("with " + CALLED + """
                    select k.called, case when c.sequence > 0 then c.occurred_on end, c.name
                    from known k join query.register_change c on c.subject_id = k.id
                    where c.name is not null order by c.subject_id, c.sequence""")
                    .param("called", called.toArray(String[]::new)).query(row -> {
                        LocalDate since = row.getObject(2, LocalDate.class);
                        names.computeIfAbsent(row.getString(1), _ -> new TreeMap<>())
                                .put(since == null ? LocalDate.MIN : since, row.getString(3));
                    });
        }
        return names;
    }

    private Map<String, String> read(Collection<String> called, Map<String, Object> parameters) {
        Map<String, String> names = new HashMap<>();
        if (!called.isEmpty()) {
            jdbc.sql("with " + CALLED + "select k.called, n.name from known k join "
                    + RELATION.replace("where name", "where subject_id in (select id from known) and name")
                    + " n on n.id = k.id").param("called", called.toArray(String[]::new)).params(parameters)
                    .query(row -> {
                        names.put(row.getString(1), row.getString(2));
                    });
        }
        return names;
    }
}
