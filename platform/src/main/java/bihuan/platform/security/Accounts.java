package bihuan.platform.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;

/** The local accounts. */
@Repository
public class Accounts {

    private static final String COLUMNS = """
            SELECT id, login, password_hash, role, unit_id, park_id, organisation, display_name, sample
              FROM people.account
            """;

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account that signs in under this name. */
    public Optional<Account> byLogin(String login) {
        return jdbc.sql(COLUMNS + "WHERE login = ?").param(login).query(Accounts::read).optional();
    }

    /** The account of this id. */
    public Optional<Account> byId(String id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?").param(id).query(Accounts::read).optional();
    }

    /** Returns all accounts, by login. */
    public List<Account> all() {
        return jdbc.sql(COLUMNS + "ORDER BY login").query(Accounts::read).list();
    }

    /** Adds an account; false, and nothing changed, when its id or its login is taken. */
    public boolean add(Account account) {
        return jdbc.sql("""
                INSERT INTO people.account
                       (id, login, password_hash, role, unit_id, park_id, organisation, display_name, sample)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""")
                .params(account.id(), account.login(), account.passwordHash(), account.role().name(),
                        account.scope().unitId(), account.scope().parkId(), account.organisation(),
                        account.displayName(), account.sample())
                .update() == 1;
    }

    /** Whether there are no accounts. */
    public boolean none() {
        return jdbc.sql("SELECT count(*) FROM people.account").query(Long.class).single() == 0;
    }

    /** Returns the logins of the sample accounts, whose password is public. */
    public List<String> sampleLogins() {
        return jdbc.sql("SELECT login FROM people.account WHERE sample ORDER BY login").query(String.class).list();
    }

    /** Whether there is a sample account, whose password is public. */
    public boolean anySample() {
        return !sampleLogins().isEmpty();
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        return new Account(row.getString("id"), row.getString("login"), row.getString("password_hash"),
                Role.valueOf(row.getString("role")), new Scope(row.getString("unit_id"), row.getString("park_id")),
                row.getString("organisation"), row.getString("display_name"), row.getBoolean("sample"));
    }
}
