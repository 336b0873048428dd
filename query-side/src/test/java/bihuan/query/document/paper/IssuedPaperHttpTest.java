package bihuan.query.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.pdfbox.Loader;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.jayway.jsonpath.JsonPath;

import bihuan.api.hazard.Formality;
import bihuan.api.hazard.event.ActCorrected;
import bihuan.api.hazard.event.ActsVoided;
import bihuan.api.hazard.event.FormalityRecorded;
import bihuan.api.hazard.event.HazardListed;
import bihuan.api.hazard.event.PaperIssued;
import bihuan.api.hazard.paper.PaperFile;
import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.hazard.paper.PrintPaper;
import bihuan.api.hazard.paper.PrintedPaper;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.api.person.PersonId;
import bihuan.platform.evidence.EvidenceStore;
import bihuan.query.core.file.Acts;
import bihuan.query.document.print.PrintedText;
import bihuan.query.testing.QuerySideTest;

/** Issued papers are served as they were printed, whatever came later. */
class IssuedPaperHttpTest extends QuerySideTest {

    private static final long LISTED_AT = 3;

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private QueryGateway queries;
    @Autowired
    private EvidenceStore kept;

    private String park;
    private String unit;
    private String hazard;
    private Acts acts;
    private long version;

    @BeforeEach
    void a_listed_hazard() {
        park = own("park");
        unit = own("unit");
        hazard = own("hazard");
        park(park, "滨河化工园区");
        unit(unit, park, "滨河瑞安新材料有限公司");
        acts = new Acts(hazard).in(park, unit).numbered("2026-滨-001").on("2026-03-01");
        given(acts, Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING, Action.LIST, Action.FILE_PLAN);
        version = 4;
        projected();
    }

    @Test
    void a_reprint_gives_the_bytes_of_the_issue_after_everything_that_came_later() {
        person("person-s", "签发示例");
        PaperIssued notice = issued(PaperKind.SUPERVISION_NOTICE, LISTED_AT, "督〔2026〕7号");
        List<byte[]> before = notice.files().stream().map(file -> bytes(notice, file)).toList();
        assertThat(PrintedText.of(before.get(1))).contains("督〔2026〕7号", "2026年3月5日", "一车间", "签发示例")
                .doesNotContain("草稿");

        then(Action.AMEND_REPORT);
        given(new ActCorrected(hazard, acts.of(Action.CORRECT_EXTENSION).act(), LISTED_AT,
                ((HazardListed) acts.on("2026-03-02").of(Action.LIST)), List.of()), Instant.now());
        version++;
        then(Action.RECORD_PROGRESS, Action.REQUEST_ACCEPTANCE, Action.ACCEPT, Action.DELIST, Action.REOPEN,
                Action.PROPOSE_LISTING, Action.LIST);
        owner().sql("update people.person set name = '改名示例' where id = 'person-s'").update();
        renamed(unit, park, LocalDate.parse("2026-03-02"), "滨河新瑞安材料有限公司");
        projected();

        assertThat(notice.files().stream().map(file -> bytes(notice, file)).toList())
                .usingElementComparator(Arrays::compare).isEqualTo(before);
        jdbc.sql("delete from people.person where id = 'person-s'").update();
    }

    @Test
    void serving_renders_nothing_so_that_no_change_of_wording_reaches_a_paper() {
        byte[] asOfOld = "<html><body>按旧版措辞印制</body></html>".getBytes(StandardCharsets.UTF_8);
        var file = new PaperFile("html", "zh", kept.keep(asOfOld, "text/html"), asOfOld.length, "旧版");
        PaperIssued old = record(new PrintedPaper(List.of(file), List.of()), PaperKind.SUPERVISION_NOTICE, LISTED_AT,
                "督〔2025〕1号");

        var answer = get("/api/papers/{id}.html?lang=zh", old.paperId());

        assertThat(answer).hasStatusOk().hasHeader("ETag", "\"" + file.sha256() + "\"");
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(asOfOld);
        assertThat(get("/api/papers/{id}.pdf?lang=zh", old.paperId())).as("no such file").hasStatus(404);
    }

    @Test
    void what_does_not_match_its_digest_is_not_served() {
        var lost = new PaperFile("html", "zh", "0f".repeat(32), 1, "遗失");
        PaperIssued paper = record(new PrintedPaper(List.of(lost), List.of()), PaperKind.SUPERVISION_NOTICE,
                LISTED_AT, "督〔2025〕2号");

        assertThat(get("/api/papers/{id}.html?lang=zh", paper.paperId())).hasStatus(500).bodyJson()
                .extractingPath("$.code").isEqualTo("paper-damaged");
    }

