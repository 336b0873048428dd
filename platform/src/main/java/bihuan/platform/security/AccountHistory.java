package bihuan.platform.security;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import bihuan.api.permission.Cover;
import bihuan.api.permission.Scope;

/** The record of every change of an account. It is only ever added to. */
@Repository
public class AccountHistory {

    /** The field of a change of password. */
    public static final String PASSWORD = "password";
    /** What a password is said to be, for itself it is never on record. */
    public static final String ONE_TIME = "one-time";
    /** As {@link #ONE_TIME}, of one that the account's holder has chosen. */
    public static final String OWN = "own";

    private final JdbcClient jdbc;

    AccountHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The record of this account, the newest change first. */
    public List<AccountChange> of(String accountId) {
        return jdbc.sql("""
                SELECT account_id, changed_at, changed_by, field, old_value, new_value
                  FROM people.account_change WHERE account_id = ? ORDER BY id DESC""").param(accountId)
                .query((row, number) -> new AccountChange(row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3), row.getString(4),
                        row.getString(5), row.getString(6)))
                .list();
    }

    /** Records that an account was created by this one. */
    public void created(Account account, String by) {
        record(account.id(), by, List.of(new Field("login", null, account.login()),
                new Field("displayName", null, account.displayName()),
                new Field("role", null, account.role().name()), new Field("scope", null, written(account.scope())),
                new Field("organisation", null, account.organisation())));
    }

    /** Records each field that differs, and answers whether any does. */
    public boolean changed(Account before, Account after, String by) {
        List<Field> fields = new ArrayList<>(List.of(
                new Field("displayName", before.displayName(), after.displayName()),
                new Field("role", before.role().name(), after.role().name()),
                new Field("scope", written(before.scope()), written(after.scope())),
                new Field("organisation", before.organisation(), after.organisation()),
                new Field("disabled", String.valueOf(before.state().disabled()),
                        String.valueOf(after.state().disabled())),
                new Field("covers", written(before.state().cover()), written(after.state().cover()))));
        fields.removeIf(field -> Objects.equals(field.before(), field.after()));
        if (!before.passwordHash().equals(after.passwordHash())) {
            fields.add(new Field(PASSWORD, null, after.state().mustChangePassword() ? ONE_TIME : OWN));
        }
        record(after.id(), by, fields);
        return !fields.isEmpty();
    }

    private record Field(String name, String before, String after) {
    }

    private void record(String accountId, String by, List<Field> fields) {
        if (fields.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO people.account_change (account_id, changed_by, field, old_value, new_value)
                SELECT ?, ?, * FROM unnest(?, ?, ?)""")
                .params(accountId, by, fields.stream().map(Field::name).toArray(String[]::new),
                        fields.stream().map(Field::before).toArray(String[]::new),
                        fields.stream().map(Field::after).toArray(String[]::new))
                .update();
    }

    /** The district, or the id of the unit or park. */
    private static String written(Scope scope) {
        if (scope.isDistrict()) {
            return "district";
        }
        return scope.unitId() == null ? scope.parkId() : scope.unitId();
    }

    private static String written(Cover cover) {
        return cover == null ? null : cover.accountId() + " " + cover.from() + "/" + cover.to();
    }
}
