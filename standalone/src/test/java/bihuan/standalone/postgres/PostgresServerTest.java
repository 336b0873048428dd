package bihuan.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    static Path shared;
    private static Path programs;

    @TempDir
    Path data;

    @BeforeAll
    static void unpackOnce() {
        programs = PostgresPrograms.unpackedUnder(shared);
        assertThat(PostgresPrograms.unpackedUnder(shared)).isEqualTo(programs);
    }

    @Test
    void what_was_written_survives_an_orderly_restart() throws Exception {
        try (var server = PostgresServer.start(programs, data)) {
            run(server, "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        try (var server = PostgresServer.start(programs, data)) {
            assertThat(ask(server, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void what_was_committed_survives_the_killing_of_the_server() throws Exception {
        var killed = PostgresServer.start(programs, data);
        run(killed, "CREATE TABLE kept AS SELECT 42 AS answer");
        kill(Postmaster.of(data.resolve("postgres")).orElseThrow().pid());

        try (var server = PostgresServer.start(programs, data)) {
            assertThat(ask(server, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void a_server_that_was_left_running_is_taken_over() throws Exception {
        var left = PostgresServer.start(programs, data);
        run(left, "CREATE TABLE kept AS SELECT 42 AS answer");

        try (var server = PostgresServer.start(programs, data)) {
            assertThat(server.database()).isEqualTo(left.database());
            assertThat(ask(server, "SELECT answer FROM kept")).isEqualTo("42");
        }
        assertThat(Postmaster.of(data.resolve("postgres"))).isEmpty();
    }

    @Test
    void it_forces_commits_to_disk_and_finds_chinese_words() throws Exception {
        try (var server = PostgresServer.start(programs, data)) {
            assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(server, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "SHOW server_encoding")).isEqualTo("UTF8");
            run(server, "CREATE EXTENSION pg_trgm");
            assertThat(ask(server, "SELECT word_similarity('储罐区', '一号储罐区泄漏') > 0")).isEqualTo("t");
            assertThat(ask(server, "SELECT array_length(show_trgm('储罐区'), 1)")).isEqualTo("4");
            assertThat(ask(server, "SELECT lower('ÄB储')")).isEqualTo("äb储");
            assertThat(ask(server,
                    """
                            SELECT string_agg(w, '' ORDER BY w COLLATE "zh-x-icu")
                            FROM unnest(ARRAY['张','阿','李']) w"""))
                    .isEqualTo("阿李张");
        }
    }

    @Test
    void a_second_application_on_the_same_folder_is_refused() throws Exception {
        try (var first = DataLock.take(data)) {
            assertThatThrownBy(() -> DataLock.take(data)).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Another Bihuan works on " + data);
        }
        DataLock.take(data).close();
    }

    @Test
    void a_lock_file_without_its_process_is_no_lock() throws Exception {
        Files.writeString(data.resolve("bihuan.lock"), "left by a process that was killed");

        DataLock.take(data).close();
    }

    @Test
    void a_pid_file_whose_number_belongs_to_another_program_is_cleared_and_no_process_is_stopped() throws Exception {
        var killed = PostgresServer.start(programs, data);
        run(killed, "CREATE TABLE kept AS SELECT 42 AS answer");
        Path pidFile = data.resolve("postgres/postmaster.pid");
        kill(Postmaster.of(data.resolve("postgres")).orElseThrow().pid());
        var lines = new ArrayList<>(Files.readAllLines(pidFile));
        lines.set(0, String.valueOf(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);

        try (var server = PostgresServer.start(programs, data)) {
            assertThat(ask(server, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void a_server_that_can_neither_be_used_nor_stopped_is_named_with_what_to_do() {
        assertThat(PostgresServer.stuck(data, 4711, new IllegalStateException("pg_ctl failed"))).hasMessageContaining(
                "4711").hasMessageContaining(data.toString()).hasMessageContaining("kill -9 4711")
                .hasMessageContaining("结束");
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        await().until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }

    private static void run(PostgresServer server, String sql) throws SQLException {
        var database = server.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(PostgresServer server, String sql) throws SQLException {
        var database = server.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
