package bihuan.command.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;

/**
 * Reserves, once in the life of a store, the keys of names that were registered before names were compared by them. Of
 * two that were registered alike the first by value has it; both keep their own spelling.
 */
@Component
class NameKeyBackfill {

    private static final String STEP = "NAMES_ALIKE_RESERVED";
    private static final int PAGE = 1000;

    private final JdbcClient jdbc;
    private final Reservations reservations;

    NameKeyBackfill(JdbcClient jdbc, Reservations reservations) {
        this.jdbc = jdbc;
        this.reservations = reservations;
    }

    private record Name(String kind, String value, String owner) {
    }

    void run() {
        if (jdbc.sql("SELECT count(*) FROM command.step_done WHERE step = ?").param(STEP).query(Long.class)
                .single() > 0) {
            return;
        }
        List<Name> page = page(new Name("", "", ""));
        while (!page.isEmpty()) {
            Map<String, String> owners = new HashMap<>();
            page.forEach(name -> owners.putIfAbsent(Reservations.alike(Kind.valueOf(name.kind()), name.value()),
                    name.owner()));
            reservations.claimAll(Kind.ALIKE, owners);
            page = page(page.getLast());
        }
        jdbc.sql("INSERT INTO command.step_done (step) VALUES (?) ON CONFLICT DO NOTHING").param(STEP).update();
    }

    private List<Name> page(Name after) {
        return jdbc.sql("""
                SELECT kind, value, owner FROM command.reservation
                WHERE kind IN ('PARK_NAME', 'UNIT_NAME', 'AUTHORITY_NAME') AND (kind, value) > (?, ?)
                ORDER BY kind, value LIMIT ?""").params(after.kind(), after.value(), PAGE).query(Name.class).list();
    }
}
