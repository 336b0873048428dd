package bihuan.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one of PostgreSQL's programs to its end. */
final class PostgresCommand {

    private final Path programs;

    PostgresCommand(Path programs) {
        this.programs = programs;
    }

    /** @throws IllegalStateException with what the program said, when it fails */
    void run(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace it runs as an unprivileged user with our files.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            // Into a file: the server that pg_ctl leaves behind would keep a pipe open for ever.
            Path output = Files.createTempFile("bihuan-" + program, ".out");
            try {
                var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
                builder.environment().put("LC_ALL", "C.UTF-8");
                int status = builder.start().waitFor();
                if (status != 0) {
                    throw new IllegalStateException(program + " failed with status " + status + ": "
                            + new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip());
                }
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot run " + program, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + program + " ran", interrupted);
        }
    }

    private boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException noSuchThing) {
            return false;
        }
    }
}
