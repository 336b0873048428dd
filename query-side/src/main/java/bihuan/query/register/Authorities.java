package bihuan.query.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.hazard.Level;
import bihuan.api.park.AuthorityPower;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.query.store.FileJson;

/** The authorities as registered. */
@Component
public class Authorities {

    private static final String COLUMNS = """
            select id, name, level, may, verified, closed, succeeded_by, version from query.authority
            """;

    private final JdbcClient jdbc;
    private final FileJson json;

    Authorities(JdbcClient jdbc, FileJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All of them: those that are not closed first, then by name. */
    public List<AuthorityView> all() {
        return jdbc.sql(COLUMNS + "order by closed, name, id").query(this::read).list();
    }

    /** One authority, refused when it is unknown. */
    public AuthorityView one(String id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(this::read).optional()
                .orElseThrow(() -> new Refused(Refusal.notFound(Text.of("该机关", "authority"))));
    }

    private AuthorityView read(ResultSet row, int number) throws SQLException {
        String level = row.getString(3);
        return new AuthorityView(row.getString(1), row.getString(2), level == null ? null : Level.valueOf(level),
                List.of(json.read(row.getString(4), AuthorityPower[].class)), row.getBoolean(5), row.getBoolean(6),
                row.getString(7), row.getLong(8));
    }
}
