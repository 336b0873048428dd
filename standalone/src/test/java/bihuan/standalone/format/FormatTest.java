package bihuan.standalone.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Templates, style sheets and scripts are as Prettier writes them. With {@code -Dbihuan.format=true} it does so. */
class FormatTest {

    private static final String REWRITE = "mvn test -pl standalone -am -Dtest=FormatTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dbihuan.format=true";
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path RESOURCES = ROOT.resolve("query-side/src/main/resources");
    private static final String FILES = ROOT.relativize(RESOURCES).toString().replace('\\', '/')
            + "/**/*.{html,css,js}";

    /** An element that has no content: inside an element of Thymeleaf's, it must be closed for Prettier. */
    private static final Pattern VOID = Pattern.compile("<(area|br|col|hr|img|input|link|meta|source|wbr)\\b"
            + "((?:\\s+(?:[^<>\"'/]|\"[^\"]*\"|'[^']*'|/(?!>))*)?)\\s*/?>");

    @Test
    void templates_style_sheets_and_scripts_are_formatted() throws Exception {
        if (Boolean.getBoolean("bihuan.format")) {
            endVoidElements();
            assertThat(Prettier.run(ROOT, "--write", FILES)).matches(done -> done.status() == 0);
        }
        var checked = Prettier.run(ROOT, "--check", FILES);
        assertThat(checked.status()).as(() -> checked.text() + "Formatted by: " + REWRITE).isZero();
    }

    private static void endVoidElements() throws IOException {
        try (var files = Files.walk(RESOURCES.resolve("templates"))) {
            for (Path template : files.filter(file -> file.toString().endsWith(".html")).toList()) {
                String text = Files.readString(template);
                String ended = VOID.matcher(text).replaceAll(
                        found -> Matcher.quoteReplacement("<%s%s />".formatted(found.group(1),
                                found.group(2).stripTrailing())));
                if (!ended.equals(text)) {
                    Files.writeString(template, ended);
                }
            }
        }
    }
}
