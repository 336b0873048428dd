package bihuan.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The query side as a process of its own, reading events from an Axon Server. */
@SpringBootApplication(scanBasePackages = {"bihuan.platform", "bihuan.query"})
public class QuerySideApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(QuerySideApplication.class, arguments);
    }
}
