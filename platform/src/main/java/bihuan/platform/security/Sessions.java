package bihuan.platform.security;

import java.util.Collection;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The form login sessions of all processes. */
@Repository
public class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns those of these sessions that are active and authenticated. */
    public Set<String> going(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                        SELECT session_id FROM people.session
                         WHERE session_id = ANY(:ids) AND expiry_time > :now AND principal_name IS NOT NULL""")
                        .param("ids", ids.toArray(String[]::new)).param("now", System.currentTimeMillis())
                        .query(String.class).set();
    }

    /** Ends the sessions of this account, in all processes, but for one (or null). */
    public void end(String accountId, String but) {
        jdbc.sql("DELETE FROM people.session WHERE principal_name = :account AND session_id IS DISTINCT FROM :but")
                .param("account", accountId).param("but", but).update();
    }
}
