package bihuan.api.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class LifecycleDiagramTest {

    private static final Path PAGE = Path.of("..", "docs", "lifecycle.md");
    private static final String REWRITE = "mvn test -pl shared-api -Dtest=LifecycleDiagramTest "
            + "-Dbihuan.write-docs=true";

    @Test
    void the_page_in_docs_is_drawn_from_the_table() throws IOException {
        if (Boolean.getBoolean("bihuan.write-docs")) {
            Files.writeString(PAGE, LifecycleDiagram.page());
        }

        assertThat(PAGE).as("docs/lifecycle.md does not match the lifecycle table; rewrite it with: %s", REWRITE)
                .hasContent(LifecycleDiagram.page());
    }

    @Test
    void every_action_that_moves_or_stays_is_on_the_page() {
        assertThat(Lifecycle.TABLE).extracting(line -> "| `%s` |".formatted(line.action().path()))
                .allSatisfy(cell -> assertThat(LifecycleDiagram.page()).contains(cell));
    }
}
