package bihuan.benchmarks.peer.crud;

import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * How most would build it: Spring Boot, JPA, a normalised schema, and Envers for the history. It has no security, which
 * is in its favour.
 */
@SpringBootApplication
public class CrudApplication {

    /** Starts it; the environment says where the database is. */
    public static void main(String[] arguments) {
        var application = new SpringApplication(CrudApplication.class);
        application.setDefaultProperties(Map.of("spring.jpa.hibernate.ddl-auto", "update", "spring.jpa.open-in-view",
                "false"));
        application.run(arguments);
    }
}
