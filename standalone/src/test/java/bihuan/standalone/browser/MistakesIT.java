package bihuan.standalone.browser;

import static bihuan.standalone.contract.Api.fields;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Page;

import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.text.Labelled;
import bihuan.standalone.browser.Screen.Language;
import tools.jackson.databind.JsonNode;

/** Every mistake that is made with a hazard is put right on its page, in both languages. */
@BrowserTest
class MistakesIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Map<String, Object> DOCUMENT = fields("number", "区安委办〔2026〕1号", "issuedOn", TODAY.toString());

    private final Site site;
    private Language language;
    private Page page;
    private Reported hazard;

    MistakesIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @EnumSource
    void a_regulator_withdraws_a_wrong_downgrade_and_a_wrong_rejection_and_mends_a_determination(Language reader) {
        try (Visitor visitor = as("regulator", reader)) {
            report().act("regulator", "downgrade", "reason", "误判");
            voids(1, Rectification.REPORTED);

            report().act("regulator", "reject-report", "reason", "误驳");
            voids(1, Rectification.REPORTED);

            report().act("regulator", "confirm", "criterion", "判定标准", "clause", "第四条", "deadline",
                    TODAY.plusDays(90).toString());
            corrects(1).type("fields.clause", "第五条").type("fields.deadline", TODAY.plusDays(30));
            isCorrected("第五条");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_report_of_the_wrong_park_unit_and_day_is_mended(Language reader) {
        JsonNode other = site.api().get("regulator", "/api/parks").body().path("items").valueStream()
                .filter(park -> !park.path("id").asString().equals(unitsPark())).findFirst().orElseThrow();
        String park = other.path("id").asString();
        JsonNode unit = site.api().get("regulator", "/api/parks/" + park + "/units").body().path("items").path(0);
        try (Visitor visitor = as("regulator", reader)) {
            report();
            Form form = corrects(0).type("fields.discoveredOn", TODAY.minusDays(1));
            form.control("fields.parkId").selectOption(park);
            form.control("fields.unitId").selectOption(unit.path("id").asString());
            isCorrected(unit.path("name").asString());
            assertThat(page.locator("body")).containsText(other.path("name").asString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_committee_withdraws_a_wrong_closure_and_a_wrong_listing_which_is_then_listed_again(Language reader) {
        try (Visitor visitor = as("committee", reader)) {
            confirmed().act("committee", "order-closure-exit", "decidedBy", "区人民政府", "legalBasis", "安全生产法", "document",
                    DOCUMENT);
            voids(2, Rectification.CONFIRMED);

            confirmed().act("regulator", "propose-listing", "level", "COUNTY");
            Map<String, Object> notice = fields("number", "区安督〔2026〕" + hazard.number(), "issuedOn", TODAY.toString());
            list(notice);
            voiding(3);
            assertThat(page.locator("#listing")).hasText(label(Listing.PROPOSED));
            list(notice);
            visitor.open(hazard.page() + "?version=5");
            assertThat(page.locator("#listing")).hasText(label(Listing.LISTED));
        }
    }

    private Visitor as(String account, Language reader) {
        language = reader;
        Visitor visitor = site.visitor(account, Screen.desk(reader));
        page = visitor.page();
        return visitor;
    }

    private Reported report() {
        hazard = Reported.by(site.api());
        return hazard;
    }

    private Reported confirmed() {
        report().act("regulator", "confirm", "criterion", "判定标准", "clause", "第五条", "deadline",
                TODAY.plusDays(90).toString());
        return hazard;
    }

    private void list(Map<String, Object> notice) {
        hazard.act("committee", "list", "level", "COUNTY", "listingAuthority", "区安委办", "supervisingUnit", "区应急管理局",
                "deadline", TODAY.plusDays(60).toString(), "document", notice);
    }

    private void voids(int sequence, Rectification after) {
        voiding(sequence);
        assertThat(page.locator("#rectification")).hasText(label(after));
    }

    private void voiding(int sequence) {
        page.navigate(site.url() + hazard.page() + "?void=" + sequence);
        new Form(page, language, Action.VOID_ACT).type("reason", "办理有误").record();
        assertThat(page.locator("#act-" + sequence + ".void")).hasCount(1);
    }

    private Form corrects(int sequence) {
        page.navigate(site.url() + hazard.page() + "?correct=" + sequence);
        return new Form(page, language, Action.CORRECT_ACT).type("reason", "录入有误");
    }

    private void isCorrected(String shown) {
        Form form = new Form(page, language, Action.CORRECT_ACT);
        form.send();
        assertThat(page.locator(".preview")).containsText(shown);
        form.confirm(language.of("确认更正", "Record the correction"));
        assertThat(page.locator("body")).containsText(shown);
    }

    private String label(Labelled state) {
        return language.of(state.label());
    }

    private String unitsPark() {
        return site.api().get("unit", "/api/parks").body().path("items").path(0).path("id").asString();
    }
}
