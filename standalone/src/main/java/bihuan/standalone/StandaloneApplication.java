package bihuan.standalone;

import bihuan.platform.ApplicationLauncher;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Both sides in one process on a PostgreSQL of its own: what {@code mvn spring-boot:run} starts. */
@SpringBootApplication(scanBasePackages = {"bihuan.platform", "bihuan.command", "bihuan.query", "bihuan.standalone"})
public class StandaloneApplication {

    /** The system property by which packaging records a start and an end (ADR 53). */
    private static final String EXIT_ONCE_STARTED = "bihuan.exit-once-started";

    public static void main(String[] args) {
        var started = ApplicationLauncher.run(StandaloneApplication.class, args);
        if (Boolean.getBoolean(EXIT_ONCE_STARTED)) {
            System.exit(SpringApplication.exit(started));
        }
    }
}
