package bihuan.api.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class AccessPageTest {

    private static final Path PAGE = Path.of("..", "docs", "access.md");
    private static final String REWRITE = "mvn test -pl shared-api -Dtest=AccessPageTest -Dbihuan.write-docs=true";

    @Test
    void the_page_in_docs_is_drawn_from_the_tables() throws IOException {
        if (Boolean.getBoolean("bihuan.write-docs")) {
            Files.writeString(PAGE, AccessPage.page());
        }

        assertThat(PAGE).as("docs/access.md does not match the tables of access; rewrite it with: %s", REWRITE)
                .hasContent(AccessPage.page());
    }

    @Test
    void a_scope_reaches_no_further_than_a_larger_one() {
        for (Read.Reach reach : Read.Reach.values()) {
            assertThat(reach.extent(Scope.Kind.UNIT)).isLessThanOrEqualTo(reach.extent(Scope.Kind.PARK));
            assertThat(reach.extent(Scope.Kind.PARK)).isLessThanOrEqualTo(reach.extent(Scope.Kind.DISTRICT));
        }
    }
}
