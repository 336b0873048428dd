package bihuan.command.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import com.fasterxml.uuid.Generators;

import bihuan.api.permission.Caller;
import bihuan.api.text.Text;
import bihuan.command.ledger.ImportJob.State;
import bihuan.command.ledger.RowAnswer.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** The background imports, stored with their files so that they outlive the process. */
@Repository
class ImportJobs {

    private static final String COLUMNS = """
            SELECT id, caller, commits, state, total, done, failure, begun_at FROM command.import_job
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    ImportJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a file for import. */
    ImportJob add(byte[] file, int rows, Caller caller, boolean commit) {
        String id = "import-" + Generators.timeBasedEpochGenerator().generate();
        jdbc.sql("""
                INSERT INTO command.import_job (id, caller, commits, file, state, total)
                VALUES (?, ?::jsonb, ?, ?, ?, ?)""")
                .params(id, json.writeValueAsString(caller), commit, file, State.WAITING.name(), rows).update();
        return new ImportJob(id, caller, commit, State.WAITING, rows, 0, null, null);
    }

    /** Stores the file of a dry run again, to be committed now. */
    ImportJob enter(ImportJob tried, Caller caller) {
        return add(file(tried.id()), tried.total(), caller, true);
    }

    Optional<ImportJob> byId(String id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?").param(id).query(this::read).optional();
    }

    /** Those that are not over, the oldest first. */
    List<String> unfinished() {
        return jdbc.sql("SELECT id FROM command.import_job WHERE ended_at IS NULL ORDER BY created_at")
                .query(String.class).list();
    }

    byte[] file(String id) {
        return jdbc.sql("SELECT file FROM command.import_job WHERE id = ?").param(id).query(byte[].class).single();
    }

    /** Marks the import as started, once, however often it resumes. */
    void begin(String id) {
        jdbc.sql("UPDATE command.import_job SET state = ?, begun_at = coalesce(begun_at, now()) WHERE id = ?")
                .params(State.RUNNING.name(), id).update();
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
        jdbc.sql("UPDATE command.import_job SET state = ?, failure = ?::jsonb, ended_at = now() WHERE id = ?")
                .params(state.name(), failure == null ? null : json.writeValueAsString(failure), id).update();
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

    /** Deletes imports that ended more than 30 days ago; the hazards they entered remain. */
    int forgetOld() {
        return jdbc.sql("DELETE FROM command.import_job WHERE ended_at < now() - interval '30 days'").update();
    }

    private ImportJob read(ResultSet row, int number) throws SQLException {
        OffsetDateTime begun = row.getObject("begun_at", OffsetDateTime.class);
        String failure = row.getString("failure");
        return new ImportJob(row.getString("id"), json.readValue(row.getString("caller"), Caller.class),
                row.getBoolean("commits"), State.valueOf(row.getString("state")), row.getInt("total"),
                row.getInt("done"), failure == null ? null : json.readValue(failure, Text.class),
                begun == null ? null : begun.toInstant());
    }
}
