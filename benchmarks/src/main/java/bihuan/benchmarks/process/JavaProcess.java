package bihuan.benchmarks.process;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import bihuan.benchmarks.load.HttpConnection;

/** A server in a process of its own, as an operator starts it. All have the same heap and the same collector. */
public final class JavaProcess implements AutoCloseable {

    private static final Duration TO_START = Duration.ofMinutes(5);
    private static final long SECONDS_TO_END = 60;
    private static final List<String> OPTIONS = List.of("-Xmx1g", "-XX:+UseParallelGC");

    private final Process process;
    private final int port;
    private final Path log;
    private final long started = System.nanoTime();

    private JavaProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts it, without waiting.
     *
     * @param log
     *            the file to which its output is appended
     * @param settings
     *            environment variables
     * @param arguments
     *            of {@code java}: options, and what to run
     */
    public static JavaProcess start(Path log, Map<String, String> settings, List<String> arguments)
            throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(arguments);
        var java = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        java.environment().putAll(settings);
        java.environment().put("SERVER_PORT", String.valueOf(port));
        Process process = java.start();
        // What a benchmark that failed left behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new JavaProcess(process, port, log);
    }

    /** Waits until a GET of this path is answered with 200; ends the process when it never is. */
    public JavaProcess awaitReady(String path) throws Exception {
        try {
            Wait.until("a server to be ready", TO_START, () -> mustRun() && status(path) == 200);
            return this;
        } catch (Exception notReady) {
            process.destroyForcibly();
            throw notReady;
        }
    }

    /** Milliseconds since the process was started. */
    public double milliseconds() {
        return (System.nanoTime() - started) / 1e6;
    }

    /** True while it runs; fails once it does not. */
    public boolean mustRun() {
        if (!process.isAlive()) {
            throw new IllegalStateException("A server ended with %d; see %s".formatted(process.exitValue(), log));
        }
        return true;
    }

    private int status(String path) {
        try (var connection = new HttpConnection(port)) {
            return connection.get(path).status();
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** The port that it listens on. */
    public int port() {
        return port;
    }

    /** Processor time that it has used, in microseconds. */
    public double processorMicroseconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e3;
    }

    /** Resident memory in MB, or -1 if the system does not report it. */
    public double residentMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).findFirst()
                        .orElse(-1)
                : -1;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("Waited %d s in vain for a server to end".formatted(SECONDS_TO_END));
        }
    }
}
