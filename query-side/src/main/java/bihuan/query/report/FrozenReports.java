package bihuan.query.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Scope;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.report.ReportKind;
import bihuan.api.text.Text;
import bihuan.query.campaign.Enrolments;
import bihuan.query.document.DocumentFormat;
import bihuan.query.projection.Progression;
import bihuan.query.projection.ReadUpTo;
import bihuan.query.timeline.Timeline;

/** Frozen reports: which there are, whether one can be made again now, and whether it came out as it first did. */
@Component
public class FrozenReports {

    private static final Logger LOG = LoggerFactory.getLogger(FrozenReports.class);
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final String SELECT = """
            select id, kind, period, park_id, frozen_on, recorded_at, position from query.frozen_report
            """;

    private final JdbcClient jdbc;
    private final ReadUpTo readUpTo;
    private final Timeline timeline;
    private final Enrolments enrolments;
    private final Progression progression;

    FrozenReports(JdbcClient jdbc, ReadUpTo readUpTo, Timeline timeline, Enrolments enrolments,
            Progression progression) {
        this.jdbc = jdbc;
        this.readUpTo = readUpTo;
        this.timeline = timeline;
        this.enrolments = enrolments;
        this.progression = progression;
    }

    /** Those of this scope, the newest first; what is of the district is seen by who sees the district. */
    public List<FrozenReport> in(Scope scope) {
        return jdbc.sql(SELECT + "where cast(:park as text) is null or park_id = :park order by recorded_at desc, id")
                .param("park", scope.parkId()).query(FrozenReports::read).list();
    }

    /** Waits a moment until this one, which was only just frozen, is among them. */
    public void await(String id, Scope scope) {
        progression.await(() -> find(id).filter(report -> sees(scope, report)), PATIENCE);
    }

    /** One of them, waiting a moment for one that was only just frozen. */
    FrozenReport one(String id, Scope scope) {
        return progression.await(() -> find(id).filter(report -> sees(scope, report)), PATIENCE)
                .orElseThrow(() -> new Refused(Refusal.notFound(Text.of("该冻结报告", "frozen report"))));
    }

    /**
     * Waits a moment until everything that lies before the freezing is here.
     *
     * @throws ReportNotReady
     *             when it is not
     */
    void awaitBasis(FrozenReport frozen, ReportQuestion question) {
        if (frozen.position() == null || timeline.hasUnplaced(question.scope())
                || question.isOfCampaign() && enrolments.hasUnplaced(question.scope())) {
            throw new ReportNotReady(Text.of("部分事件在事件库中的位置未知，请先重建台账投影。",
                    "The place in the event store of some events is not known here; rebuild the ledger first."));
        }
        if (readUpTo.hasSetAside(frozen.recordedAt())) {
            throw new ReportNotReady(Text.of("冻结前的部分事件尚未能处理（死信），处理后方可生成。",
                    "Some events from before the freezing are set aside as dead letters; they must be handled first."));
        }
        progression.await(() -> Optional.of(true).filter(yes -> readUpTo.hasReadAllBefore(frozen.position())), PATIENCE)
                .orElseThrow(() -> new ReportNotReady(
                        Text.of("冻结前的事件尚未全部读入，请稍后再试。",
                                "Not everything from before the freezing has been read; ask again shortly.")));
    }

    /**
     * Holds what came out against what came out first.
     *
     * @throws ReportDiffers
     *             when it is not the same
     */
    void check(FrozenReport frozen, DocumentFormat format, Locale language, byte[] bytes) {
        String digest = sha256(bytes);
        jdbc.sql("""
                insert into projection.report_digest (report_id, format, language, sha256)
                values (:id, :format, :language, :digest) on conflict do nothing
                """).param("id", frozen.id()).param("format", format.name()).param("language", language.getLanguage())
                .param("digest", digest).update();
        String first = jdbc.sql("""
                select sha256 from projection.report_digest
                where report_id = :id and format = :format and language = :language
                """).param("id", frozen.id()).param("format", format.name()).param("language", language.getLanguage())
                .query(String.class).single();
        if (!first.equals(digest)) {
            LOG.error("Frozen report {} as {} in {} was {} and is now {}", frozen.id(), format, language, first,
                    digest);
            throw new ReportDiffers();
        }
    }

    private Optional<FrozenReport> find(String id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(FrozenReports::read).optional();
    }

    private static boolean sees(Scope scope, FrozenReport report) {
        return report.parkId() == null ? scope.isDistrict() : scope.coversPark(report.parkId());
    }

    private static FrozenReport read(ResultSet row, int number) throws SQLException {
        return new FrozenReport(row.getString(1), ReportKind.valueOf(row.getString(2)).path(), row.getString(3),
                row.getString(4), row.getObject(5, LocalDate.class), row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getObject(7, Long.class));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
