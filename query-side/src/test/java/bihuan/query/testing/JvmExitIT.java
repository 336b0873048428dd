package bihuan.query.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import bihuan.platform.ApplicationLauncher;
import bihuan.platform.testing.TestDatabase;
import bihuan.query.QuerySideApplication;

/** A JVM of tests ends while the applications that its tests share are still running. */
class JvmExitIT {

    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    @Test
    void the_test_database_is_there_until_the_last_application_has_stopped() throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process jvm = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-cp", System.getProperty("java.class.path"), Tests.class.getName())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            assertThat(jvm.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            jvm.destroyForcibly();
        }
        // Axon gives up on a phase after five seconds, and says so; that happened in phase after phase of each
        // application.
        assertThat(Files.readString(log)).contains("Stopping PooledStreamingEventProcessor")
                .doesNotContain("Timed out during shutdown phase").doesNotContain("Connection is not available");
        assertThat(jvm.exitValue()).isZero();
    }

    /** What a JVM of tests has done when they are over. */
    static final class Tests {

        public static void main(String[] arguments) {
            for (int i = 0; i < 2; i++) {
                ApplicationLauncher.run(QuerySideApplication.class, "--server.port=0",
                        "--bihuan.database-url=" + TestDatabase.fresh(),
                        "--bihuan.database-user=" + TestDatabase.RUNNING,
                        "--bihuan.database-owner=" + TestDatabase.USER,
                        "--bihuan.database-password=");
            }
            System.exit(0);
        }
    }
}
