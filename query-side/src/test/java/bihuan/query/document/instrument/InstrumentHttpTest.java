package bihuan.query.document.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.beans.factory.annotation.Autowired;

import com.jayway.jsonpath.JsonPath;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.core.file.Acts;
import bihuan.query.document.print.PrintedText;
import bihuan.query.testing.QuerySideTest;

class InstrumentHttpTest extends QuerySideTest {

    @Autowired
    private JdbcClient jdbc;

    private String park;
    private String unit;
    private String hazard;
    private Acts acts;

    @BeforeEach
    void a_hazard_that_was_reported() {
        park = own("park");
        unit = own("unit");
        hazard = own("hazard");
        park(park, "滨河化工园区");
        unit(unit, park, "滨河瑞安新材料有限公司");
        acts = new Acts(hazard).in(park, unit).numbered("2026-滨-001").on("2026-03-01");
        given(acts, Action.REPORT);
    }

    @Test
    void an_instrument_that_cannot_be_printed_gives_the_reason() {
        projected();
        assertThat(printable()).isEmpty();
        var answer = get("/api/hazards/{id}/instruments", hazard);
        assertThat(answer).bodyJson().extractingPath("$.items[*].kind").asArray().containsExactly(
                "supervision-notice", "delisting-notice", "proof-of-service", "rectification-order");
        assertThat(answer).bodyJson().extractingPath("$.items[0].reason")
                .isEqualTo("The hazard is not listed for supervision.");
        assertThat(get("/api/hazards/{id}/instruments/supervision-notice.pdf", hazard)).hasStatus(409).bodyJson()
                .extractingPath("$.code").isEqualTo("not-printable");
    }

    @Test
    void each_instrument_can_be_printed_from_when_its_act_was_done() {
        given(acts, Action.CONFIRM);
        projected();
        assertThat(printable()).containsExactly("rectification-order");
        given(acts, Action.PROPOSE_LISTING, Action.LIST, Action.FILE_PLAN, Action.RECORD_PROGRESS);
        projected();
        assertThat(printable()).containsExactly("supervision-notice", "proof-of-service", "rectification-order");
        given(acts, Action.REQUEST_ACCEPTANCE, Action.ACCEPT, Action.DELIST);
        projected();
        assertThat(printable()).containsExactly("supervision-notice", "delisting-notice", "proof-of-service",
                "rectification-order");
    }

    @Test
    void the_supervision_notice_gives_the_authority_the_hazard_the_rule_and_the_deadline() {
        listed();
        person("person-s", "签发示例");
        String notice = PrintedText.of(pdf("supervision-notice", "zh"));
        assertThat(notice).contains("重大事故隐患挂牌督办通知书", "安委办督〔2026〕1号", "滨河瑞安新材料有限公司：", "2026-滨-001", "可燃气体检测报警系统未投用",
                "滨河化工园区 一车间", "备件未到货", "化工重大隐患判定标准 第十二条", "市级", "区应急管理局", "2026年4月1日", "安全生产法", "区安委办",
                "签发人：签发示例", "2026年3月1日");
        String english = PrintedText.of(pdf("supervision-notice", "en"));
        assertThat(english).contains("Notice of listing for supervision", "To be removed by", "1 April 2026",
                "Signed: 签发示例");
    }

    @Test
    void the_supervision_notice_of_an_escalation_gives_the_higher_level_its_authority_and_the_new_deadline() {
        listed();
        given(acts.on("2026-03-10"), Action.ESCALATE);
        projected();
        assertThat(PrintedText.of(pdf("supervision-notice", "zh"))).contains("提级督办", "国家级", "国务院安委办", "省应急管理厅",
                "2026年4月10日");
        assertThat(PrintedText.of(pdf("supervision-notice", "en"))).contains("to raise the level of supervision");
    }

    @Test
    void the_other_instruments_give_their_basis() {
        listed();
        assertThat(PrintedText.of(pdf("rectification-order", "zh"))).contains("责令限期整改指令书", "第十二条", "执法人员（签名）");
        given(acts, Action.RECORD_FORMALITY, Action.REQUEST_ACCEPTANCE, Action.ACCEPT, Action.DELIST);
        projected();
        person("person-a", "验收示例");
        assertThat(PrintedText.of(pdf("delisting-notice", "zh"))).contains("摘牌通知书", "已完成整改并通过验收", "验收示例", "合格");
        assertThat(PrintedText.of(pdf("proof-of-service", "zh"))).contains("送达回证", "挂牌督办通知书", "摘牌通知书", "2026年3月1日",
                "受送达人（签名或盖章）");
    }

    @Test
    void a_name_that_was_erased_is_a_line_to_fill_in_and_what_is_printed_twice_is_the_same() {
        listed();
        person("person-s", "签发示例");
        assertThat(html("supervision-notice")).contains("签发示例");
        jdbc.sql("delete from people.person where id = 'person-s'").update();
        assertThat(html("supervision-notice")).doesNotContain("签发示例").contains("class=\"blank\"");
        assertThat(pdf("supervision-notice", "zh")).isEqualTo(pdf("supervision-notice", "zh"));
    }

    @Test
    void callers_that_may_not_see_the_hazard_get_404() {
        listed();
        for (String path : List.of("", "/supervision-notice.pdf", "/no-such-thing.pdf")) {
            assertThat(get(Role.UNIT, Scope.unit(own("other")), "/api/hazards/{id}/instruments" + path, hazard))
                    .hasStatus(404);
        }
        assertThat(get(Role.UNIT, Scope.unit(unit), "/api/hazards/{id}/instruments/supervision-notice.pdf", hazard))
                .hasStatusOk().hasHeader("Content-Type", "application/pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-thing.pdf", "supervision-notice.docx", "supervision-notice"})
    void what_there_is_not_is_not_found(String name) {
        listed();
        assertThat(get("/api/hazards/{id}/instruments/" + name, hazard)).hasStatus(404);
    }

    @Test
    void a_language_there_is_not_is_an_error_on_lang() {
        listed();
        assertThat(get("/api/hazards/{id}/instruments/supervision-notice.pdf?lang=fr", hazard)).hasStatus(400)
                .bodyJson().extractingPath("$.errors[0].field").isEqualTo("lang");
    }

    private void listed() {
        given(acts, Action.CONFIRM, Action.PROPOSE_LISTING, Action.LIST, Action.FILE_PLAN, Action.RECORD_PROGRESS);
        projected();
    }

    private void person(String id, String name) {
        jdbc.sql(
                "insert into people.person (id, organisation, name, phone) values (?, ?, ?, '') on conflict do nothing")
                .params(id, own("org"), name).update();
    }

    private List<String> printable() {
        return JsonPath.read(body(get("/api/hazards/{id}/instruments", hazard)),
                "$.items[?(@.printable == true)].kind");
    }

    private byte[] pdf(String kind, String language) {
        var answer = get("/api/hazards/{id}/instruments/{kind}.pdf?lang={lang}", hazard, kind, language);
        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        byte[] bytes = answer.getResponse().getContentAsByteArray();
        keep(kind + "-" + language + ".pdf", bytes);
        return bytes;
    }

    private String html(String kind) {
        var answer = get("/api/hazards/{id}/instruments/{kind}.html?lang=zh", hazard, kind);
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    /** Saves the document for viewing with {@code -Dbihuan.look=folder}. */
    private static void keep(String name, byte[] bytes) {
        String folder = System.getProperty("bihuan.look");
        if (folder != null) {
            try {
                Files.write(Path.of(folder, name), bytes);
            } catch (IOException notKept) {
                throw new AssertionError(notKept);
            }
        }
    }
}
