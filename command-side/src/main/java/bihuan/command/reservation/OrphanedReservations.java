package bihuan.command.reservation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.operations.FreeOrphanedReservations;
import bihuan.api.operations.ReservationsFreed;

/**
 * Frees what was reserved for an event that was never stored. A claim marks the reservation with the time, and its
 * event is stored within the transaction timeout or never; so an old one whose owner has no event is an orphan, and
 * one that is claimed again meanwhile has a new time and stays.
 */
@Component
class OrphanedReservations {

    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final EventStore events;
    private final String age;

    OrphanedReservations(ReservationPool pool, EventStore events,
            @Value("${bihuan.orphan-age:10m}") Duration age) {
        this.jdbc = pool.jdbc();
        this.events = events;
        this.age = age.toMillis() + " milliseconds";
    }

    private record Row(String kind, String value, String owner) {
    }

    @CommandHandler
    ReservationsFreed handle(FreeOrphanedReservations command) {
        long looked = 0;
        long freed = 0;
        var named = new ArrayList<String>();
        Row last = new Row("", "", "");
        for (List<Row> page = page(last); !page.isEmpty(); page = page(last)) {
            Map<String, Boolean> known = new HashMap<>();
            for (Row row : page) {
                boolean exists = known.computeIfAbsent(row.owner(),
                        owner -> events.lastSequenceNumberFor(owner).isPresent());
                if (!exists && free(row)) {
                    freed++;
                    if (named.size() < command.named()) {
                        named.add(row.kind() + " " + row.owner());
                    }
                }
            }
            looked += page.size();
            last = page.getLast();
        }
        return new ReservationsFreed(looked, freed, named);
    }

    private List<Row> page(Row after) {
        return jdbc.sql("""
                SELECT kind, value, owner FROM command.reservation
                WHERE (kind, value) > (?, ?) AND reserved_at < now() - ?::interval
                ORDER BY kind, value LIMIT ?""").params(after.kind(), after.value(), age, PAGE)
                .query(Row.class).list();
    }

    private boolean free(Row row) {
        return jdbc.sql("""
                DELETE FROM command.reservation
                WHERE kind = ? AND value = ? AND owner = ? AND reserved_at < now() - ?::interval""")
                .params(row.kind(), row.value(), row.owner(), age).update() > 0;
    }
}
