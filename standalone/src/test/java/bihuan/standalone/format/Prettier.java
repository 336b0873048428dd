package bihuan.standalone.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.impl.driver.Driver;

/**
 * Prettier, unpacked by the build from the Maven artifact that carries it, on the Node.js that Playwright brings along
 * for the tests in a browser.
 */
final class Prettier {

    private static final Path UNPACKED = Path.of("target/prettier");
    private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private Prettier() {
    }

    /** What it answered. */
    record Answer(int status, String text) {
    }

    /** Runs in this folder, whose settings it obeys. */
    static Answer run(Path folder, String... arguments) throws IOException, InterruptedException {
        var node = Driver.ensureDriverInstalled(NO_DOWNLOAD, false).createProcessBuilder().command().getFirst();
        List<String> command = new ArrayList<>(List.of(node, program().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    private static Path program() {
        try (var files = Files.walk(UNPACKED)) {
            return files.filter(file -> file.endsWith("bin/prettier.cjs")).findAny()
                    .orElseThrow(() -> new IllegalStateException("Prettier is not in " + UNPACKED)).toAbsolutePath();
        } catch (IOException notUnpacked) {
            throw new UncheckedIOException(notUnpacked);
        }
    }
}
