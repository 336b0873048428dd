package bihuan.standalone;

import bihuan.platform.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Both sides in one process on a PostgreSQL of its own: what {@code mvn spring-boot:run} starts. */
@SpringBootApplication(scanBasePackages = {"bihuan.platform", "bihuan.command", "bihuan.query", "bihuan.standalone"})
public class StandaloneApplication {

    public static void main(String[] args) {
        Launch.run(StandaloneApplication.class, args);
    }
}
