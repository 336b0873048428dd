package bihuan.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import bihuan.platform.database.Database;

/** The product in a process of its own, on a given PostgreSQL, as an operator starts it. */
final class Running implements AutoCloseable {

    private static final Duration TO_START = Duration.ofMinutes(5);
    private static final Duration TO_ANSWER = Duration.ofMinutes(1);
    private static final long SECONDS_TO_END = 60;

    private final Process process;
    private final String url;
    private final HttpClient http = HttpClient.newHttpClient();

    private Running(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Starts it with these settings and JVM options; does not wait. */
    static Running start(Database database, Path logs, Map<String, String> settings, String... jvmOptions)
            throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of("-jar", jar().toString()));
        var java = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logs.resolve("standalone.log").toFile()));
        java.environment().putAll(Map.of("BIHUAN_DATABASE_URL", database.url(), "BIHUAN_DATABASE_USER", database.user(),
                "BIHUAN_DATABASE_PASSWORD", database.password(), "SERVER_PORT", String.valueOf(port)));
        java.environment().putAll(settings);
        return new Running(java.start(), "http://127.0.0.1:" + port);
    }

    private static Path jar() throws IOException {
        try (var built = Files.newDirectoryStream(Path.of("..", "standalone", "target"), "*-exec.jar")) {
            return built.iterator().next();
        }
    }

    /** Waits until it says that it is ready; ends it when it does not. */
    Running awaitReady() throws Exception {
        try {
            Wait.until("the product to be ready", TO_START, () -> mustRun() && status() == 200);
            return this;
        } catch (Exception notReady) {
            process.destroyForcibly();
            throw notReady;
        }
    }

    /** True while it runs; fails once it does not. */
    boolean mustRun() {
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    "The product ended with %d; see standalone.log".formatted(process.exitValue()));
        }
        return true;
    }

    private int status() throws InterruptedException {
        try {
            return get(null, "/actuator/health").statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    HttpResponse<String> get(String account, String path) throws IOException, InterruptedException {
        return send(account, HttpRequest.newBuilder(URI.create(url + path)).GET());
    }

    HttpResponse<String> post(String account, String path, String json) throws IOException, InterruptedException {
        return send(account, HttpRequest.newBuilder(URI.create(url + path)).POST(BodyPublishers.ofString(json))
                .header("Content-Type", "application/json"));
    }

    private HttpResponse<String> send(String account, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        if (account != null) {
            request.header("Authorization", "Basic "
                    + Base64.getEncoder().encodeToString((account + ":bihuan").getBytes(StandardCharsets.UTF_8)));
        }
        return http.send(request.timeout(TO_ANSWER).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Resident memory of the process in MB, or -1 if the system does not report it. */
    double residentMegabytes() throws IOException {
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
            throw new IllegalStateException(
                    "Waited %d s in vain for the product to end".formatted(SECONDS_TO_END));
        }
    }
}
