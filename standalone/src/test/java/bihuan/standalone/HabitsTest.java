package bihuan.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Habits of the whole repository that no compiler holds. */
class HabitsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DECISIONS = ROOT.resolve("docs/adr");
    private static final Path INDEX = DECISIONS.resolve("README.md");
    private static final int COLUMNS = 120;
    /** No formatter touches these: see .prettierignore. */
    private static final Path LEFT_AS_THEY_ARE = ROOT.resolve("query-side/src/main/resources/templates/documents");
    /** A formatter puts each attribute on a line of its own; only its writer can break what is in it. */
    private static final Pattern ONE_ATTRIBUTE = Pattern.compile("\\s+[-:\\w]+=(?:\"[^\"]*\"|'[^']*')[^\"']*");
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
    void no_line_is_longer_than_120_columns_but_in_tables_and_for_one_attribute_of_a_template() throws IOException {
        List<String> tooLong = new ArrayList<>();
        List<Path> counted = files("src/", ".java", ".yml", ".html", ".css", ".js").stream()
                .filter(file -> !file.startsWith(LEFT_AS_THEY_ARE)).toList();
        for (Path file : counted) {
            boolean formatted = true;
            List<String> lines = text(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                formatted = line.contains("@formatter:") ? line.contains("@formatter:on") : formatted;
                if (formatted && line.length() > COLUMNS && !ONE_ATTRIBUTE.matcher(line).matches()) {
                    tooLong.add(ROOT.relativize(file) + ":" + (i + 1));
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void every_text_ends_with_a_line_feed_and_no_line_of_code_with_white_space() throws IOException {
        List<Path> code = sources("src/");
        assertThat(code).filteredOn(path -> !text(path).endsWith("\n") || text(path).contains("\r")).isEmpty();
        assertThat(code).filteredOn(path -> text(path).lines().anyMatch(line -> line.endsWith(" "))).isEmpty();
    }

    @Test
    void no_code_names_a_temporary_folder_of_one_machine() throws IOException {
        assertThat(sources("src/")).filteredOn(path -> text(path).contains("Path.of(\"/" + "tmp")).isEmpty();
    }

    /** The command side migrates first and knows these alone: a later one would come before those of the query side. */
    @Test
    void in_a_schema_of_both_sides_the_versions_of_the_platform_are_the_lowest() throws IOException {
        assertThat(versions("platform")).isNotEmpty().allSatisfy(
                version -> assertThat(versions("query-side")).isNotEmpty().allMatch(other -> other > version));
    }

    private static List<Integer> versions(String module) throws IOException {
        try (var files = Files.list(Path.of("..", module, "src", "main", "resources", "db", "projection"))) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__")))).toList();
        }
    }

    @Test
    void every_decision_is_in_the_index_with_its_number_title_and_status_and_nothing_else_is() throws IOException {
        List<String> pages;
        try (var files = Files.list(DECISIONS)) {
            pages = files.filter(page -> !page.equals(INDEX)).sorted().map(HabitsTest::lineOfIndex).toList();
        }
        assertThat(pages).hasSizeGreaterThan(30);
        assertThat(text(INDEX).lines().filter(line -> line.contains(".md)"))).containsExactlyElementsOf(pages);
    }

    @Test
    void the_numbers_of_decisions_have_no_gap_that_the_index_does_not_explain() {
        List<Integer> numbers = Pattern.compile("(?m)^\\| (\\d+) \\| \\S.*").matcher(text(INDEX)).results()
                .map(line -> Integer.valueOf(line.group(1))).toList();
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.getLast()).boxed().toList());
    }

    private static String lineOfIndex(Path page) {
        String file = page.getFileName().toString();
        List<String> lines = text(page).lines().toList();
        String number = String.valueOf(Integer.parseInt(file.substring(0, 4)));
        assertThat(lines.getFirst()).startsWith("# " + number + ". ");
        String title = lines.getFirst().substring(("# " + number + ". ").length());
        return "| %s | [%s](%s) | %s |".formatted(number, title, file, lines.get(2));
    }

    private static List<Path> sources(String under) throws IOException {
        return files(under, ".java");
    }

    private static List<Path> files(String under, String... endings) throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith))
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
