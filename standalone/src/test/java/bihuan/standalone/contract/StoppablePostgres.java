package bihuan.standalone.contract;

import java.io.IOException;
import java.nio.file.Path;

import bihuan.platform.testing.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL of a test's own that stops and comes back on the same port with what it held. */
final class StoppablePostgres implements AutoCloseable {

    private final Path data;
    private final int port;
    private EmbeddedPostgres running;

    /** Started on this folder. */
    StoppablePostgres(Path data) throws IOException {
        this.data = data;
        port = Processes.freePort();
        start();
    }

    /** The options by which a standalone uses it, with one role for everything, as before there were two (ADR 50). */
    String[] options() {
        return new String[]{"--bihuan.database-url=" + running.getJdbcUrl(TestDatabase.USER, "postgres"),
                "--bihuan.database-user=" + TestDatabase.USER, "--bihuan.database-password="};
    }

    void start() throws IOException {
        running = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPort(port)
                .setLocaleConfig("locale", "C.UTF-8").start();
    }

    void stop() throws IOException {
        running.close();
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
