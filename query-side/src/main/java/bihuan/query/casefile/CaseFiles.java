package bihuan.query.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Scope;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.query.core.file.HazardFile;
import bihuan.query.store.FileJson;
import bihuan.query.store.Progression;
import bihuan.query.store.ScopeFilter;
import bihuan.query.store.StoredHazard;
import bihuan.query.web.NamesByDay;

/** Reads one hazard's case file, if required after waiting for a version. */
@Component
public class CaseFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final FileJson json;
    private final Progression progression;
    private final NamesByDay names;

    CaseFiles(JdbcClient jdbc, FileJson json, Progression progression, NamesByDay names) {
        this.names = names;
        this.jdbc = jdbc;
        this.json = json;
        this.progression = progression;
    }

    /**
     * The current file.
     *
     * @param version
     *            wait, a few seconds at most, until the file is at least of this version; or null
     * @throws Refused
     *             when it is unknown or out of scope
     * @throws VersionNotProjectedException
     *             when the version has not been seen in time; also for a hazard that is unknown or out of scope, for it
     *             may only just have been reported, and the response must not distinguish the three
     */
    public StoredHazard current(String id, Scope scope, Long version) {
        if (version == null) {
            return find(id, scope).orElseThrow(CaseFiles::noSuchHazard);
        }
        return progression.await(() -> find(id, scope).filter(found -> found.file().version() >= version), PATIENCE)
                .orElseThrow(() -> new VersionNotProjectedException(version));
    }

    /** This file of a past day, with the names that its park and unit had then. A null bound does not restrict. */
    public StoredHazard named(HazardFile file, LocalDate happenedBy, Instant knownAt) {
        var report = file.report();
        Map<String, String> then = names.on(List.of(report.parkId(), report.unitId()), happenedBy, knownAt);
        return new StoredHazard(file, then.get(report.parkId()), then.get(report.unitId()));
    }

    /** The refusal for a hazard that is unknown, out of scope, or had not been reported by the requested day. */
    public static Refused noSuchHazard() {
        return new Refused(Refusal.notFound(Text.of("该隐患", "hazard")));
    }

    private Optional<StoredHazard> find(String id, Scope scope) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("id", id);
        String sql = """
                select h.file, p.name, u.name from query.hazard h left join query.park p on p.id = h.park_id
                left join query.unit u on u.id = h.unit_id where h.id = :id and %s
                """.formatted(ScopeFilter.of(scope, "h", parameters));
        return jdbc.sql(sql).params(parameters).query(
                (row, number) -> new StoredHazard(json.file(row.getString(1)), row.getString(2), row.getString(3)))
                .optional();
    }
}
