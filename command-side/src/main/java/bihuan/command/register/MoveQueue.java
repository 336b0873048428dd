package bihuan.command.register;

import java.util.List;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import bihuan.api.park.Change;
import tools.jackson.databind.json.JsonMapper;

/**
 * The changes of the register after which hazards have to follow their units. Written in the transaction of the change,
 * and worked off in its order by {@link MoveRunner}, whichever process comes to it.
 */
@Repository
class MoveQueue {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final JsonMapper json = JsonMapper.builder().build();

    MoveQueue(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** That something was queued. */
    record Queued() {
    }

    /**
     * A change of the register that hazards have to follow.
     *
     * @param fromPark
     *            the park whose hazards these are
     * @param intoPark
     *            the park that units go to; null where they stay and one succeeds another
     * @param units
     *            the units that go there; null for all
     * @param change
     *            who changed the register, since which day, why
     * @param unitsMoved
     *            whether all its units went
     */
    record Move(long id, String fromPark, String intoPark, List<String> units, Change change,
            boolean unitsMoved) {
    }

    /** Queues what this version of a park or unit leads to, once, and has it begun when the change is stored. */
    void put(String source, long version, String fromPark, String intoPark, List<String> units, Change change) {
        jdbc.sql("""
                INSERT INTO command.register_move (source, version, from_park, into_park, units, change)
                VALUES (:source, :version, :from, :into, :units, cast(:change AS jsonb)) ON CONFLICT DO NOTHING""")
                .param("source", source).param("version", version).param("from", fromPark).param("into", intoPark)
                .param("units", units == null ? null : units.toArray(String[]::new))
                .param("change", json.writeValueAsString(change)).update();
        CurrentUnitOfWork.get().afterCommit(_ -> events.publishEvent(new Queued()));
    }

    /** What is left, in the order in which it was decided. */
    List<Move> pending() {
        return jdbc.sql("""
                SELECT id, from_park, into_park, units, change, units_moved_at IS NOT NULL
                FROM command.register_move
                WHERE done_at IS NULL ORDER BY id""").query((row, _) -> {
            var units = row.getArray(4);
            return new Move(row.getLong(1), row.getString(2), row.getString(3),
                    units == null ? null : List.of((String[]) units.getArray()),
                    json.readValue(row.getString(5), Change.class), row.getBoolean(6));
        }).list();
    }

    void unitsMoved(Move move) {
        jdbc.sql("UPDATE command.register_move SET units_moved_at = now() WHERE id = ?").param(move.id()).update();
    }

    void done(Move move) {
        jdbc.sql("UPDATE command.register_move SET done_at = now() WHERE id = ?").param(move.id()).update();
    }
}
