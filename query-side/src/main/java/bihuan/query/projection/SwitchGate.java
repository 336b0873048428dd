package bihuan.query.projection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where every writer of the live tables passes, and where all of them wait for the moment in which a rebuilt set of
 * tables takes their place. A lock of PostgreSQL's, held to the end of the transaction, so that it holds across
 * processes.
 */
@Component
public class SwitchGate {

    /** Any number that nobody else uses. */
    public static final long LOCK = 0x6269_6875_616E_0001L;

    private final JdbcClient jdbc;

    SwitchGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits while tables are being exchanged; from here on they are not until this transaction has ended. */
    public void pass() {
        jdbc.sql("select pg_advisory_xact_lock_shared(:lock)").param("lock", LOCK).query(rows -> {
        });
    }
}
