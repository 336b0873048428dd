package bihuan.query.work.reminder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The choice of each account, stored separately and deleted with the account. */
@Repository
public class ReminderChoices {

    private final JdbcClient jdbc;

    ReminderChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The choice of this account. */
    public ReminderChoice of(String accountId) {
        return jdbc.sql("""
                SELECT email, language, due_soon, due_within_days, overdue, waiting FROM people.reminder
                WHERE account_id = ?""").param(accountId)
                .query((row, number) -> new ReminderChoice(row.getString(1), row.getString(2), row.getBoolean(3),
                        row.getInt(4), row.getBoolean(5), row.getBoolean(6)))
                .optional().orElse(ReminderChoice.NONE);
    }

    /** Replaces the choice of this account. A choice without an address deletes it. */
    public void choose(String accountId, ReminderChoice choice) {
        if (choice.email() == null) {
            jdbc.sql("DELETE FROM people.reminder WHERE account_id = ?").param(accountId).update();
            return;
        }
        jdbc.sql("""
                INSERT INTO people.reminder (account_id, email, language, due_soon, due_within_days, overdue, waiting)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account_id) DO UPDATE SET email = excluded.email,
                    language = excluded.language, due_soon = excluded.due_soon,
                    due_within_days = excluded.due_within_days, overdue = excluded.overdue, waiting = excluded.waiting
                """).params(accountId, choice.email(), choice.language(), choice.dueSoon(), choice.dueWithinDays(),
                choice.overdue(), choice.waiting()).update();
    }
}
