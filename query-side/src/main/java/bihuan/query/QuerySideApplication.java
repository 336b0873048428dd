package bihuan.query;

import org.springframework.boot.autoconfigure.SpringBootApplication;

import bihuan.platform.ApplicationLauncher;

/**
 * The query side as a separate process, reading events from Axon Server. Its settings are {@code query-side.yml}.
 */
@SpringBootApplication(scanBasePackages = {"bihuan.platform", "bihuan.query"})
public class QuerySideApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", "query-side");
        ApplicationLauncher.run(QuerySideApplication.class, arguments);
    }
}
