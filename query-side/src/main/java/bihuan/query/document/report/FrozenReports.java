package bihuan.query.document.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Scope;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.report.Rendition;
import bihuan.api.report.ReportKind;
import bihuan.api.text.Text;
import bihuan.query.store.FileJson;
import bihuan.query.store.Progression;

/** The frozen reports and their rendered files. */
@Component
public class FrozenReports {

    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final String SELECT = """
            select id, kind, period, park_id, frozen_on, recorded_at, position, coalesce(renditions, '[]')::text
            from query.frozen_report
            """;

    private final JdbcClient jdbc;
    private final FileJson json;
    private final RenderingBasis basis;
    private final Progression progression;

    FrozenReports(JdbcClient jdbc, FileJson json, RenderingBasis basis, Progression progression) {
        this.jdbc = jdbc;
        this.json = json;
        this.basis = basis;
        this.progression = progression;
    }

    /** Those of this scope, the newest first; what is of the district is seen by who sees the district. */
    public List<FrozenReport> in(Scope scope) {
        return jdbc.sql(SELECT + "where cast(:park as text) is null or park_id = :park order by recorded_at desc, id")
                .param("park", scope.parkId()).query(this::read).list();
    }

    /** Waits briefly until this report, which has just been frozen, is projected and has its files. */
    public void await(String id, Scope scope) {
        progression.await(() -> find(id).filter(report -> sees(scope, report)).filter(FrozenReport::rendered),
                PATIENCE);
    }

    /** One report, waiting briefly for one that has just been frozen. */
    FrozenReport one(String id, Scope scope) {
        return progression.await(() -> find(id).filter(report -> sees(scope, report)), PATIENCE)
                .orElseThrow(() -> new Refused(Refusal.notFound(Text.of("该冻结报告", "frozen report"))));
    }

    /**
     * The same report with its files, waiting briefly for them.
     *
     * @throws ReportNotReadyException
     *             when it is not rendered yet
     */
    FrozenReport awaitRendered(FrozenReport report) {
        return progression.await(() -> find(report.id()).filter(FrozenReport::rendered), PATIENCE)
                .orElseThrow(() -> new ReportNotReadyException(basis.obstacle(report).orElse(Text.of("该冻结报告正在生成，请稍后再试。",
                        "This frozen report is being rendered. Try again shortly."))));
    }

    /** The reports without files, the oldest first. */
    List<FrozenReport> unrendered() {
        return jdbc.sql(SELECT + "where renditions is null order by recorded_at, id").query(this::read).list();
    }

    /** Whether this report has its files, waiting briefly for them. */
    boolean isRendered(String id) {
        return progression.await(() -> find(id).filter(FrozenReport::rendered), PATIENCE).isPresent();
    }

    private Optional<FrozenReport> find(String id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(this::read).optional();
    }

    private static boolean sees(Scope scope, FrozenReport report) {
        return report.parkId() == null ? scope.isDistrict() : scope.coversPark(report.parkId());
    }

    private FrozenReport read(ResultSet row, int number) throws SQLException {
        return new FrozenReport(row.getString(1), ReportKind.valueOf(row.getString(2)).path(), row.getString(3),
                row.getString(4), row.getObject(5, LocalDate.class), row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getObject(7, Long.class), List.of(json.read(row.getString(8), Rendition[].class)));
    }
}
