package bihuan.standalone;

import bihuan.platform.ApplicationLauncher;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Both sides in one process on a PostgreSQL of its own: what {@code mvn spring-boot:run} starts. */
@SpringBootApplication(scanBasePackages = {"bihuan.platform", "bihuan.command", "bihuan.query", "bihuan.standalone"})
public class StandaloneApplication {

    public static void main(String[] args) {
        ApplicationLauncher.run(StandaloneApplication.class, args);
    }
}
