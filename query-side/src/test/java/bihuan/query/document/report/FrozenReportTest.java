package bihuan.query.document.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.api.report.RecordRenditions;
import bihuan.api.report.Rendition;
import bihuan.api.report.ReportFrozen;
import bihuan.api.report.ReportKind;
import bihuan.api.report.ReportRendered;
import bihuan.platform.database.Database;
import bihuan.query.core.file.Acts;
import bihuan.query.projection.OperationLock;
import bihuan.query.testing.QuerySideTest;

/** A frozen report is rendered once, and served from then on as the bytes whose digests are in its event. */
class FrozenReportTest extends QuerySideTest {

    private static final List<String> FORMS = List.of("html?lang=zh", "html?lang=en", "pdf?lang=zh", "pdf?lang=en",
            "xlsx?lang=zh", "xlsx?lang=en");

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Database database;
    @Autowired
    private CommandBus commands;
    @Autowired
    private RenderingRounds rounds;
    @Autowired
    private FrozenReports reports;
    @Autowired
    private RenderingBasis basis;
    @Autowired
    private ReportRenderer renderer;

    private final List<RecordRenditions> recorded = new ArrayList<>();
    private Registration commandSide;
    private String park;
    private String report;

    @BeforeEach
    void a_report_is_frozen() {
        park = own("park");
        report = own("report");
        park(park, "滨河化工园区");
        unit(own("unit"), park, "滨河瑞安材料有限公司");
        given(new Acts(own("hazard")).in(park, own("unit")).numbered("2026-滨-001").on("2026-03-02"), Action.REPORT,
                Action.CONFIRM, Action.PROPOSE_LISTING, Action.LIST);
        given(new ReportFrozen(report, Acts.REPORTER, TODAY, ReportKind.ANNUAL_REPORT, "2026", park, null));
        projected();
        commandSideIsThere();
    }

    @AfterEach
    void leave_nothing_to_render() throws Exception {
        if (commandSide == null) {
            commandSideIsThere();
        }
        rendered();
        commandSide.cancel();
    }

    @Test
    void what_is_served_is_the_bytes_whose_digests_are_in_the_event_in_every_form_and_language() throws Exception {
        rendered();
        assertThat(recorded).singleElement().satisfies(command -> assertThat(command.renditions()).hasSize(6));
        for (String form : FORMS) {
            var answer = report(form);
            assertThat(answer).hasStatusOk();
            Rendition file = inTheEvent(form);
            byte[] bytes = answer.getResponse().getContentAsByteArray();
            assertThat(sha256(bytes)).as(form).isEqualTo(file.sha256());
            assertThat((long) bytes.length).as(form).isEqualTo(file.size());
            assertThat(answer).hasHeader("ETag", "\"" + file.sha256() + "\"");
        }
        assertThat(get("/api/reports/frozen")).bodyJson().extractingPath("$.items[0].renditions[*].sha256").asArray()
                .containsExactlyElementsOf(recorded.getFirst().renditions().stream().map(Rendition::sha256).toList());
    }

    @Test
    void neither_another_name_nor_another_history_changes_a_byte_or_a_header_of_it() throws Exception {
        rendered();
        Map<String, MvcTestResult> before = answers();
        assertThat(live()).contains("滨河瑞安材料有限公司");

        jdbc.sql("""
                update query.register_change set name = case subject_id when :park then '改名之后的园区' else '改名之后的公司' end
                where subject_id = :park or event ->> 'parkId' = :park""").param("park", park).update();
        assertThat(live()).contains("改名之后的公司", "改名之后的园区");
        assertThat(answers()).usingRecursiveComparison().withEqualsForType(FrozenReportTest::same, MvcTestResult.class)
                .isEqualTo(before);

        jdbc.sql("delete from query.timeline where park_id = ?").param(park).update();
        assertThat(live()).doesNotContain("改名之后的公司");
        assertThat(answers()).usingRecursiveComparison().withEqualsForType(FrozenReportTest::same, MvcTestResult.class)
                .isEqualTo(before);
    }

