package bihuan.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;

import bihuan.platform.testing.FreshDatabase;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "bihuan.message-packages=bihuan.platform.eventstore."})
@ContextConfiguration(initializers = FreshDatabase.class)
class ReplayIT {

    @Autowired
    private EventGateway events;
    @Autowired
    private EventProcessingConfiguration processing;
    @Autowired
    private TokenStore tokens;
    @Autowired
    private MeterRegistry meters;
    @Autowired
    private Seen seen;
    @LocalServerPort
    private int port;

    @Test
    void a_projection_reads_is_healthy_and_reads_again_after_a_reset() throws Exception {
        assertThat(tokens).isInstanceOf(JpaTokenStore.class);
        await().until(() -> get("/actuator/health").statusCode() == 200);

        events.publish(new Counted(1), new Counted(2), new Counted(3));
        await().untilAsserted(() -> assertThat(seen.upTo(3)).containsExactlyInAnyOrder(1, 2, 3));

        var processor = processing.eventProcessor("seen", StreamingEventProcessor.class).orElseThrow();
        processor.shutDown();
        assertThat(get("/actuator/health").statusCode()).isEqualTo(503);
        assertThat(get("/actuator/health").body()).contains("\"projections\":{\"status\":\"DOWN\"");
        processor.resetTokens();
        assertThat(seen.upTo(3)).isEmpty();
        processor.start();

        await().untilAsserted(() -> assertThat(seen.upTo(3)).containsExactlyInAnyOrder(1, 2, 3));
        await().until(() -> get("/actuator/health").statusCode() == 200);
        assertThat(lag()).isZero();
        assertThat(meters.get("eventProcessor.latency").tag("processorName", "seen").gauge()).isNotNull();
    }

    @Test
    void an_unclaimed_segment_lags_and_fails_until_it_is_claimed() throws Exception {
        await().until(() -> get("/actuator/health").statusCode() == 200 && lag() == 0);
        var processor = processing.eventProcessor("seen", StreamingEventProcessor.class).orElseThrow();
        long before = position(processor);

        processor.releaseSegment(0);
        await().until(() -> processor.processingStatus().size() == 1);
        events.publish(IntStream.range(100, 120).mapToObj(Counted::new).toList());
        await().until(() -> position(processor) >= before + 20);

        assertThat(lag()).isPositive();
        assertThat(get("/actuator/health").body()).contains("\"projections\":{\"status\":\"DOWN\"");
        await().atMost(Duration.ofSeconds(30)).until(() -> get("/actuator/health").statusCode() == 200 && lag() == 0);
    }

    @Test
    void the_callers_correlation_id_comes_back_unless_it_could_break_a_line() throws Exception {
        assertThat(get("/actuator/health", "case-17").headers().firstValue("X-Correlation-Id")).contains("case-17");
        assertThat(get("/actuator/health", "a b").headers().firstValue("X-Correlation-Id").orElseThrow())
                .doesNotContain(" ");
    }

    /** How far the part has come that goes on being worked on. */
    private static long position(StreamingEventProcessor processor) {
        return processor.processingStatus().get(1).getCurrentPosition().orElse(0);
    }

    private double lag() {
        return meters.get("bihuan.projection.lag").tag("processor", "seen").gauge().value();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(path, "test");
    }

    private HttpResponse<String> get(String path, String correlationId) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("X-Correlation-Id", correlationId).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    record Counted(int number) {
    }

    @ProcessingGroup("seen")
    static class Seen {

        private final List<Integer> numbers = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(Counted event) {
            numbers.add(event.number());
        }

        private List<Integer> upTo(int most) {
            return numbers.stream().filter(number -> number <= most).toList();
        }

        @ResetHandler
        void reset() {
            numbers.clear();
        }
    }

    @TestConfiguration
    static class WithProjection {

        @Bean
        Seen seen() {
            return new Seen();
        }
    }
}
