package bihuan.command.register;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.park.Change;
import bihuan.api.park.ChangeAuthority;
import bihuan.api.park.ChangePark;
import bihuan.api.park.ChangeUnit;
import bihuan.api.permission.Actor;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.command.dispatch.Commands;
import bihuan.command.reservation.Reservations;

/**
 * Restores the rows of parks, units and authorities of which a change was announced and no row followed: its event was
 * stored and the transaction of the tables failed, or neither was stored. An empty change makes each write its row from
 * its events.
 */
@Component
class RegisterRepair {

    private static final int PAGE = 500;
    private static final Change NO_CHANGE = new Change(Actor.SYSTEM, null, null, null, null, null);

    private final JdbcClient jdbc;
    private final Reservations reservations;
    private final Commands commands;
    private final Duration age;

    RegisterRepair(JdbcClient jdbc, Reservations reservations, Commands commands,
            @Value("${bihuan.orphan-age:10m}") Duration age) {
        this.jdbc = jdbc;
        this.reservations = reservations;
        this.commands = commands;
        this.age = age;
    }

    /** Restores what was announced longer ago than any transaction lasts. */
    void run() {
        List<String> page;
        do {
            page = page();
            page.forEach(this::restore);
        } while (page.size() == PAGE);
    }

    private List<String> page() {
        return jdbc.sql("""
                SELECT id FROM command.register_announced WHERE announced_at < now() - ?::interval
                ORDER BY announced_at, id LIMIT ?""").params(age.toMillis() + " milliseconds", PAGE)
                .query(String.class).list();
    }

    private void restore(String id) {
        try {
            if (id.startsWith("park-")) {
                commands.send(new ChangePark(id, NO_CHANGE, Set.of(), null, null, null));
            } else if (id.startsWith(AuthorityNames.PREFIX)) {
                commands.send(new ChangeAuthority(id, NO_CHANGE, Set.of(), null, null, Set.of(), null, null));
            } else {
                commands.send(new ChangeUnit(id, NO_CHANGE, Set.of(), null, null, null, null, null));
            }
        } catch (Refused gone) {
            if (gone.refusal().kind() != Refusal.Kind.NOT_FOUND) {
                throw gone;
            }
            reservations.withdraw(id);
        }
    }
}
