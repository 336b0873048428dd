package bihuan.api.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** CONTRIBUTING lists every file that names an action: so what is listed there is what adding one takes. */
class AddingAnActionTest {

    private static final Path ROOT = Path.of("..");
    private static final Action EXAMPLE = Action.LIFT_COERCIVE_MEASURE;
    private static final List<String> NAMES = List.of(EXAMPLE.name(), EXAMPLE.path(), EXAMPLE.form().getSimpleName(),
            EXAMPLE.event().getSimpleName());
    private static final Pattern SOURCES = Pattern
            .compile(
                    "[^/]+\\.md|docs/[^/]+\\.(md|json)|"
                            + "[a-z-]+/src/(main|test)/.+\\.(java|properties|html|js|sql|yml|json)");
    private static final Pattern LISTED = Pattern.compile("^\\| `([^`]+\\.[a-z]+)` \\|", Pattern.MULTILINE);

    @Test
    void the_files_that_name_an_action_are_those_that_contributing_lists() throws IOException {
        var naming = naming();

        assertThat(naming).as("files that name %s", EXAMPLE.path()).isEqualTo(listed());
        System.out.printf("%d files name %s, %d of them under src/main%n", naming.size(), EXAMPLE.path(),
                naming.stream().filter(file -> file.contains("/src/main/")).count());
    }

    private static Set<String> listed() throws IOException {
        String page = Files.readString(ROOT.resolve("CONTRIBUTING.md"));
        String section = page.substring(page.indexOf("## Adding an action"), page.indexOf("## Adding or changing"));
        return LISTED.matcher(section).results().map(file -> file.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> naming() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.walk(ROOT, 2), Stream.of("shared-api", "platform",
                "platform-test", "command-side", "query-side", "standalone").map(ROOT::resolve)
                .map(module -> module.resolve("src")).filter(Files::exists).flatMap(AddingAnActionTest::walk))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> SOURCES.matcher(name(file)).matches()).filter(AddingAnActionTest::names)
                    .filter(file -> !file.endsWith("AddingAnActionTest.java")).map(AddingAnActionTest::name)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    private static boolean names(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return NAMES.stream().anyMatch(name -> text.contains(name) || file.getFileName().toString().contains(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
