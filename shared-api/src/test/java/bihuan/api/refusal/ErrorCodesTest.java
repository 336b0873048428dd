package bihuan.api.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Every code that callers can meet is in docs/api.md, once and with one meaning, and nothing else is. */
class ErrorCodesTest {

    private static final Path PAGE = Path.of("..", "docs", "api.md");
    private static final String REWRITE = "mvn test -pl shared-api -Dtest=ErrorCodesTest -Dbihuan.write-docs=true";
    private static final Pattern MADE_BY_HAND = Pattern.compile("new (FieldError|Refusal)\\(");

    private record Source(Path file, String text) {
    }

    @Test
    void the_page_in_docs_lists_the_codes() throws IOException {
        String page = Files.readString(PAGE);
        if (Boolean.getBoolean("bihuan.write-docs")) {
            Files.writeString(PAGE, ErrorCodesPage.written(page));
        }

        assertThat(PAGE).as("docs/api.md does not list the codes of today; rewrite it with: %s", REWRITE)
                .hasContent(ErrorCodesPage.written(page));
    }

    @Test
    void no_code_has_two_meanings() {
        assertThat(Stream.concat(Stream.of(ProblemCode.values()).map(ProblemCode::code),
                Stream.of(FieldCode.values()).map(FieldCode::code))).doesNotHaveDuplicates();
        assertThat(Stream.of(FieldCode.values()).map(code -> code.text().en())).doesNotHaveDuplicates();
        assertThat(Stream.of(ProblemCode.values()).map(code -> code.text().en())).doesNotHaveDuplicates();
    }

    @Test
    void every_code_is_used() {
        String code = String.join("\n", sources().stream().map(Source::text).toList())
                + read(Path.of("src/main/java/bihuan/api/refusal/Refusal.java")).text();

        assertThat(Stream.<Enum<?>>concat(Stream.of(ProblemCode.values()), Stream.of(FieldCode.values())))
                .allSatisfy(each -> assertThat(code).contains(each.getClass().getSimpleName() + "." + each.name()));
    }

    @Test
    void an_error_is_made_of_a_code_and_of_nothing_else() {
        assertThat(sources()).filteredOn(source -> MADE_BY_HAND.matcher(source.text()).find())
                .extracting(Source::file).isEmpty();
    }

    /** The main code of every module, but for the package of the codes themselves. */
    private static List<Source> sources() {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve("src/main/java")).filter(Files::isDirectory)
                    .flatMap(ErrorCodesTest::javaFiles).filter(file -> !isOfTheCodes(file)).map(ErrorCodesTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfTheCodes(Path file) {
        return file.getParent().endsWith("bihuan/api/refusal");
    }

    private static Source read(Path file) {
        try {
            return new Source(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