    @Test
    void the_list_has_every_paper_with_its_number_digest_formalities_and_what_followed() {
        PaperIssued notice = issued(PaperKind.SUPERVISION_NOTICE, LISTED_AT, "督〔2026〕7号");
        PaperIssued again = issued(PaperKind.SUPERVISION_NOTICE, LISTED_AT, "督〔2026〕8号");
        PaperIssued order = issued(PaperKind.RECTIFICATION_ORDER, 1, "责改〔2026〕1号");
        given(new FormalityRecorded(hazard, order.act(), null, Formality.RECEIPT, LocalDate.parse("2026-03-06"), "责任单位",
                order.paperId()), Instant.now());
        version++;
        given(new ActsVoided(hazard, order.act(), List.of(LISTED_AT, version - 1), List.of()), Instant.now());
        version++;
        projected();

        String body = body(get("/api/hazards/{id}/papers?version={v}", hazard, version));

        assertThat(JsonPath.<List<String>>read(body, "$.items[*].id")).containsExactly(notice.paperId(),
                again.paperId(), order.paperId());
        assertThat(JsonPath.<List<String>>read(body, "$.items[*].number")).containsExactly("督〔2026〕7号", "督〔2026〕8号",
                "责改〔2026〕1号");
        assertThat(JsonPath.<String>read(body, "$.items[0].digest")).isEqualTo(notice.digest());
        assertThat(JsonPath.<List<?>>read(body, "$.items[0].files")).hasSize(4);
        assertThat(JsonPath.<List<Integer>>read(body, "$.items[0].correctedBy")).containsExactly((int) version);
        assertThat(JsonPath.<List<Integer>>read(body, "$.items[2].correctedBy")).isEmpty();
        assertThat(JsonPath.<Object>read(body, "$.items[0].voidedBy")).isNull();
        assertThat(JsonPath.<Integer>read(body, "$.items[2].voidedBy")).isEqualTo((int) version);
        assertThat(JsonPath.<List<String>>read(body, "$.items[2].formalities[*].kind")).containsExactly("RECEIPT");
        assertThat(bytes(order, order.files().getFirst())).as("a voided paper is still printed").isNotEmpty();
    }

    @Test
    void a_paper_that_names_someone_who_was_erased_is_withheld_and_a_copy_without_the_name_is_offered()
            throws Exception {
        person("person-s", "签发示例");
        person("person-p1", "负责示例");
        PaperIssued notice = issued(PaperKind.SUPERVISION_NOTICE, LISTED_AT, "督〔2026〕7号");
        PaperIssued order = issued(PaperKind.RECTIFICATION_ORDER, 1, "责改〔2026〕1号");
        assertThat(notice.people()).containsExactly(PersonId.of("person-s"));
        assertThat(bytes(notice, notice.files().getFirst())).asString(StandardCharsets.UTF_8).contains("签发示例");

        jdbc.sql("delete from people.person where id = 'person-s'").update();

        for (PaperFile file : notice.files()) {
            assertThat(get(href(notice, file))).hasStatus(410).bodyJson().extractingPath("$.code")
                    .isEqualTo("paper-withheld");
            byte[] copy = ok(href(notice, file) + "&redacted=true");
            assertThat(new String(copy, StandardCharsets.UTF_8)).doesNotContain("签发示例");
            if (file.format().equals("pdf")) {
                assertThat(PrintedText.of(copy)).contains("督〔2026〕7号", "█████", "SHA-256").doesNotContain("签发示例");
                try (var pdf = Loader.loadPDF(copy)) {
                    assertThat(pdf.getDocumentInformation().getTitle()).doesNotContain("签发示例");
                }
            } else {
                assertThat(new String(copy, StandardCharsets.UTF_8)).contains("督〔2026〕7号", "█████", file.sha256());
            }
        }
        String list = body(get("/api/hazards/{id}/papers", hazard));
        assertThat(JsonPath.<List<Boolean>>read(list, "$.items[*].withheld")).containsExactly(true, true);
        assertThat(JsonPath.<String>read(list, "$.items[0].digest")).isEqualTo(notice.digest());
        assertThat(JsonPath.<String>read(list, "$.items[0].files[0].href")).endsWith("&redacted=true");
        assertThat(order.people()).as("it is of a time before there was a plan").containsExactly(
                PersonId.of("person-s"));
    }

