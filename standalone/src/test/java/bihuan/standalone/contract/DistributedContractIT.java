package bihuan.standalone.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import bihuan.platform.testing.TestDatabase;

/**
 * The contract, kept by command-side and query-side as two processes, on the Axon Server that {@code BIHUAN_AXONSERVER}
 * names as host:port: a real one, with no sample district in it yet, or there is no such test.
 */
@EnabledIfEnvironmentVariable(named = "BIHUAN_AXONSERVER", matches = ".+:\\d+", disabledReason = "BIHUAN_AXONSERVER names no Axon Server (host:port): the distributed shape was NOT tested")
class DistributedContractIT extends HttpContract {

    @TempDir
    static Path logs;

    private Processes processes;

    @Override
    Deployment deployment() throws IOException {
        processes = new Processes(logs);
        Map<String, String> environment = new HashMap<>(Map.of("AXON_AXONSERVER_SERVERS",
                System.getenv("BIHUAN_AXONSERVER"), "BIHUAN_DATABASE_URL", TestDatabase.fresh(),
                "BIHUAN_DATABASE_USER", TestDatabase.USER, "BIHUAN_SAMPLE", "district"));
        int commands = Processes.freePort();
        int questions = Processes.freePort();
        processes.start("command-side", commands, environment);
        processes.start("query-side", questions, environment);
        return new Deployment("http://127.0.0.1:" + commands, "http://127.0.0.1:" + questions);
    }

    @AfterAll
    void stop() {
        processes.close();
    }
}
