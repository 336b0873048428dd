package bihuan.query.projection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lock that every writer of the live tables shares, and that a rebuild takes exclusively while it exchanges the
 * tables. An advisory lock of PostgreSQL, held to the end of the transaction, so that it works across processes.
 */
@Component
public class SwitchGate {

    /** The key of the advisory lock; any number that has no other use. */
    public static final long LOCK = 0x6269_6875_616E_0001L;

    private final JdbcClient jdbc;

    SwitchGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits while tables are being exchanged, and prevents an exchange until this transaction has ended. */
    public void pass() {
        jdbc.sql("select pg_advisory_xact_lock_shared(:lock)").param("lock", LOCK).query(rows -> {
        });
    }
}
