package bihuan.platform.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import bihuan.api.permission.Cover;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;

/** The local accounts. */
@Repository
public class Accounts {

    private static final String COLUMNS = """
            SELECT id, login, password_hash, role, unit_id, park_id, organisation, display_name, sample, disabled,
                   must_change_password, covers_account_id, covers_from, covers_to, revision
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

    /** Returns these accounts, by id. */
    public Map<String, Account> byIds(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc.sql(COLUMNS + "WHERE id = ANY(?)").param(ids.toArray(String[]::new)).query(Accounts::read)
                        .list().stream().collect(Collectors.toMap(Account::id, Function.identity()));
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

    /**
     * Returns this account for a change of it, together with the ids of all administrators that are enabled. Until the
     * transaction ends nobody else can change any of these, so that two cannot each remove what they take for the last
     * but one.
     */
    public Optional<LockedAccount> lock(String id) {
        List<String> administrators = jdbc
                .sql("SELECT id FROM people.account WHERE role = ? AND NOT disabled ORDER BY id FOR UPDATE")
                .param(Role.ADMIN.name()).query(String.class).list();
        return jdbc.sql(COLUMNS + "WHERE id = ? FOR UPDATE").param(id).query(Accounts::read).optional()
                .map(account -> new LockedAccount(account, Set.copyOf(administrators)));
    }

    /** Replaces what can change of an account. What was granted under its earlier state ends soon. */
    public void update(Account account) {
        Cover cover = account.state().cover();
        jdbc.sql("""
                UPDATE people.account
                   SET password_hash = ?, role = ?, unit_id = ?, park_id = ?, organisation = ?, display_name = ?,
                       sample = ?, disabled = ?, must_change_password = ?, covers_account_id = ?, covers_from = ?,
                       covers_to = ?, revision = revision + 1
                 WHERE id = ?""")
                .params(account.passwordHash(), account.role().name(), account.scope().unitId(),
                        account.scope().parkId(), account.organisation(), account.displayName(), account.sample(),
                        account.state().disabled(), account.state().mustChangePassword(),
                        cover == null ? null : cover.accountId(), cover == null ? null : cover.from(),
                        cover == null ? null : cover.to(), account.id())
                .update();
    }

    /**
     * Has every account over this park go on over that one, and act for it where it acted for the park itself; each
     * with its record. What was granted under the earlier scope ends soon.
     *
     * @param by
     *            the account that merged the parks
     */
    public void moveToPark(String from, String into, String by) {
        move("park_id", from, into, by);
    }

    /** As {@link #moveToPark}, of units. */
    public void moveToUnit(String from, String into, String by) {
        move("unit_id", from, into, by);
    }

    private void move(String scope, String from, String into, String by) {
        jdbc.sql("""
                WITH before AS (
                    SELECT id, organisation FROM people.account WHERE %1$s = :from ORDER BY id FOR UPDATE),
                moved AS (
                    UPDATE people.account a SET %1$s = :into, revision = revision + 1,
                           organisation = CASE WHEN a.organisation = :from THEN :into ELSE a.organisation END
                      FROM before WHERE a.id = before.id)
                INSERT INTO people.account_change (account_id, changed_by, field, old_value, new_value)
                SELECT id, :by, 'scope', :from, :into FROM before
                UNION ALL SELECT id, :by, 'organisation', :from, :into FROM before WHERE organisation = :from"""
                .formatted(scope)).param("from", from).param("into", into).param("by", by).update();
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
                row.getString("organisation"), row.getString("display_name"), row.getBoolean("sample"),
                new AccountState(row.getBoolean("disabled"), row.getBoolean("must_change_password"), cover(row),
                        row.getLong("revision")));
    }

    private static Cover cover(ResultSet row) throws SQLException {
        String colleague = row.getString("covers_account_id");
        return colleague == null
                ? null
                : new Cover(colleague, row.getObject("covers_from", LocalDate.class),
                        row.getObject("covers_to", LocalDate.class));
    }
}
