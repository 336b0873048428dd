package bihuan.query.store;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names the schema that holds the tables of the ledger. Statements are written for the live one,
 * {@code query}; the same statements fill a copy of it while the projection is rebuilt.
 */
@Component
public class LedgerSchema {

    /** The name of the projection that writes these tables. */
    public static final String PROJECTION = "ledger";

    /** The schema that is read. */
    public static final String LIVE = "query";
    /** The schema that a rebuild writes, until it replaces the live one. */
    public static final String NEXT = "query_next";
    /** The name of the replaced schema between the switch and its removal. */
    public static final String OLD = "query_old";

    private static final String PREFIX = LIVE + ".";

    private final JdbcClient jdbc;
    private final String name;

    @Autowired
    public LedgerSchema(JdbcClient jdbc) {
        this(jdbc, LIVE);
    }

    private LedgerSchema(JdbcClient jdbc, String name) {
        this.jdbc = jdbc;
        this.name = name;
    }

    /** The tables that a rebuild fills. */
    public static LedgerSchema next(JdbcClient jdbc) {
        return new LedgerSchema(jdbc, NEXT);
    }

    /** Whether these are the tables that readers see. */
    public boolean isLive() {
        return name.equals(LIVE);
    }

    /** This statement, which names tables as {@code query.hazard}, on the tables of this schema. */
    public JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(isLive() ? statement : statement.replace(PREFIX, name + "."));
    }
}