    @Test
    void a_client_that_has_the_file_gets_304_by_its_digest() throws Exception {
        rendered();
        String etag = report("pdf?lang=zh").getResponse().getHeader("ETag");
        var same = http.get().uri("/api/reports/frozen/" + report + ".pdf?lang=zh").headers(headers -> {
            headers.setBasicAuth(login(Role.VIEWER, Scope.DISTRICT), PASSWORD);
            headers.setIfNoneMatch(etag);
        }).exchange();
        assertThat(same).hasStatus(304);
        assertThat(same.getResponse().getContentAsByteArray()).isEmpty();
        var head = http.head().uri("/api/reports/frozen/" + report + ".pdf?lang=zh")
                .headers(headers -> headers.setBasicAuth(login(Role.VIEWER, Scope.DISTRICT), PASSWORD)).exchange();
        assertThat(head).hasStatusOk().hasHeader("ETag", etag).hasHeader("Content-Type", "application/pdf");
    }

    @Test
    void a_process_that_ends_after_the_bytes_and_before_the_event_does_no_harm() throws Exception {
        commandSide.cancel();
        commandSide = null;
        renderable();
        rounds.round();
        assertThat(report("html?lang=zh")).hasStatus(503).bodyJson().extractingPath("$.code")
                .isEqualTo("report-not-ready");
        long files = files();

        commandSideIsThere();
        rendered();
        assertThat(files()).isEqualTo(files);
        assertThat(report("html?lang=zh")).hasStatusOk();
    }

    @Test
    void two_renderers_at_once_make_the_same_files_once() {
        FrozenReport frozen = renderable();
        var one = CompletableFuture.supplyAsync(() -> renderer.render(frozen));
        var other = CompletableFuture.supplyAsync(() -> renderer.render(frozen));
        assertThat(one.join()).isEqualTo(other.join()).hasSize(6);
        assertThat(one.join()).allSatisfy(file -> assertThat(
                jdbc.sql("select coalesce(sum(length(bytes)), 0) from evidence.chunk where sha256 = ?")
                        .param(file.sha256()).query(Long.class).single())
                .isEqualTo(file.size()));
    }

    @Test
    void while_one_process_renders_another_does_not() throws Exception {
        renderable();
        try (var _ = OperationLock.tryTakeRendering(database).orElseThrow()) {
            rounds.round();
            assertThat(recorded).isEmpty();
        }
    }

    @Test
    void a_report_is_not_rendered_before_all_that_it_is_made_of_is_known() throws Exception {
        jdbc.sql("update query.timeline set position = null where park_id = ?").param(park).update();
        rounds.round();
        assertThat(recorded).isEmpty();
        assertThat(body(report("pdf?lang=en"))).contains("report-not-ready", "Rebuild the ledger first");
        jdbc.sql("update query.timeline set position = 0 where park_id = ?").param(park).update();
    }

    /** The events of an earlier release: a freezing, and the digests of some of the files served. */
    @Test
    void a_report_frozen_by_an_earlier_release_is_kept_and_what_cannot_be_rendered_as_it_was_is_not_replaced_silently()
            throws Exception {
        FrozenReport frozen = renderable();
        String sameAsThen = renderer.render(frozen).stream().filter(file -> file.format().equals("pdf"))
                .map(Rendition::sha256).findFirst().orElseThrow();
        String lost = "f".repeat(64);
        owner().sql("""
                insert into projection.report_digest (report_id, format, language, sha256)
                values (:id, 'PDF', 'zh', :same), (:id, 'HTML', 'zh', :lost)
                """).param("id", report).param("same", sameAsThen).param("lost", lost).update();

        rendered();

        assertThat(inTheEvent("pdf?lang=zh").formerSha256()).isNull();
        assertThat(inTheEvent("html?lang=zh").formerSha256()).isEqualTo(lost);
        assertThat(inTheEvent("xlsx?lang=zh").formerSha256()).isNull();
        assertThat(report("pdf?lang=zh")).hasStatusOk().hasHeader("ETag", "\"" + sameAsThen + "\"");
        var withheld = report("html?lang=zh");
        assertThat(withheld).hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo("report-differs");
        assertThat(body(withheld)).contains(lost, inTheEvent("html?lang=zh").sha256(), "remade=true");
        var remade = report("html?lang=zh&remade=true");
        assertThat(remade).hasStatusOk();
        assertThat(sha256(remade.getResponse().getContentAsByteArray()))
                .isEqualTo(inTheEvent("html?lang=zh").sha256());
        assertThat(java.net.URLDecoder.decode(remade.getResponse().getHeader("Content-Disposition"),
                java.nio.charset.StandardCharsets.UTF_8)).contains("重新生成");
    }

