package bihuan.query.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.hazard.Document;
import bihuan.api.park.AuthorityChanged;
import bihuan.api.park.AuthorityRegistered;
import bihuan.api.park.ParkChanged;
import bihuan.api.park.ParkRegistered;
import bihuan.api.park.ParkSplit;
import bihuan.api.park.RegisterEvent;
import bihuan.api.park.UnitChanged;
import bihuan.api.park.UnitRegistered;
import bihuan.api.permission.Actor;
import bihuan.query.store.FileJson;
import bihuan.query.web.Names;

/** What was registered and changed of a park, a unit or an authority. */
@Component
public class RegisterHistory {

    private final JdbcClient jdbc;
    private final FileJson json;
    private final Names names;

    RegisterHistory(JdbcClient jdbc, FileJson json, Names names) {
        this.jdbc = jdbc;
        this.json = json;
        this.names = names;
    }

    private record Stored(long version, String type, LocalDate occurredOn, Instant recordedAt, RegisterEvent event) {
    }

    /** The history of this one, first to last; empty when nothing of it is known here. */
    public List<RegisterEntry> of(String id) {
        List<Stored> stored = jdbc.sql("""
                select sequence, type, occurred_on, recorded_at, event from query.register_change
                where subject_id = :id order by sequence""").param("id", id)
                .query((row, _) -> new Stored(row.getLong(1), row.getString(2), row.getObject(3, LocalDate.class),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        json.registerEvent(row.getString(2), row.getString(5))))
                .list();
        var known = names.in(stored.stream().map(Stored::event).toList());
        return stored.stream().map(each -> entry(each, known)).toList();
    }

    private static RegisterEntry entry(Stored stored, Names.Known known) {
        return switch (stored.event()) {
            case ParkRegistered e -> entry(stored, known, e.actor(), e.name(), null, false, null, null, null);
            case UnitRegistered e -> entry(stored, known, e.actor(), e.name(), e.parkId(), false, null, null, null);
            case AuthorityRegistered e -> entry(stored, known, e.actor(), e.name(), null, false, null, null, null);
            case ParkChanged e -> entry(stored, known, e.actor(), e.name(), null, e.closed(), e.succeededBy(),
                    e.reason(), e.document());
            case UnitChanged e -> entry(stored, known, e.actor(), e.name(), e.parkId(), e.closed(), e.succeededBy(),
                    e.reason(), e.document());
            case AuthorityChanged e -> entry(stored, known, e.actor(), e.name(), null, e.closed(), e.succeededBy(),
                    e.reason(), e.document());
            case ParkSplit e -> entry(stored, known, e.actor(), null, null, false, e.into(), e.reason(), e.document());
            default -> throw new IllegalStateException(stored.type() + " is no change of a park, unit or authority");
        };
    }

    private static RegisterEntry entry(Stored stored, Names.Known known, Actor actor, String name, String parkId,
            boolean closed, String successor, String reason, Document document) {
        return new RegisterEntry(stored.version(), stored.type(), stored.occurredOn(), stored.recordedAt(),
                known.actor(actor, stored.occurredOn()), name, parkId, closed, successor, reason,
                known.document(document));
    }
}
