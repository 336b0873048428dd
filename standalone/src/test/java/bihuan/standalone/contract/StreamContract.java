package bihuan.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

/** An act is announced to every client in scope, as soon as it can be read. */
abstract class StreamContract extends DistrictContract {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    StreamContract(Deployment at) {
        super(at);
    }

    @Test
    void an_act_is_announced_within_a_second_and_can_be_read_then() {
        try (var browser = new Browser(at).signIn(district.park)) {
            assertThat(browser.listen("")).isEqualTo(200);
            browser.next();
            long fastest = Long.MAX_VALUE;
            for (int i = 0; i < 5; i++) {
                String id = district.reported();
                long acted = System.nanoTime();
                var announced = browser.nextOf(id);
                fastest = Math.min(fastest, System.nanoTime() - acted);
                assertThat(announced.name()).isEqualTo("changed");
                assertThat(browser.get("/api/hazards/" + id).statusCode()).isEqualTo(200);
            }
            System.out.printf("Announced %d ms after the answer to the act%n", Duration.ofNanos(fastest).toMillis());
            assertThat(Duration.ofNanos(fastest)).isLessThan(A_SECOND);
        }
    }

    @Test
    void an_act_outside_the_scope_is_not_announced() {
        var elsewhere = new District(api);
        try (var browser = new Browser(at).signIn(district.unit)) {
            browser.listen("");
            browser.next();
            String far = elsewhere.reported();
            assertThat(api.get("auditor", "/api/hazards/" + far + "?version=0").status()).isEqualTo(200);
            String ours = district.reported();
            assertThat(browser.next().data().path("hazards").toString()).contains(ours).doesNotContain(far);
        }
    }

    @Test
    void the_stream_requires_signing_in() {
        try (var browser = new Browser(at)) {
            assertThat(browser.listen("")).isEqualTo(401);
        }
    }
}