    @Test
    void kept_bytes_can_neither_be_changed_nor_deleted_and_damaged_ones_are_not_served() throws Exception {
        rendered();
        String sha256 = inTheEvent("html?lang=zh").sha256();
        for (String change : List.of("update evidence.chunk set bytes = 'x'", "delete from evidence.chunk",
                "update evidence.file set size = 1", "delete from evidence.file", "truncate evidence.chunk")) {
            assertThatThrownBy(() -> owner().sql(change).update()).as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        owner().sql("alter table evidence.chunk disable trigger never_changed").update();
        owner().sql("update evidence.chunk set bytes = bytes || 'x'::bytea where sha256 = ?").param(sha256).update();
        owner().sql("alter table evidence.chunk enable trigger never_changed").update();
        assertThat(report("html?lang=zh")).hasStatus(500).bodyJson().extractingPath("$.code")
                .isEqualTo("report-damaged");
        assertThat(report("html?lang=en")).hasStatusOk();
    }

    @Test
    void stored_bytes_are_served_only_to_callers_that_see_the_whole_report() throws Exception {
        rendered();
        String path = "/api/reports/frozen/" + report + ".html";
        assertThat(get(Role.PARK, Scope.park(park), path)).hasStatusOk();
        assertThat(get(Role.PARK, Scope.park(own("other")), path)).hasStatus(404);
        assertThat(get(Role.UNIT, Scope.unit(own("unit")), path)).hasStatus(404);
        assertThat(get(Role.PARK, Scope.park(park), "/api/evidence/" + inTheEvent("html?lang=zh").sha256()))
                .hasStatus(404);
        assertThat(http.get().uri(path).exchange()).hasStatus(401);
    }

    private Map<String, MvcTestResult> answers() {
        var answers = new LinkedHashMap<String, MvcTestResult>();
        FORMS.forEach(form -> answers.put(form, report(form)));
        return answers;
    }

    private static boolean same(MvcTestResult one, MvcTestResult other) {
        return one.getResponse().getStatus() == 200 && other.getResponse().getStatus() == 200
                && java.util.Arrays.equals(one.getResponse().getContentAsByteArray(),
                        other.getResponse().getContentAsByteArray())
                && List.of("ETag", "Content-Type", "Content-Disposition", "Content-Language").stream().allMatch(
                        name -> one.getResponse().getHeader(name).equals(other.getResponse().getHeader(name)));
    }

    private MvcTestResult report(String form) {
        return get("/api/reports/frozen/" + report + "." + form);
    }

    private String live() {
        return body(get("/api/reports/annual-report.html?period=2026&lang=zh&parkId={park}", park));
    }

    /** Runs rounds until the report is rendered and projected. */
    private void rendered() {
        renderable();
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            rounds.round();
            return reports.in(Scope.DISTRICT).stream().filter(each -> each.id().equals(report))
                    .anyMatch(FrozenReport::rendered);
        });
    }

    private Rendition inTheEvent(String form) {
        String[] parts = form.split("\\?lang=");
        return store.readEvents(report).asStream().map(event -> event.getPayload())
                .filter(ReportRendered.class::isInstance).map(ReportRendered.class::cast)
                .flatMap(event -> event.renditions().stream())
                .filter(file -> file.format().equals(parts[0]) && file.language().equals(parts[1])).findAny()
                .orElseThrow();
    }

    private long files() {
        return jdbc.sql("select count(*) from evidence.file").query(Long.class).single();
    }

    /** The handling of the command by the command side, which is tested there. */
    private void commandSideIsThere() {
        commandSide = commands.subscribe(RecordRenditions.class.getName(), message -> {
            var command = (RecordRenditions) message.getPayload();
            recorded.add(command);
            given(new ReportRendered(command.reportId(), command.renditions()));
            return null;
        });
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** The report, once all its events are projected. */
    private FrozenReport renderable() {
        FrozenReport frozen = reports.one(report, Scope.DISTRICT);
        await().atMost(Duration.ofMinutes(2)).until(() -> basis.obstacle(frozen).isEmpty());
        return frozen;
    }
}
