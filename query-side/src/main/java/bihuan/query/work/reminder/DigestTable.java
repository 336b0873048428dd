package bihuan.query.work.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;

/** The digests of each day: which are still to be made, and which are claimed. */
@Repository
class DigestTable {

    private final JdbcClient jdbc;

    DigestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The accounts after that one whose digest of the day is neither made nor claimed, ordered by id. */
    List<Recipient> due(LocalDate day, Instant now, String after, int most) {
        return jdbc
                .sql("""
                        SELECT a.id, a.role, a.unit_id, a.park_id, r.email, r.language, r.due_soon, r.due_within_days,
                               r.overdue, r.waiting
                          FROM people.reminder r JOIN people.account a ON a.id = r.account_id
                          LEFT JOIN people.digest d ON d.account_id = r.account_id AND d.day = :day
                         WHERE r.account_id > :after AND NOT a.disabled AND (r.due_soon OR r.overdue OR r.waiting)
                           AND (d.account_id IS NULL OR d.again_at <= :now)
                         ORDER BY r.account_id LIMIT :most""")
                .param("day", day).param("now", now.atOffset(ZoneOffset.UTC))
                .param("after", after).param("most", most)
                .query((row, number) -> new Recipient(row.getString("id"), Role.valueOf(row.getString("role")),
                        new Scope(row.getString("unit_id"), row.getString("park_id")),
                        new ReminderChoice(row.getString("email"), row.getString("language"),
                                row.getBoolean("due_soon"), row.getInt("due_within_days"), row.getBoolean("overdue"),
                                row.getBoolean("waiting"))))
                .list();
    }

    /**
     * Claims an account's digest of the day for the duration of the lease.
     *
     * @return the number of the attempt, from 1; empty when another process has claimed it, or it is done
     */
    Optional<Integer> claim(String accountId, LocalDate day, Instant now, Duration lease) {
        return jdbc.sql("""
                INSERT INTO people.digest AS d (account_id, day, attempts, again_at) VALUES (:account, :day, 1, :until)
                ON CONFLICT (account_id, day) DO UPDATE SET attempts = d.attempts + 1, again_at = :until
                 WHERE d.again_at <= :now
                RETURNING attempts""").param("account", accountId).param("day", day)
                .param("now", now.atOffset(ZoneOffset.UTC)).param("until", now.plus(lease).atOffset(ZoneOffset.UTC))
                .query(Integer.class).optional();
    }

    /** Records that the mail server accepted it. */
    void sent(String accountId, LocalDate day, Instant now) {
        jdbc.sql("UPDATE people.digest SET sent_at = ?, again_at = NULL WHERE account_id = ? AND day = ?")
                .params(now.atOffset(ZoneOffset.UTC), accountId, day).update();
    }

    /** Records that there was nothing to send that day. */
    void nothingToSend(String accountId, LocalDate day) {
        jdbc.sql("UPDATE people.digest SET again_at = NULL WHERE account_id = ? AND day = ?").params(accountId, day)
                .update();
    }

    /** Records a failed attempt, and when to retry it. */
    void again(String accountId, LocalDate day, Instant then) {
        jdbc.sql("""
                UPDATE people.digest SET again_at = ? WHERE account_id = ? AND day = ? AND again_at IS NOT NULL""")
                .params(then.atOffset(ZoneOffset.UTC), accountId, day).update();
    }

    /** Deletes the records of days before that one. */
    void forgetBefore(LocalDate day) {
        jdbc.sql("DELETE FROM people.digest WHERE day < ?").param(day).update();
    }
}
