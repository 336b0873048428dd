package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import bihuan.platform.Launch;
import bihuan.standalone.StandaloneApplication;
import bihuan.standalone.contract.Api.Answer;

/** The three-year report of the sample district: frozen, it stays what it was, to the byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FrozenReportIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String LIVE = "/api/reports/three-year-report.pdf?period=2020-2022&lang=zh";
    private static final List<String> FORMS = List.of("pdf?lang=zh", "pdf?lang=en", "html?lang=zh", "html?lang=en",
            "xlsx?lang=zh", "xlsx?lang=en");

    @TempDir
    static Path data;
    private ConfigurableApplicationContext running;
    private Api api;
    private String frozen;
    private byte[] before;
    private final Map<String, byte[]> first = new LinkedHashMap<>();

    @BeforeAll
    void the_sample_district() {
        start();
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    @Order(1)
    void a_report_is_frozen_and_handed_out_in_every_form() throws IOException {
        before = report(LIVE).raw().body();
        Answer answer = api.post("committee", "/api/reports/three-year-report/freeze", fields("period", "2020-2022"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        frozen = answer.id();
        assertThat(answer.header("Location")).isEqualTo("/api/reports/frozen/" + frozen);
        for (String form : FORMS) {
            first.put(form, report(frozenPath(form)).raw().body());
            keep(form, first.get(form));
        }
        assertThat(api.get("committee", "/api/reports/frozen").body().path("items").path(0).path("id").asString())
                .isEqualTo(frozen);
    }

    @Test
    @Order(2)
    void new_events_change_the_report_of_now_and_not_the_frozen_one() {
        var district = new District(api);
        var late = new LinkedHashMap<>(district.report());
        late.putAll(fields("discoveredOn", "2021-03-05", "occurredOn", "2021-03-06"));
        assertThat(api.post("regulator", "/api/hazards", late).status()).isEqualTo(201);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(report(LIVE).raw().body()).isNotEqualTo(before));
        assertUnchanged();
    }

    @Test
    @Order(3)
    void a_task_done_later_changes_the_report_of_now_and_not_the_frozen_one() {
        byte[] now = report(LIVE).raw().body();
        String campaign = api.get("park", "/api/campaigns").body().path("items").path(0).path("id").asString();
        String park = api.get("park", "/api/campaigns/" + campaign).body().path("parks").path(0).path("parkId")
                .asString();
        Answer file = api.upload("park", "/api/evidence", "schedule.txt", "进度台账".getBytes(StandardCharsets.UTF_8));
        Answer done = api.post("park", "/api/campaigns/" + campaign + "/parks/" + park + "/complete-task",
                fields("task", "stage-2-schedule", "statement", "已建立进度台账", "occurredOn", "2021-01-20", "evidence",
                        List.of(file.body().path("sha256").asString())));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(report(LIVE).raw().body()).isNotEqualTo(now));
        assertUnchanged();
    }

    @Test
    @Order(4)
    void a_rebuild_does_not_change_it() {
        assertThat(api.operate("projections/ledger/rebuild").status()).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> api.get("admin", "/api/operations/projections").body().path("items")
                .path(0).path("rebuild").path("state").asString().equals("DONE"));
        assertUnchanged();
        assertThat(api.operate("reconcile").body().path("clean").asBoolean()).isTrue();
    }

    @Test
    @Order(5)
    void a_restart_does_not_change_it() {
        running.close();
        start();
        assertUnchanged();
    }

    @Test
    @Order(6)
    void what_came_out_otherwise_is_withheld_and_said() {
        var jdbc = running.getBean(JdbcTemplate.class);
        assertThat(
                jdbc.update("update projection.report_digest set sha256 = 'x' where report_id = ? and format = 'PDF'",
                        frozen))
                .isEqualTo(2);
        Answer answer = api.get("committee", frozenPath("pdf?lang=zh"), "Accept-Language", "en");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("report-differs");
    }

    @Test
    @Order(7)
    void who_may_freeze_what() {
        var park = fields("period", "2021-09");
        assertThat(api.post("unit", "/api/reports/monthly-return/freeze", park).status()).isEqualTo(403);
        assertThat(api.post("viewer", "/api/reports/monthly-return/freeze", park).status()).isEqualTo(403);
        assertThat(api.post("committee", "/api/reports/no-such-report/freeze", park).status()).isEqualTo(404);
        Answer own = api.post("park", "/api/reports/monthly-return/freeze", park, "Idempotency-Key", "september");
        assertThat(own.status()).isEqualTo(201);
        assertThat(api.post("park", "/api/reports/monthly-return/freeze", park, "Idempotency-Key", "september").id())
                .isEqualTo(own.id());
        assertThat(report("park", "/api/reports/frozen/" + own.id() + ".pdf").status()).isEqualTo(200);
        assertThat(api.get("unit", "/api/reports/frozen/" + own.id() + ".pdf").status()).isEqualTo(404);
        assertThat(api.get("park", frozenPath("pdf?lang=zh")).status()).isEqualTo(404);
        for (var wrong : List.of(fields(), fields("period", "2021-13"), fields("period", "2099-01"),
                fields("period", "2021-09", "parkId", "park-none"))) {
            assertThat(api.post("park", "/api/reports/monthly-return/freeze", wrong).status()).isEqualTo(400);
        }
    }

    private void assertUnchanged() {
        FORMS.forEach(form -> assertThat(report(frozenPath(form)).raw().body()).as(form).isEqualTo(first.get(form)));
    }

    private String frozenPath(String form) {
        return "/api/reports/frozen/" + frozen + "." + form;
    }

    private Answer report(String path) {
        return report("committee", path);
    }

    /** Asks again while not everything has been read. */
    private Answer report(String account, String path) {
        var answer = new Answer[1];
        await().atMost(PATIENCE).until(() -> {
            answer[0] = api.get(account, path);
            return answer[0].status() != 503;
        });
        assertThat(answer[0].status()).as(answer[0].text()).isEqualTo(200);
        return answer[0];
    }

    private void start() {
        running = Launch.run(StandaloneApplication.class, "--server.port=0", "--bihuan.data=" + data);
        String url = "http://127.0.0.1:" + ((WebServerApplicationContext) running).getWebServer().getPort();
        api = new Api(new Deployment(url, url));
        await().atMost(PATIENCE).until(() -> api.get(null, "/actuator/health").status() == 200);
    }

    /** For looking at: {@code -Dbihuan.look=folder}. */
    private static void keep(String form, byte[] bytes) throws IOException {
        String folder = System.getProperty("bihuan.look");
        if (folder != null) {
            Files.write(Path.of(folder, "report-" + form.replaceAll("(.*)\\?lang=(.*)", "$2.$1")), bytes);
        }
    }
}
