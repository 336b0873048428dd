package bihuan.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The documents link to files of the sources; a renamed class must not leave a dead link. */
class LinksTest {

    private static final Path ROOT = Path.of("..");
    /** The target of a link to a file, without its fragment. */
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:)([^)#\\s]+)(?:#[^)]*)?\\)");

    @Test
    void every_link_from_a_document_to_a_file_resolves() throws IOException {
        List<String> links = new ArrayList<>();
        List<String> dead = new ArrayList<>();
        for (Path document : documents()) {
            LINK.matcher(Files.readString(document)).results().map(link -> link.group(1)).forEach(target -> {
                links.add(target);
                if (!Files.exists(document.resolveSibling(target))) {
                    dead.add(ROOT.relativize(document) + " → " + target);
                }
            });
        }
        assertThat(links).hasSizeGreaterThan(100);
        assertThat(dead).isEmpty();
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (String folder : List.of("", "docs", "docs/adr", "docker")) {
            try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
            }
        }
        return documents;
    }
}
