package bihuan.api.hazard.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class EventSchemasTest {

    private static final Path PAGE = Path.of("..", "docs", "events.json");
    private static final String REWRITE = "mvn test -pl shared-api -Dtest=EventSchemasTest -Dbihuan.write-docs=true";

    @Test
    void the_page_in_docs_is_drawn_from_the_records() throws IOException {
        if (Boolean.getBoolean("bihuan.write-docs")) {
            Files.writeString(PAGE, EventSchemas.page());
        }

        assertThat(PAGE)
                .as("An event's record differs from docs/events.json. Stored events are read for ever: see "
                        + "CONTRIBUTING, \"Adding or changing an event\"; then rewrite the page with: %s", REWRITE)
                .hasContent(EventSchemas.page());
    }

    @Test
    void every_event_is_on_the_page_with_its_revision() {
        assertThat(EventSamplesTest.events())
                .allSatisfy(type -> assertThat(EventSchemas.page()).contains("\"" + type.getName() + "\""));
        assertThat(EventSchemas.page()).contains("\"PersonId\" : \"String\"", "\"revision\" : \"1\"");
    }
}
