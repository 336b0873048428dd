package bihuan.standalone.contract;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;

import bihuan.platform.ApplicationLauncher;
import bihuan.platform.database.Database;
import bihuan.platform.database.DatabaseOwner;
import bihuan.standalone.StandaloneApplication;

/** The standalone on its own PostgreSQL, in this JVM. */
public final class StandaloneDeployment implements WholeContract.Running {

    private static final Duration START = Duration.ofSeconds(90);

    private final ConfigurableApplicationContext running;

    /** Started on this folder, and healthy. */
    public StandaloneDeployment(Path data, String... options) {
        this(data, 0, options);
    }

    /** Started on this folder and port of loopback, and healthy; 0 means any free port. */
    public StandaloneDeployment(Path data, int port, String... options) {
        String[] all = Stream.concat(Stream.of("--server.port=" + port, "--bihuan.data=" + data), Stream.of(options))
                .toArray(String[]::new);
        running = ApplicationLauncher.run(StandaloneApplication.class, all);
        var api = new Api(at());
        await().atMost(START).until(() -> api.get(null, "/actuator/health").status() == 200);
    }

    @Override
    public Deployment at() {
        String url = "http://127.0.0.1:" + ((WebServerApplicationContext) running).getWebServer().getPort();
        return new Deployment(url, url);
    }

    @Override
    public JdbcTemplate database() {
        return database(running);
    }

    /** The database of this application, as its owner uses it: for what the product itself may not do. */
    public static JdbcTemplate database(ApplicationContext running) {
        var owner = running.getBean(DatabaseOwner.class).database();
        return new JdbcTemplate(new DriverManagerDataSource(owner.url(), owner.user(), owner.password()));
    }

    /** The role that it runs as, and where. */
    Database runningAs() {
        return running.getBean(Database.class);
    }

    /** The pool that requests are answered from. */
    HikariDataSource pool() {
        return running.getBean(HikariDataSource.class);
    }

    /** Its connections to the database, as the pool counts them. */
    HikariPoolMXBean connections() {
        return pool().getHikariPoolMXBean();
    }

    /** The paths of everything of ours that is asked for with GET. */
    List<PathPattern> reads() {
        return running.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods()
                .entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getPackageName().startsWith("bihuan"))
                .filter(each -> each.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(each -> each.getKey().getPathPatternsCondition().getPatterns().stream()).toList();
    }

    @Override
    public void close() {
        running.close();
    }
}
