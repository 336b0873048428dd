package bihuan.platform.health;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether PostgreSQL keeps the role that this process runs as from changing what is stored (ADR 50): looked up once, at
 * the start. With one role for everything it does not, and the log says so.
 */
@Component
class EventProtection {

    private static final Logger LOG = LoggerFactory.getLogger(EventProtection.class);

    /**
     * The roles that this one is, or may act as, of which one is a superuser or can do more than add to events, stored
     * files, the history of accounts or the record of erasures; there are no events here with Axon Server.
     */
    private static final String UNLIMITED_ROLES = """
            SELECT rolname FROM pg_roles r
            WHERE pg_has_role(r.oid, 'MEMBER') AND (rolsuper OR EXISTS (
                SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
                WHERE (nspname, relname) IN (('events', 'domain_event_entry'), ('evidence', 'file'),
                        ('evidence', 'chunk'), ('people', 'account_change'), ('people', 'erasure'))
                  AND (r.oid IN (relowner, nspowner) OR has_any_column_privilege(r.oid, c.oid, 'UPDATE')
                       OR has_table_privilege(r.oid, c.oid, 'DELETE, TRUNCATE, TRIGGER'))))
            ORDER BY rolname""";

    private final boolean complete;

    EventProtection(JdbcClient jdbc) {
        List<String> unlimited = jdbc.sql(UNLIMITED_ROLES).query(String.class).list();
        complete = unlimited.isEmpty();
        if (!complete) {
            LOG.warn("PostgreSQL does not protect what is stored from this process, which has the rights of {}. See "
                    + "“Two database roles” in docs/operations.md. 本进程的数据库权限可以更改已存储的内容，PostgreSQL 未加保护，"
                    + "处理方法见 docs/operations.md 的“Two database roles”一节。", unlimited);
        }
    }

    /** Whether what is stored can be added to and read, and nothing else. */
    boolean isComplete() {
        return complete;
    }
}
