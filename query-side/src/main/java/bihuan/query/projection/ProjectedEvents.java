package bihuan.query.projection;

import org.springframework.stereotype.Component;

import bihuan.query.store.LedgerSchema;

/** The number of events that each projection has written, counted in the transaction that wrote them. */
@Component
public class ProjectedEvents {

    private final LedgerSchema tables;

    public ProjectedEvents(LedgerSchema tables) {
        this.tables = tables;
    }

    void add(String projection, long events) {
        if (events > 0) {
            tables.sql("""
                    insert into query.projected values (:projection, :events)
                    on conflict (projection) do update set events = projected.events + excluded.events
                    """).param("projection", projection).param("events", events).update();
        }
    }

    /** Events written so far; 0 before the first. */
    public long of(String projection) {
        return tables.sql("select events from query.projected where projection = :projection")
                .param("projection", projection).query(Long.class).optional().orElse(0L);
    }
}
