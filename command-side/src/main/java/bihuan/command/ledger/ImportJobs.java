package bihuan.command.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import com.fasterxml.uuid.Generators;

import bihuan.api.permission.Caller;
import bihuan.api.text.Text;
import bihuan.command.ledger.ImportJob.State;
import bihuan.command.ledger.RowAnswer.Outcome;
import bihuan.platform.evidence.EvidenceStore;

import tools.jackson.databind.json.JsonMapper;

/**
 * The imports, stored with their files so that they outlive the process. One that entered rows stays as the record of
 * who entered which file and what came of it.
 */
@Repository
class ImportJobs {

    private static final String COLUMNS = """
            SELECT id, caller, commits, state, total, done, failure, begun_at, file_name, sha256, options, created_at,
                   fresh, unchanged, invalid
              FROM command.import_job
            """;

    private final JdbcClient jdbc;
    private final EvidenceStore evidence;
    private final JsonMapper json = new JsonMapper();

    ImportJobs(JdbcClient jdbc, EvidenceStore evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /** The id of a new import. */
    static String newId() {
        return "import-" + Generators.timeBasedEpochGenerator().generate();
    }

    /** Stores a file for import; one whose rows are entered is kept as evidence. */
    @Transactional
    public ImportJob add(String id, LedgerUpload file, int rows, Caller caller, boolean commit) {
        String sha256 = commit
                ? evidence.keep(new ByteArrayResource(file.content()), file.name(), caller.actor()).sha256()
                : null;
        jdbc.sql("""
                INSERT INTO command.import_job
                       (id, caller, commits, file, state, total, file_name, sha256, options)
                VALUES (:id, :caller::jsonb, :commits, :file, :state, :total, :name, :sha256, :options::jsonb)""")
                .param("id", id).param("caller", json.writeValueAsString(caller)).param("commits", commit)
                .param("file", commit ? null : file.content()).param("state", State.WAITING.name())
                .param("total", rows).param("name", file.name()).param("sha256", sha256)
                .param("options", json.writeValueAsString(file.options())).update();
        return byId(id).orElseThrow();
    }

    Optional<ImportJob> byId(String id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?").param(id).query(this::read).optional();
    }

    /** The newest imports, those older than this one where it is named. */
    List<ImportJob> newest(String before, int most) {
        return jdbc.sql(COLUMNS + """
                WHERE (:before::text IS NULL
                       OR (created_at, id) < (SELECT created_at, id FROM command.import_job WHERE id = :before))
                ORDER BY created_at DESC, id DESC LIMIT :most""").param("before", before).param("most", most)
                .query(this::read).list();
    }

    /** Those that are not over, the oldest first. */
    List<String> unfinished() {
        return jdbc.sql("SELECT id FROM command.import_job WHERE ended_at IS NULL ORDER BY created_at")
                .query(String.class).list();
    }

    /** The file, as it was sent. */
    byte[] file(ImportJob job) {
        return job.sha256() == null
                ? jdbc.sql("SELECT file FROM command.import_job WHERE id = ?").param(job.id()).query(byte[].class)
                        .single()
                : evidence.verified(job.sha256()).orElseThrow();
    }

    /** Marks the import as started, once, however often it resumes. */
    void begin(String id) {
        jdbc.sql("UPDATE command.import_job SET state = ?, begun_at = coalesce(begun_at, now()) WHERE id = ?")
                .params(State.RUNNING.name(), id).update();
    }

    /** Stores what was read of the file, once: what a resumed import finds registered was new when it began. */
    void report(String id, ImportReport report) {
        jdbc.sql("UPDATE command.import_job SET report = coalesce(report, ?::jsonb) WHERE id = ?")
                .params(json.writeValueAsString(report), id).update();
    }

    /** What was read of the file, or null where it was not stored. */
    ImportReport report(String id) {
        return jdbc.sql("SELECT report FROM command.import_job WHERE id = ? AND report IS NOT NULL").param(id)
                .query(String.class).optional().map(report -> json.readValue(report, ImportReport.class)).orElse(null);
    }

    /** Stores the answers of these rows atomically. */
    @Transactional
    public void done(String id, int from, List<RowAnswer> answers) {
        jdbc.sql("""
                INSERT INTO command.import_row (job_id, position, outcome, answer)
                SELECT :id, position, outcome, answer::jsonb
                  FROM unnest(:positions, :outcomes, :answers) AS n (position, outcome, answer)
                ON CONFLICT DO NOTHING""").param("id", id)
                .param("positions", IntStream.range(from, from + answers.size()).boxed().toArray(Integer[]::new))
                .param("outcomes", answers.stream().map(each -> each.outcome().name()).toArray(String[]::new))
                .param("answers", answers.stream().map(json::writeValueAsString).toArray(String[]::new)).update();
        jdbc.sql("UPDATE command.import_job SET done = ? WHERE id = ?").params(from + answers.size(), id).update();
    }

    void end(String id, State state, Text failure) {
        Map<Outcome, Long> counts = counts(id);
        jdbc.sql("""
                UPDATE command.import_job
                   SET state = ?, failure = ?::jsonb, ended_at = now(), fresh = ?, unchanged = ?, invalid = ?
                 WHERE id = ?""")
                .params(state.name(), failure == null ? null : json.writeValueAsString(failure),
                        counts.getOrDefault(Outcome.NEW, 0L), counts.getOrDefault(Outcome.UNCHANGED, 0L),
                        counts.getOrDefault(Outcome.INVALID, 0L), id)
                .update();
    }

    /** Returns the number of rows by outcome so far. */
    Map<Outcome, Long> counts(String id) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        jdbc.sql("SELECT outcome, count(*) FROM command.import_row WHERE job_id = ? GROUP BY outcome").param(id)
                .query(row -> {
                    counts.put(Outcome.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** The answers so far, in the order of the file. */
    List<RowAnswer> answers(String id) {
        return jdbc.sql("SELECT answer FROM command.import_row WHERE job_id = ? ORDER BY position").param(id)
                .query((row, number) -> json.readValue(row.getString(1), RowAnswer.class)).list();
    }

    /** Deletes dry runs that ended more than 30 days ago. */
    int forgetOld() {
        return jdbc.sql("""
                DELETE FROM command.import_job WHERE ended_at < now() - interval '30 days' AND NOT commits""").update();
    }

    private ImportJob read(ResultSet row, int number) throws SQLException {
        String failure = row.getString("failure");
        String options = row.getString("options");
        return new ImportJob(row.getString("id"), json.readValue(row.getString("caller"), Caller.class),
                row.getBoolean("commits"), State.valueOf(row.getString("state")), row.getInt("total"),
                row.getInt("done"), failure == null ? null : json.readValue(failure, Text.class),
                instant(row, "begun_at"), row.getString("file_name"), row.getString("sha256"),
                options == null ? ImportOptions.NONE : json.readValue(options, ImportOptions.class),
                instant(row, "created_at"), counts(row));
    }

    private static Map<Outcome, Long> counts(ResultSet row) throws SQLException {
        return row.getObject("fresh") == null
                ? Map.of()
                : Map.of(Outcome.NEW, row.getLong("fresh"), Outcome.UNCHANGED, row.getLong("unchanged"),
                        Outcome.INVALID, row.getLong("invalid"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
