package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

import bihuan.platform.ApplicationLauncher;
import bihuan.standalone.StandaloneApplication;
import bihuan.standalone.contract.Api.Answer;

/** The three-year report of the sample district: frozen, it keeps its bytes, whatever changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FrozenReportIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String LIVE = "/api/reports/three-year-report.pdf?period=2020-2022&lang=zh";
    private static final String LIVE_PAGE = LIVE.replace(".pdf", ".html");
    private static final String LOST = "html?lang=en";
    private static final String LOST_DIGEST = "f".repeat(64);
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
    void other_names_of_parks_and_units_change_the_report_of_now_and_not_the_frozen_one() {
        var jdbc = running.getBean(JdbcTemplate.class);
        rename(jdbc, "park", "更名后的园区");
        rename(jdbc, "unit", "更名后的单位");
        assertThat(report(LIVE_PAGE).text()).contains("更名后的园区", "更名后的单位");
        assertUnchanged();
    }

    /** As if they had always been called so: a report of a past period has the names of its days. */
    private static void rename(JdbcTemplate jdbc, String table, String name) {
        jdbc.update("update query." + table + " set name = ?", name);
        jdbc.update(
                "update query.register_change set name = ? where subject_id in (select id from query." + table + ")",
                name);
    }

    @Test
    @Order(5)
    void a_rebuild_does_not_change_it() {
        Contract.rebuild(api);
        assertThat(report(LIVE_PAGE).text()).doesNotContain("更名后的园区");
        assertUnchanged();
        Contract.assertClean(api.operate("reconcile"));
    }

    @Test
    @Order(6)
    void a_restart_with_another_template_and_another_style_changes_the_report_of_now_and_not_the_frozen_one(
            @TempDir Path release) throws IOException {
        byte[] now = report(LIVE).raw().body();
        String page = report(LIVE_PAGE).text();
        running.close();
        replace(release, "templates/documents/report.html", "<h1 th:text", "<p>下一版的措辞</p><h1 th:text");
        replace(release, "static/css/document.css", "body", "body { letter-spacing: 1pt } body");
        start(release);
        assertThat(report(LIVE).raw().body()).isNotEqualTo(now);
        assertThat(report(LIVE_PAGE).text()).isNotEqualTo(page).contains("下一版的措辞");
        assertUnchanged();
        Contract.rebuild(api);
        assertUnchanged();
        Contract.assertClean(api.operate("reconcile"));
        running.close();
        start();
        assertThat(report(LIVE_PAGE).text()).isEqualTo(page);
        assertUnchanged();
    }

    /**
     * As the release before left it: a freezing and no rendering, no bytes, and the digests of some of what it served.
     */
    @Test
    @Order(7)
    void what_an_earlier_release_froze_is_kept_at_the_start_and_what_came_out_otherwise_is_said_to_have() {
        running.close();
        start("--bihuan.reports.render-every=1d");
        asTheReleaseBeforeLeftIt();
        assertThat(api.get("committee", frozenPath("pdf?lang=zh")).code()).isEqualTo("report-not-ready");
        running.close();
        start();
        for (String form : FORMS) {
            assertThat(report(frozenPath(form.equals(LOST) ? form + "&remade=true" : form)).raw().body()).as(form)
                    .isEqualTo(first.get(form));
        }
        Answer withheld = api.get("committee", frozenPath(LOST), "Accept-Language", "en");
        assertThat(withheld.status()).isEqualTo(409);
        assertThat(withheld.code()).isEqualTo("report-differs");
        assertThat(withheld.text()).contains(LOST_DIGEST, sha256(first.get(LOST)));
        Contract.assertClean(api.operate("reconcile"));
    }

    @Test
    @Order(8)
    void two_freezings_at_once_are_one_report_with_one_key_and_two_with_two() {
        var period = fields("period", "2021-10");
        var ids = Stream.of("same", "same", "another").map(key -> CompletableFuture.supplyAsync(
                () -> api.post("park", "/api/reports/monthly-return/freeze", period, "Idempotency-Key", key).id()))
                .toList().stream().map(CompletableFuture::join).toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
        byte[] one = report("park", "/api/reports/frozen/" + ids.get(0) + ".html").raw().body();
        byte[] other = report("park", "/api/reports/frozen/" + ids.get(2) + ".html").raw().body();
        assertThat(new String(one, StandardCharsets.UTF_8)).contains(ids.get(0));
        assertThat(new String(other, StandardCharsets.UTF_8)).contains(ids.get(2));
        Contract.assertClean(api.operate("reconcile"));
    }

    @Test
    @Order(9)
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
        for (String form : FORMS) {
            Answer answer = report(frozenPath(form));
            assertThat(answer.raw().body()).as(form).isEqualTo(first.get(form));
            assertThat(answer.header("ETag")).as(form).isEqualTo("\"" + sha256(first.get(form)) + "\"");
        }
    }

    private void asTheReleaseBeforeLeftIt() {
        var jdbc = StandaloneDeployment.database(running);
        assertThat(jdbc.update("delete from events.domain_event_entry where aggregate_identifier = ? "
                + "and payload_type = 'bihuan.api.report.ReportRendered'", frozen)).isEqualTo(1);
        jdbc.update("update query.frozen_report set renditions = null where id = ?", frozen);
        jdbc.update("update query.projected set events = events - 1 where projection = 'ledger'");
        for (String table : List.of("chunk", "file")) {
            jdbc.execute("alter table evidence." + table + " disable trigger never_changed");
            first.values().forEach(bytes -> jdbc.update("delete from evidence." + table + " where sha256 = ?",
                    sha256(bytes)));
            jdbc.execute("alter table evidence." + table + " enable trigger never_changed");
        }
        jdbc.update("insert into projection.report_digest values (?, 'PDF', 'zh', ?), (?, 'HTML', 'en', ?)", frozen,
                sha256(first.get("pdf?lang=zh")), frozen, LOST_DIGEST);
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

    private void start(String... options) {
        String[] all = Stream.concat(Stream.of("--server.port=0", "--bihuan.data=" + data), Stream.of(options))
                .toArray(String[]::new);
        running = ApplicationLauncher.run(StandaloneApplication.class, all);
        String url = "http://127.0.0.1:" + ((WebServerApplicationContext) running).getWebServer().getPort();
        api = new Api(new Deployment(url, url));
        await().atMost(PATIENCE).until(() -> api.get(null, "/actuator/health").status() == 200);
    }

    /** Starts with what is in this folder in place of what was built. */
    private void start(Path release) throws IOException {
        var thread = Thread.currentThread();
        ClassLoader built = thread.getContextClassLoader();
        thread.setContextClassLoader(new URLClassLoader(new URL[]{release.toUri().toURL()}, built) {
            @Override
            public URL getResource(String name) {
                URL other = findResource(name);
                return other == null ? super.getResource(name) : other;
            }
        });
        try {
            start();
        } finally {
            thread.setContextClassLoader(built);
        }
    }

    private static void replace(Path release, String resource, String text, String by) throws IOException {
        try (var in = StandaloneApplication.class.getClassLoader().getResourceAsStream(resource)) {
            String before = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(before).contains(text);
            Path file = release.resolve(resource);
            Files.createDirectories(file.getParent());
            Files.writeString(file, before.replaceFirst(Pattern.quote(text), by));
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For looking at: {@code -Dbihuan.look=folder}. */
    private static void keep(String form, byte[] bytes) throws IOException {
        String folder = System.getProperty("bihuan.look");
        if (folder != null) {
            Files.write(Path.of(folder, "report-" + form.replaceAll("(.*)\\?lang=(.*)", "$2.$1")), bytes);
        }
    }
}
