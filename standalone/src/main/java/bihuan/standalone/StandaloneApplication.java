package bihuan.standalone;

import org.springframework.boot.autoconfigure.SpringBootApplication;

import bihuan.platform.Launch;

/** Both sides in one process on a PostgreSQL of its own: what {@code mvn spring-boot:run} starts. */
@SpringBootApplication(scanBasePackages = {"bihuan.platform", "bihuan.command", "bihuan.query", "bihuan.standalone"})
public class StandaloneApplication {

    public static void main(String[] args) {
        Launch.run(StandaloneApplication.class, args);
    }
}
