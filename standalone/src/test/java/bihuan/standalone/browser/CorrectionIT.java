package bihuan.standalone.browser;

import static bihuan.standalone.contract.Api.fields;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Page;

import bihuan.api.lifecycle.Action;
import bihuan.standalone.browser.Screen.Language;
import bihuan.standalone.contract.Api;

/**
 * A mistake is put right on the page of the case file, where what would follow is shown, and on the page of a park's
 * part in a campaign. The first entry stays.
 */
@BrowserTest
class CorrectionIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Site site;
    private final Api api;
    private final Reported hazard;

    CorrectionIT(Site site) {
        this.site = site;
        this.api = site.api();
        this.hazard = Reported.by(api);
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_deadline_is_corrected_and_the_confirmation_then_voided(Language language) {
        hazard.act("regulator", "confirm", "criterion", "判定标准", "clause", "第五条", "deadline", "2062-08-31");
        try (Visitor visitor = site.visitor("regulator", Screen.desk(language))) {
            Page page = visitor.page();
            visitor.open(hazard.page() + "?version=1");
            assertThat(page.locator("#act-1")).containsText(language.of("确认", "Confirmed"));

            page.locator("#correct-1").click();
            assertThat(page.locator("#target")).isVisible();
            var correction = new Form(page, language, Action.CORRECT_ACT);
            assertThat(correction.control("fields.deadline")).hasValue("2062-08-31");
            correction.type("fields.deadline", TODAY.plusDays(60)).type("reason", "年份录入有误").send();
            assertThat(page.locator(".preview del").first()).hasText("2062-08-31");
            assertThat(page.locator(".preview")).containsText(TODAY.plusDays(60).toString());
            correction.confirm(language.of("确认更正", "Record the correction"));

            assertThat(page.locator("#case")).containsText(TODAY.plusDays(60).toString());
            assertThat(page.locator("a[href='#act-2']").first()).hasText(language.of("已更正，以更正内容为准",
                    "Corrected: the correction counts"));

            page.locator("#void-1").click();
            assertThat(page.locator("#follows")).containsText(TODAY.plusDays(60).toString());
            new Form(page, language, Action.VOID_ACT).type("reason", "不属重大隐患").record();

            assertThat(page.locator("#rectification")).hasText(language.of("已报告", "Reported"));
            assertThat(page.locator("#act-1.void")).hasCount(1);
            assertThat(page.locator("#void-1")).hasCount(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_closure_of_a_park_is_voided_on_the_page_of_its_part_in_the_campaign(Language language) {
        String name = language.of("误关园区", "A park closed by mistake");
        String park = api.post("admin", "/api/parks", fields("name", name, "district", "示范区")).id();
        String part = "/campaigns/" + api.post("admin", "/api/campaigns", fields("template", "three-year-action")).id()
                + "/parks/" + park;
        api.post("admin", "/api" + part + "/enrol", fields("occurredOn", "2020-06-01"));
        api.post("committee", "/api" + part + "/order-park-closure",
                fields("decidedBy", "区人民政府", "legalBasis", "安全生产法", "document",
                        fields("number", "区政〔2026〕1号", "issuedOn", "2026-01-05")));
        api.get("committee", "/api" + part + "?version=1");
        try (Visitor visitor = site.visitor("committee", Screen.desk(language))) {
            Page page = visitor.page();
            visitor.open(part);
            assertThat(page.locator(".alert-danger")).containsText("区人民政府");

            page.locator("#void-1").click();
            assertThat(page.locator("#target")).containsText(language.of("责令园区关停退出", "Park closure ordered"));
            assertThat(page.locator("#follows del").first()).hasText("区人民政府");
            page.locator("form.act [data-field='reason'] textarea").fill("园区有误");
            page.locator("form.act button.btn-primary").click();

            assertThat(page.locator("p.alert-success")).isVisible();
            assertThat(page.locator(".alert-danger")).hasCount(0);
            assertThat(page.locator("#act-1 .void")).hasCount(1);
            assertThat(page.locator("#act-1 a[href='#act-2']")).hasText(language.of("已撤销，不再生效",
                    "Voided: no longer in effect"));
        }
    }
}
