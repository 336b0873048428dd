package bihuan.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

import bihuan.platform.ApplicationLauncher;
import bihuan.standalone.contract.StandaloneDeployment;

class StandaloneIT {

    @TempDir
    static Path data;

    @Test
    void it_starts_on_an_empty_folder_and_starts_again_on_what_it_left() throws Exception {
        for (int start = 0; start < 2; start++) {
            try (var context = ApplicationLauncher.run(StandaloneApplication.class, "--server.port=0",
                    "--bihuan.data=" + data,
                    "--bihuan.sample=none")) {
                int port = ((WebServerApplicationContext) context).getWebServer().getPort();
                await().atMost(Duration.ofSeconds(30)).until(() -> health(port) == 200);
                assertThat(StandaloneDeployment.database(context)
                        .queryForObject("SELECT count(*) FROM platform.flyway_schema_history", Integer.class))
                        .isPositive();
            }
        }
    }

    @Test
    void it_refuses_to_open_a_port_to_others_while_everybody_knows_the_passwords(@TempDir Path empty) {
        assertThatThrownBy(() -> ApplicationLauncher.run(StandaloneApplication.class, "--server.port=0",
                "--server.address=0.0.0.0", "--bihuan.data=" + empty))
                .hasStackTraceContaining("only binds to loopback");
    }

    private static int health(int port) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health")).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
