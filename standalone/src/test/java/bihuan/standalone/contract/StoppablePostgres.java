package bihuan.standalone.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import bihuan.platform.testing.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL of a test's own that stops, hangs, and comes back on the same port with what it held. */
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

    /** The options by which a standalone uses it. */
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

    /** It keeps its connections, and the system still accepts new ones in its name, but it answers no client. */
    void hang() throws IOException {
        signal("-STOP");
    }

    void goOn() throws IOException {
        signal("-CONT");
    }

    @Override
    public void close() throws IOException {
        goOn();
        stop();
    }

    private void signal(String signal) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long postmaster = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        List<String> command = Stream.concat(Stream.of("kill", signal), ProcessHandle.of(postmaster).stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .map(process -> String.valueOf(process.pid()))).toList();
        new ProcessBuilder(command).start().onExit().join();
    }
}
