package bihuan.standalone.contract;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import com.zaxxer.hikari.HikariDataSource;

import bihuan.platform.Launch;
import bihuan.standalone.StandaloneApplication;

/** The standalone on its own PostgreSQL, in this JVM. */
public final class StandaloneDeployment implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);

    private final ConfigurableApplicationContext running;

    /** Started on this folder, and healthy. */
    public StandaloneDeployment(Path data, String... options) {
        this(data, 0, options);
    }

    /** Started on this folder and port of loopback, and healthy; 0 stands for any free port. */
    public StandaloneDeployment(Path data, int port, String... options) {
        String[] all = Stream.concat(Stream.of("--server.port=" + port, "--bihuan.data=" + data), Stream.of(options))
                .toArray(String[]::new);
        running = Launch.run(StandaloneApplication.class, all);
        var api = new Api(at());
        await().atMost(START).until(() -> api.get(null, "/actuator/health").status() == 200);
    }

    /** Where it answers. */
    public Deployment at() {
        String url = "http://127.0.0.1:" + ((WebServerApplicationContext) running).getWebServer().getPort();
        return new Deployment(url, url);
    }

    JdbcTemplate database() {
        return running.getBean(JdbcTemplate.class);
    }

    /** The pool that requests are answered from. */
    HikariDataSource pool() {
        return running.getBean(HikariDataSource.class);
    }

    @Override
    public void close() {
        running.close();
    }
}
