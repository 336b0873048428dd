package bihuan.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import bihuan.platform.ApplicationLauncher;

/** The description of the whole interface is checked in, and says of every answer what is in it. */
class OpenApiIT {

    private static final Path FILE = Path.of("..", "docs", "openapi.json");
    private static final String REWRITE = "mvn verify -pl standalone -am -Dit.test=OpenApiIT -Dtest=none "
            + "-Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false "
            + "-Dbihuan.write-docs=true";
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @TempDir
    static Path data;

    private static JsonNode api;

    @BeforeAll
    static void described_by_a_running_standalone() throws Exception {
        try (var context = ApplicationLauncher.run(StandaloneApplication.class, "--server.port=0",
                "--bihuan.data=" + data,
                "--bihuan.sample=none", "--bihuan.admin-password=correct-horse-battery")) {
            int port = ((WebServerApplicationContext) context).getWebServer().getPort();
            api = ((ObjectNode) JSON.readTree(description(port))).without("servers");
        }
    }

    @Test
    void the_file_in_docs_is_what_the_product_says_of_itself() throws IOException {
        String said = JSON.writeValueAsString(api).replace("\r\n", "\n") + "\n";
        if (Boolean.getBoolean("bihuan.write-docs")) {
            Files.writeString(FILE, said);
        }

        assertThat(FILE).as("docs/openapi.json differs from the code; rewrite it, and look at the difference, with: %s",
                REWRITE).hasContent(said);
    }

    @Test
    void every_answer_has_a_schema_down_to_its_last_field() {
        var answers = new DescribedAnswers(api);

        assertThat(answers.all()).as("answers described").hasSizeGreaterThan(200);
        assertThat(answers.withoutSchema()).as("answers without a schema").isEmpty();
        System.out.printf("%d answers of %d operations are described, %d without a schema%n", answers.all().size(),
                answers.operations(), answers.withoutSchema().size());
    }

    private static String description(int port) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs"))
                    .header("Authorization", "Basic " + Base64.getEncoder()
                            .encodeToString("admin:correct-horse-battery".getBytes()))
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}
