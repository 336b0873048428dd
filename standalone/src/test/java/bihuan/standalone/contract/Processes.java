package bihuan.standalone.contract;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the product's runnable jars as processes of their own, as an operator does. */
public final class Processes implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);

    private final List<Process> running = new ArrayList<>();
    private final Path logs;

    /** Their output goes into this folder. */
    public Processes(Path logs) {
        this.logs = logs;
    }

    /** Starts the runnable jar of a module and waits until it is healthy. */
    public Process start(String module, int port, Map<String, String> environment) throws IOException {
        Process process = launch(module, port, environment);
        awaitHealth(process, module, port);
        return process;
    }

    /** Starts the runnable jar of a module. */
    public Process launch(String module, int port, Map<String, String> environment) throws IOException {
        var java = new ProcessBuilder(command(module)).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(module).toFile()));
        java.environment().putAll(environment);
        java.environment().put("SERVER_PORT", String.valueOf(port));
        Process process = java.start();
        running.add(process);
        return process;
    }

    /** Waits until the process on this port says that it is ready. */
    public void awaitHealth(Process process, String module, int port) {
        Api api = new Api(new Deployment("", "http://127.0.0.1:" + port));
        await().atMost(START).ignoreExceptions().until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError(module + " ended: " + Files.readString(log(module)));
            }
            return api.get(null, "/actuator/health").status() == 200;
        });
    }

    /** Returns an unused loopback port. */
    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        running.forEach(Process::destroy);
        running.forEach(process -> process.onExit().join());
    }

    private Path log(String module) {
        return logs.resolve(module + ".log");
    }

    private static List<String> command(String module) throws IOException {
        try {
            return ExtractedJar.command(module);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
