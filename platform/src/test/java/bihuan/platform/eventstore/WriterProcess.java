package bihuan.platform.eventstore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

import org.springframework.boot.SpringApplication;

import bihuan.platform.PlatformTestApplication;

/**
 * A writer to the event store in a JVM of its own. It reads what to store from its standard input, one item a
 * line, and answers on its standard output.
 */
final class WriterProcess implements AutoCloseable {

    /** What its answers begin with, among lines of the log. */
    private static final String ANSWER = "@@ ";

    private final Process process;
    private final PrintStream requests;
    private final BufferedReader answers;

    /** Started with these settings, and ready. */
    WriterProcess(List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m", "-cp", System.getProperty("java.class.path"), WriterProcess.class.getName()));
        command.addAll(arguments);
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        requests = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        awaitAnswer();
    }

    /** Stores this event; returns when it is committed. */
    void publish(String what, Instant recordedAt) {
        requests.println(recordedAt + " " + what);
        awaitAnswer();
    }

    @Override
    public void close() {
        requests.close();
        process.onExit().join();
    }

    private void awaitAnswer() {
        var said = new StringBuilder();
        try {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith(ANSWER)) {
                    return;
                }
                said.append(line).append('\n');
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        throw new AssertionError("The writer ended: " + said);
    }

    /** Ends when there is nothing more to read. */
    public static void main(String[] arguments) {
        try (var running = SpringApplication.run(PlatformTestApplication.class, arguments);
                var requests = new Scanner(System.in, StandardCharsets.UTF_8)) {
            System.out.println(ANSWER + "ready");
            while (requests.hasNextLine()) {
                String[] request = requests.nextLine().split(" ", 2);
                LateCommitIT.publish(running, request[1], Instant.parse(request[0]));
                System.out.println(ANSWER + "stored");
            }
        }
    }
}