    @Test
    void a_draft_is_marked_and_is_of_the_moment_of_its_act() {
        then(Action.AMEND_REPORT);

        var answer = get("/api/hazards/{id}/instruments/supervision-notice.pdf?lang=zh", hazard);

        assertThat(answer).hasStatusOk();
        assertThat(PrintedText.of(answer.getResponse().getContentAsByteArray())).contains("草稿：尚未制发", "一车间")
                .doesNotContain("罐区1");
        assertThat(body(get("/api/hazards/{id}/instruments/supervision-notice.html?lang=en", hazard)))
                .contains("Draft: not issued", "class=\"watermark\"");
        given(acts.seed(2), Action.REQUEST_EXTENSION, Action.GRANT_EXTENSION);
        version += 2;
        given(new ActCorrected(hazard, acts.of(Action.LIST).act(), LISTED_AT, acts.on("2026-03-09").of(Action.LIST),
                List.of()), Instant.now());
        projected();
        assertThat(PrintedText.of(ok("/api/hazards/" + hazard + "/instruments/supervision-notice.pdf?lang=zh")))
                .as("a draft states the act as corrected").contains("2026年3月9日");
    }

    @Test
    void a_paper_names_the_unit_as_it_was_called_on_the_day_of_its_issue() {
        renamed(unit, park, LocalDate.parse("2026-03-06"), "滨河新瑞安材料有限公司");
        projected();
        PaperIssued late = issued(PaperKind.SUPERVISION_NOTICE, LISTED_AT, "督〔2026〕7号");

        assertThat(PrintedText.of(bytes(late, late.files().get(1)))).contains("滨河瑞安新材料有限公司：")
                .doesNotContain("新瑞安");
    }

    @Test
    void a_paper_is_there_for_those_alone_who_see_its_hazard() {
        PaperIssued notice = issued(PaperKind.SUPERVISION_NOTICE, LISTED_AT, "督〔2026〕7号");

        assertThat(get(Role.UNIT, Scope.unit(unit), "/api/papers/{id}.pdf", notice.paperId())).hasStatusOk();
        for (String path : List.of("/api/papers/" + notice.paperId() + ".pdf", "/api/hazards/" + hazard + "/papers")) {
            assertThat(get(Role.UNIT, Scope.unit(own("other")), path)).hasStatus(404);
        }
        for (String id : List.of("paper-x", "paper-x-1", "x", notice.paperId().replaceFirst("\\d+$", "0"),
                notice.paperId() + "9999999999")) {
            assertThat(get("/api/papers/{id}.pdf", id)).as(id).hasStatus(404);
        }
        assertThat(get("/api/papers/{id}.docx", notice.paperId())).hasStatus(404);
        assertThat(get("/api/papers/{id}.pdf?lang=fr", notice.paperId())).hasStatus(400);
    }

    /** Prints a paper of this act and issues it. */
    private PaperIssued issued(PaperKind kind, long ofAct, String number) {
        PrintedPaper printed = queries.query(new PrintPaper(paper(kind, ofAct, number), version), PrintedPaper.class)
                .orTimeout(20, TimeUnit.SECONDS).join();
        assertThat(printed.files()).hasSize(4);
        return record(printed, kind, ofAct, number);
    }

    private PaperIssued record(PrintedPaper printed, PaperKind kind, long ofAct, String number) {
        PaperIssued issued = paper(kind, ofAct, number).printed(printed);
        given(issued, Instant.now());
        version++;
        projected();
        return issued;
    }

    private PaperIssued paper(PaperKind kind, long ofAct, String number) {
        LocalDate on = LocalDate.parse("2026-03-05");
        return new PaperIssued(hazard, acts.of(Action.ISSUE_PAPER).act(), PaperIssued.idOf(hazard, version + 1), kind,
                number, on, ofAct, List.of(), null, List.of());
    }

    private void then(Action... actions) {
        given(acts, actions);
        version += actions.length;
        projected();
    }

    private void person(String id, String name) {
        owner().sql("""
                insert into people.person (id, organisation, name, phone) values (?, ?, ?, '')
                on conflict (id) do update set name = excluded.name""").params(id, own("org"), name).update();
    }

    private static String href(PaperIssued paper, PaperFile file) {
        return "/api/papers/" + paper.paperId() + "." + file.format() + "?lang=" + file.language();
    }

    private byte[] bytes(PaperIssued paper, PaperFile file) {
        return ok(href(paper, file));
    }

    private byte[] ok(String uri) {
        var answer = get(uri);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }
}
