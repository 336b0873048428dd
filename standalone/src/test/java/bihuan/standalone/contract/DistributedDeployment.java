package bihuan.standalone.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import bihuan.platform.testing.TestDatabase;

/** Command-side and query-side as two processes on one database, and a real Axon Server between them. */
final class DistributedDeployment implements WholeContract.Running {

    /** The environment variable that names the Axon Server as host:port. */
    static final String AXON_SERVER = "BIHUAN_AXONSERVER";

    private final Processes processes;
    private final String database = TestDatabase.fresh();
    private final Deployment at;

    /** Both started, and healthy. */
    DistributedDeployment(Path logs) throws IOException {
        processes = new Processes(logs);
        Map<String, String> environment = new HashMap<>(Map.of("AXON_AXONSERVER_SERVERS", System.getenv(AXON_SERVER),
                "BIHUAN_DATABASE_URL", database, "BIHUAN_DATABASE_USER", TestDatabase.RUNNING,
                "BIHUAN_DATABASE_OWNER", TestDatabase.USER, "BIHUAN_SAMPLE", "district"));
        int commands = Processes.freePort();
        int questions = Processes.freePort();
        processes.start("command-side", commands, environment);
        processes.start("query-side", questions, environment);
        at = new Deployment("http://127.0.0.1:" + commands, "http://127.0.0.1:" + questions);
    }

    @Override
    public Deployment at() {
        return at;
    }

    @Override
    public JdbcTemplate database() {
        return new JdbcTemplate(new DriverManagerDataSource(database, TestDatabase.USER, ""));
    }

    @Override
    public void close() {
        processes.close();
    }
}
