package bihuan.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is stopped and started again under people who are at work. */
class RestartIT {

    @TempDir
    static Path data;

    @Test
    void sessions_survive_and_every_page_catches_up() {
        var first = new StandaloneDeployment(data);
        var district = new District(new Api(first.at()));
        try (var browser = new Browser(first.at()).signIn(district.park)) {
            assertThat(browser.listen("")).isEqualTo(200);
            long position = browser.next().data().path("position").asLong();
            String token = browser.token("/ledger");

            long asked = System.nanoTime();
            first.close();
            Duration closing = Duration.ofNanos(System.nanoTime() - asked);
            System.out.printf("Stopped in %d ms while somebody listened%n", closing.toMillis());
            assertThat(closing).isLessThan(Duration.ofSeconds(15));
            while (!browser.next().name().equals("end")) {
                position++; // an event was sent before the end
            }

            try (var second = new StandaloneDeployment(data)) {
                browser.moveTo(second.at());
                assertThat(browser.get("/ledger").statusCode()).isEqualTo(200);
                String id = new Api(second.at()).post(district.unit, "/api/hazards", district.report()).id();
                assertThat(new Api(second.at()).get("auditor", "/api/hazards/" + id + "?version=0").status())
                        .isEqualTo(200);
                assertThat(browser.listen("?since=" + position)).isEqualTo(200);
                assertThat(browser.next().name()).isEqualTo("hello");
                assertThat(browser.next().data().path("all").asBoolean()).isTrue();
                assertThat(browser.act("/api/hazards/" + id + "/confirm", Api.fields(), token).statusCode())
                        .as("known, with its token, and refused for what it may not do").isIn(400, 403, 409);
            }
        }
    }
}
