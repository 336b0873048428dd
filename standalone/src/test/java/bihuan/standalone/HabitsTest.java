package bihuan.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Habits of the whole repository that no compiler holds. */
class HabitsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern SLEEP = Pattern
            .compile("(Thread|TimeUnit\\.\\w+|SECONDS|Uninterruptibles)\\.sleep|waitForTime(out)");

    @Test
    void no_test_sleeps() throws IOException {
        List<Path> tests = sources("src/test/java");
        assertThat(tests).hasSizeGreaterThan(30);
        assertThat(tests).filteredOn(path -> SLEEP.matcher(text(path)).find()).isEmpty();
    }

    @Test
    void no_source_file_is_longer_than_three_hundred_lines() throws IOException {
        assertThat(sources("src/main/java")).filteredOn(path -> text(path).lines().count() > 300).isEmpty();
    }

    @Test
    void every_text_ends_with_a_line_feed_and_no_line_of_code_with_white_space() throws IOException {
        List<Path> code = sources("src/");
        assertThat(code).filteredOn(path -> !text(path).endsWith("\n") || text(path).contains("\r")).isEmpty();
        assertThat(code).filteredOn(path -> text(path).lines().anyMatch(line -> line.endsWith(" "))).isEmpty();
    }

    private static List<Path> sources(String under) throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> ROOT.relativize(path).toString().contains("/" + under)).toList();
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
