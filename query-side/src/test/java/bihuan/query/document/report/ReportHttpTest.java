package bihuan.query.document.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

import bihuan.api.campaign.EnrolmentId;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.api.report.Rendition;
import bihuan.api.report.ReportFrozen;
import bihuan.api.report.ReportKind;
import bihuan.platform.evidence.EvidenceStore;
import bihuan.query.core.enrolment.CampaignActs;
import bihuan.query.core.file.Acts;
import bihuan.query.document.print.PrintedText;
import bihuan.query.testing.QuerySideTest;

class ReportHttpTest extends QuerySideTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FrozenReports frozen;
    @Autowired
    private RenderingBasis basis;
    @Autowired
    private ReportRenderer renderer;
    @Autowired
    private EvidenceStore kept;

    private String park;
    private String unit;

    /** Three found in March, one of them closed out and one listed and overdue; one was found in the year before. */
    @BeforeEach
    void a_park_with_four_hazards() {
        park = own("park");
        unit = own("unit");
        park(park, "滨河化工园区");
        unit(unit, park, "滨河瑞安<新>材料有限公司");
        given(hazard("old", "2025-旧-001").on("2025-11-01"), Action.REPORT, Action.CONFIRM);
        given(hazard("reported", "2026-滨-001").on("2026-03-01"), Action.REPORT);
        given(hazard("listed", "2026-滨-002").on("2026-03-02"), Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING,
                Action.LIST, Action.RECORD_PENALTY);
        given(hazard("closed", "2026-滨-003").on("2026-03-03"), Action.REPORT, Action.CONFIRM, Action.FILE_PLAN,
                Action.RECORD_PROGRESS, Action.REQUEST_ACCEPTANCE, Action.ACCEPT, Action.CLOSE_OUT);
        projected();
    }

    @Test
    void a_report_shows_every_rate_with_its_numbers_and_what_was_carried_in_apart() {
        String report = PrintedText.of(pdf("monthly-return.pdf?period=2026-03&parkId={park}&lang=zh"));
        assertThat(report).contains("重大事故隐患整治月报", "滨河化工园区", "2026年3月（2026-03-01 至 2026-03-31）", "2026年3月31日",
                "33.33 % (1/3)", "0.00 % (0/1)", "本年累计", "2026-滨-002", "超期未整改清单", "市级");
        String english = PrintedText.of(pdf("annual-report.pdf?period=2026&parkId={park}&lang=en"));
        assertThat(english).contains("Annual report on the safety campaign", "As of 15 June 2026", "33.33 % (1/3)",
                "罚字1", "n/a (0/0)").doesNotContain("Since January");
    }

    @Test
    void user_input_is_escaped_in_the_page() {
        String page = body(get("/api/reports/annual-statistics.html?period=2026&parkId={park}&lang=zh", park));
        assertThat(page).contains("滨河瑞安&lt;新&gt;材料有限公司").doesNotContain("<新>").contains("<svg");
    }

    @ParameterizedTest
    @CsvSource({"monthly-return, 2026-03", "quarterly-statistics, 2026-Q1", "annual-statistics, 2026",
            "annual-report, 2026", "three-year-report, 2024-2026"})
    void every_report_is_available_in_every_format(String kind, String period) {
        for (String form : new String[]{"html", "pdf", "xlsx"}) {
            String uri = "/api/reports/" + kind + "." + form + "?period=" + period + "&parkId={park}";
            var answer = get(uri, park);
            assertThat(answer).hasStatusOk();
            assertThat(get(uri, park).getResponse().getContentAsByteArray())
                    .isEqualTo(answer.getResponse().getContentAsByteArray());
        }
    }

    @Test
    void the_tables_come_as_a_workbook(@TempDir Path folder) throws IOException {
        var answer = get("/api/reports/annual-report.xlsx?period=2026&parkId={park}&lang=zh", park);
        assertThat(answer).hasStatusOk();
        Path book = folder.resolve("report.xlsx");
        Files.copy(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()), book);
        try (var zip = new ZipFile(book.toFile())) {
            String all = zip.stream().filter(entry -> entry.getName().endsWith(".xml")).map(entry -> {
                try {
                    return new String(zip.getInputStream(entry).readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8);
                } catch (IOException unreadable) {
                    throw new AssertionError(unreadable);
                }
            }).collect(Collectors.joining());
            assertThat(HtmlUtils.htmlUnescape(all)).contains("主要指标", "超期未整改清单", "2026-滨-002", "33.33 % (1/3)",
                    "<v>1000</v>",
                    "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-06-14T16:00:00Z");
        }
    }

    @ParameterizedTest
    @CsvSource({"monthly-return, period=2026-13, not-a-period", "monthly-return, period=2026, not-a-period",
            "monthly-return, period=2026-07, period-not-begun", "quarterly-statistics, period=2026-Q5, not-a-period",
            "annual-report, '', required", "annual-report, period=1800, not-a-period",
            "three-year-report, period=2020-2021, not-a-period", "three-year-report, period=2020-2029, not-a-period"})
    void a_period_that_makes_no_sense_is_an_error_on_period(String kind, String question, String code) {
        var answer = get("/api/reports/" + kind + ".pdf?" + question);
        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("period");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo(code);
    }

    @Test
    void a_report_is_served_only_to_callers_that_see_the_whole_of_it() {
        assertThat(get(Role.PARK, Scope.park(park), "/api/reports/annual-report.html?period=2026")).hasStatusOk();
        assertThat(body(get(Role.PARK, Scope.park(park), "/api/reports/annual-report.html?period=2026&lang=zh")))
                .contains("滨河化工园区");
        assertThat(get(Role.PARK, Scope.park(own("other")), "/api/reports/annual-report.html?period=2026&parkId={park}",
                park)).hasStatus(404);
        assertThat(get(Role.UNIT, Scope.unit(unit), "/api/reports/annual-report.html?period=2026")).hasStatus(404);
        assertThat(get(Role.UNIT, Scope.unit(unit), "/api/reports/frozen")).hasStatus(404);
        assertThat(get("/api/reports/no-such-report.pdf?period=2026")).hasStatus(404);
        assertThat(get("/api/reports/annual-report.docx?period=2026")).hasStatus(404);
        assertThat(get("/api/reports/frozen/report-none.pdf")).hasStatus(404);
    }

    @Test
    void a_frozen_report_knows_nothing_of_what_came_after_it() {
        String id = "report-" + UUID.randomUUID();
        given(new ReportFrozen(id, Acts.REPORTER, TODAY, ReportKind.ANNUAL_REPORT, "2026", park, null));
        projected();
        var first = rendered(id);
        given(hazard("late", "2026-滨-004").on("2026-03-04"), Action.REPORT);
        projected();
        assertThat(rendered(id)).isEqualTo(first);
        assertThat(PrintedText.of(pdf(first))).contains("33.33 % (1/3)", id);
        assertThat(PrintedText.of(pdf("annual-report.pdf?period=2026&parkId={park}&lang=zh")))
                .contains("25.00 % (1/4)");
        assertThat(get("/api/reports/frozen")).bodyJson().extractingPath("$.items[0].id").isEqualTo(id);
        jdbc.sql("update query.timeline set position = null where park_id = ?").param(park).update();
        assertThat(get("/api/reports/frozen/{id}.pdf", id)).hasStatus(503).bodyJson().extractingPath("$.code")
                .isEqualTo("report-not-ready");
    }

    @Test
    void a_report_on_the_campaign_has_stages_tasks_measures_and_reports_filed() {
        enrolled();
        String report = PrintedText.of(pdf("annual-report.pdf?period=2026&parkId={park}&lang=zh"));
        assertThat(report).contains("专项行动分阶段进展", "专项整治。", "动员 2026-03-01 2026-03-31 3 1/3 2/3", "1/3", "2/3", "1/2",
                "重点任务",
                "任务survey",
                "区应急管理局", "完成 1/5", "2026-03-20", "制度措施清单", "承包商管理制度", "年度报告", "文〔2026〕1号");
        assertThat(report).contains("巩固").doesNotContain("account-");
        assertThat(PrintedText.of(pdf("three-year-report.pdf?period=2024-2026&lang=en")))
                .contains("Stages of the campaign", "Task survey", "Stage, annual and three-year reports filed",
                        "滨河化工园区");
        assertThat(PrintedText.of(pdf("annual-report.pdf?period=2025&parkId={park}&lang=zh"))).doesNotContain("重点任务");
        assertThat(PrintedText.of(pdf("annual-statistics.pdf?period=2026&parkId={park}&lang=zh")))
                .doesNotContain("重点任务");
    }

    @Test
    void a_frozen_report_knows_nothing_of_what_was_done_in_the_campaign_after_it() {
        CampaignActs acts = enrolled();
        String id = "report-" + UUID.randomUUID();
        given(new ReportFrozen(id, Acts.REPORTER, TODAY, ReportKind.ANNUAL_REPORT, "2026", park, null));
        projected();
        var first = rendered(id);
        byte[] live = pdf("annual-report.pdf?period=2026&parkId={park}&lang=zh");
        given(acts.on("2026-05-02").completed("lists"));
        given(acts.on("2026-05-02").adopted("事后建立的制度"));
        var other = new CampaignActs(own("another-campaign"), park);
        given(other.setUp());
        given(other.enrolled());
        projected();
        assertThat(rendered(id)).isEqualTo(first);
        assertThat(PrintedText.of(pdf(first))).contains("完成 1/5").doesNotContain("事后建立的制度");
        assertThat(pdf("annual-report.pdf?period=2026&parkId={park}&lang=zh")).isNotEqualTo(live);
        assertThat(PrintedText.of(pdf("annual-report.pdf?period=2026&parkId={park}&lang=zh")))
                .contains("完成 2/10", "事后建立的制度");
        jdbc.sql("update query.enrolment_act set position = null where enrolment_id = ?")
                .param(EnrolmentId.of(own("campaign"), park)).update();
        assertThat(get("/api/reports/frozen/{id}.pdf", id)).hasStatus(503).bodyJson().extractingPath("$.code")
                .isEqualTo("report-not-ready");
    }

    @Test
    void the_page_links_to_every_format_and_reports_an_invalid_period() {
        assertThat(body(get("/reports?kind=annual-report&period=2026&parkId=" + park + "&lang=en")))
                .contains("/api/reports/annual-report.pdf?period=2026", "XLSX", "Frozen reports");
        assertThat(body(get("/reports?kind=annual-report&period=soon&lang=en"))).contains("is written like 2021");
        assertThat(body(get("/reports?lang=zh"))).contains("已冻结的报告");
    }

    /** The park takes part in a campaign, one of whose tasks it has done. */
    private CampaignActs enrolled() {
        var acts = new CampaignActs(own("campaign"), park);
        given(acts.setUp());
        given(acts.enrolled());
        given(acts.on("2026-03-20").completed("survey"));
        given(acts.on("2026-04-10").adopted("承包商管理制度"));
        given(acts.on("2026-06-01").filed(bihuan.api.campaign.ReportKind.ANNUAL, 2026));
        projected();
        return acts;
    }

    private Acts hazard(String name, String number) {
        return new Acts(own(name)).in(park, unit).numbered(number);
    }

    private byte[] pdf(String question) {
        var answer = get("/api/reports/" + question, park);
        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        return answer.getResponse().getContentAsByteArray();
    }

    /** The files that this frozen report is rendered as now. */
    private List<Rendition> rendered(String id) {
        FrozenReport report = frozen.one(id, Scope.DISTRICT);
        Awaitility.await().until(() -> basis.obstacle(report).isEmpty());
        return renderer.render(report);
    }

    private byte[] pdf(List<Rendition> files) {
        return files.stream().filter(file -> file.format().equals("pdf") && file.language().equals("zh")).findAny()
                .flatMap(file -> kept.verified(file.sha256())).orElseThrow();
    }
}
