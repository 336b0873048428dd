package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

import bihuan.api.park.CreditCode;
import bihuan.platform.ApplicationLauncher;
import bihuan.platform.testing.TestDatabase;
import bihuan.standalone.StandaloneApplication;
import bihuan.standalone.contract.Api.Answer;
import tools.jackson.databind.JsonNode;

/**
 * The standalone on a database of its own, on whatever day a test turns it to, with a park and someone of every role.
 */
final class AnotherDay implements AutoCloseable {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PASSWORD = "a-password-of-tests";
    private static final Turned NOW = new Turned();

    final String url;
    Api api;
    private ConfigurableApplicationContext running;

    AnotherDay(String url) {
        this.url = url;
    }

    /** On an empty database. */
    static AnotherDay empty(String day) {
        var product = new AnotherDay(TestDatabase.fresh());
        product.start(day);
        return product;
    }

    /** The one clock of every process of this test. */
    private static final class Turned extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

        @Override
        public ZoneId getZone() {
            return SHANGHAI;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    /** The standalone with another clock. No configuration that a scan would find: other tests live today. */
    @Import(StandaloneApplication.class)
    static class Application {

        @Bean
        @Primary
        Clock turned() {
            return NOW;
        }
    }

    /** Ten in the morning of this day, from now on. */
    static void turnTo(String day) {
        NOW.now.set(LocalDate.parse(day).atTime(10, 0).atZone(SHANGHAI).toInstant());
        GenericEventMessage.clock = NOW;
    }

    void start(String day) {
        turnTo(day);
        running = ApplicationLauncher.run(Application.class, "--server.port=0", "--bihuan.database-url=" + url,
                "--bihuan.database-user=" + TestDatabase.RUNNING, "--bihuan.database-owner=" + TestDatabase.USER,
                "--bihuan.sample=none",
                "--bihuan.admin-password=bihuan");
        String at = "http://127.0.0.1:" + ((WebServerApplicationContext) running).getWebServer().getPort();
        api = new Api(new Deployment(at, at));
        await().atMost(PATIENCE).until(() -> api.get(null, "/actuator/health").status() == 200);
    }

    /** Stops the process for a while; nothing is processed meanwhile. */
    void stop() {
        running.close();
    }

    @Override
    public void close() {
        stop();
        GenericEventMessage.clock = Clock.systemUTC();
    }

    /** A park with this profile, or the default, and the people who act in it. */
    Place place(String profile) {
        Map<String, Object> park = fields("name", "时限园区-" + UUID.randomUUID(), "district", "时限区");
        if (profile != null) {
            park.put("clockProfile", profile);
        }
        String parkId = done(api.post("admin", "/api/parks", park), 201).id();
        String code = "9133%013d".formatted(Math.floorMod(UUID.randomUUID().getMostSignificantBits(),
                10_000_000_000_000L));
        String unitId = done(api.post("admin", "/api/parks/" + parkId + "/units", fields("name", "时限化工有限公司", "kind",
                "ENTERPRISE", "creditCode", code + CreditCode.checkCharacter(code))), 201).id();
        return new Place(parkId, unitId, account("UNIT", fields("unitId", unitId)),
                account("PARK", fields("parkId", parkId)), account("REGULATOR", fields("district", true)),
                account("COMMITTEE", fields("district", true)));
    }

    private String account(String role, Map<String, Object> scope) {
        String login = role.toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID();
        done(api.post("admin", "/api/accounts",
                fields("name", login, "role", role, "scope", scope, "password", PASSWORD)), 201);
        return login + ":" + PASSWORD;
    }

    static Answer done(Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer;
    }

    static LocalDate today() {
        return LocalDate.now(NOW);
    }

    private static Map<String, Object> document() {
        return fields("number", "文-" + UUID.randomUUID(), "issuedOn", today().toString());
    }

    /** A park, its one unit, and accounts. */
    final class Place {

        final String parkId;
        final String unitId;
        final String unit;
        final String park;
        final String regulator;
        final String committee;

        Place(String parkId, String unitId, String unit, String park, String regulator, String committee) {
            this.parkId = parkId;
            this.unitId = unitId;
            this.unit = unit;
            this.park = park;
            this.regulator = regulator;
            this.committee = committee;
        }

        String confirmed(String deadline) {
            String id = done(api.post(unit, "/api/hazards", fields("parkId", parkId, "unitId", unitId, "subject",
                    "UNIT", "source", "SELF_INSPECTION", "category", "危险化学品", "location", "罐区", "description",
                    "切断装置未投用", "stateAndCauses", "旁路", "harmAndDifficulty", "泄漏", "discoveredOn",
                    today().toString())), 201).id();
            act(regulator, id, "confirm", fields("criterion", "判定标准", "clause", "第五条", "deadline", deadline));
            return id;
        }

        String listed(String deadline) {
            String id = confirmed(deadline);
            act(park, id, "propose-listing", fields("level", "COUNTY"));
            act(committee, id, "list", fields("level", "COUNTY", "listingAuthority", "区安委办-" + id,
                    "supervisingUnit", "区应急管理局", "deadline", deadline, "document", document()));
            return id;
        }

        Answer askForMoreTime(String id, String until) {
            return act(unit, id, "request-extension",
                    fields("until", until, "reason", "备件未到", "interimControls", "加强巡检"));
        }

        Answer act(String account, String id, String action, Object body) {
            return done(api.post(account, "/api/hazards/" + id + "/" + action, body), 200);
        }
    }

    /** The newest clock of this kind, as an English reader sees it. */
    JsonNode clock(String hazardId, String code, String query) {
        List<JsonNode> found = clocks(hazardId, query).valueStream()
                .filter(clock -> clock.path("code").asString().equals(code)).toList();
        return found.isEmpty() ? api.get("admin", "/none").body() : found.getLast();
    }

    JsonNode clocks(String hazardId, String query) {
        return done(api.get("admin", "/api/hazards/" + hazardId + "/clocks" + query, "Accept-Language", "en"), 200)
                .body().path("clocks");
    }

    /** The lapses in a hazard's timeline. */
    List<JsonNode> lapses(String hazardId) {
        return api.get("admin", "/api/hazards/" + hazardId + "/timeline").body().path("items").valueStream()
                .filter(entry -> entry.path("type").asString().equals("DeadlineLapsed")).toList();
    }
}
