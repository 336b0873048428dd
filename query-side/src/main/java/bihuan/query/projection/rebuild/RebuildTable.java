package bihuan.query.projection.rebuild;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last requested rebuild and its progress. Stored, so that any process can report it and resume it. */
@Component
class RebuildTable {

    private final JdbcClient jdbc;

    RebuildTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Requests a rebuild, unless one is running. */
    void request(String projection) {
        jdbc.sql(
                """
                        insert into projection.rebuild (projection, state, requested_at)
                        values (:projection, 'REQUESTED', now())
                        on conflict (projection) do update set state = 'REQUESTED', requested_at = now(),
                            started_at = null, finished_at = null, attempt = 0, events = 0, position = 0, target = 0,
                            failure = null
                        where rebuild.state = 'DONE'
                        """)
                .param("projection", projection).update();
    }

    /** The last requested rebuild. */
    Optional<RebuildProgress> find(String projection) {
        return jdbc.sql("""
                select state, requested_at, started_at, finished_at, attempt, events, position, target, failure
                from projection.rebuild where projection = :projection
                """).param("projection", projection)
                .query((row, number) -> new RebuildProgress(row.getString(1), instant(row.getTimestamp(2)),
                        instant(row.getTimestamp(3)), instant(row.getTimestamp(4)), row.getInt(5), row.getLong(6),
                        row.getLong(7), row.getLong(8), row.getString(9)))
                .optional();
    }

    void begun(String projection, long target) {
        jdbc.sql("""
                update projection.rebuild set state = 'RUNNING', started_at = now(), attempt = attempt + 1, events = 0,
                    position = 0, target = :target where projection = :projection
                """).param("target", target).param("projection", projection).update();
    }

    void advanced(String projection, long events, long position) {
        jdbc.sql("""
                update projection.rebuild set events = :events, position = :position,
                    target = greatest(target, :position) where projection = :projection
                """).param("events", events).param("position", position).param("projection", projection).update();
    }

    void failed(String projection, String failure) {
        jdbc.sql("update projection.rebuild set state = 'REQUESTED', failure = :failure where projection = :projection")
                .param("failure", failure).param("projection", projection).update();
    }

    private static Instant instant(Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }
}
