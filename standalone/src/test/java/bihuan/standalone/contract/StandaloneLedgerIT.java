package bihuan.standalone.contract;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import bihuan.platform.Launch;
import bihuan.standalone.StandaloneApplication;

/** Ledgers in and out of the standalone on its own PostgreSQL. */
class StandaloneLedgerIT extends LedgerContract {

    @TempDir
    static Path data;

    private ConfigurableApplicationContext running;

    @Override
    Deployment deployment() {
        running = Launch.run(StandaloneApplication.class, "--server.port=0", "--bihuan.data=" + data);
        String url = "http://127.0.0.1:" + ((WebServerApplicationContext) running).getWebServer().getPort();
        var deployment = new Deployment(url, url);
        await().atMost(Duration.ofSeconds(90))
                .until(() -> new Api(deployment).get(null, "/actuator/health").status() == 200);
        return deployment;
    }

    @AfterAll
    void stop() {
        running.close();
    }
}
