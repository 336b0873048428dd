package bihuan.query.register;

import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Organisations;

/** Which organisations are one, as far as that is projected: for what a caller is offered, on which others decide. */
@Component
public class KnownOrganisations {

    private final JdbcClient jdbc;

    KnownOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads every name of an authority and every succession, which are few. */
    public Organisations now() {
        Map<String, String> names = new HashMap<>();
        Map<String, String> successors = new HashMap<>();
        jdbc.sql("""
                select true, c.name, c.subject_id from query.authority a
                    join query.register_change c on c.subject_id = a.id
                union all select false, id, succeeded_by from query.authority where succeeded_by is not null
                union all select false, id, succeeded_by from query.unit where succeeded_by is not null
                union all select false, id, succeeded_by from query.park where succeeded_by is not null""")
                .query(row -> {
                    (row.getBoolean(1) ? names : successors).put(row.getString(2), row.getString(3));
                });
        return new Organisations(names, successors);
    }
}
