package bihuan.standalone.browser;

import static bihuan.standalone.contract.Api.fields;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.microsoft.playwright.Page;

import bihuan.api.hazard.Formality;
import bihuan.api.lifecycle.Action;
import bihuan.standalone.browser.Screen.Language;

/** A notice is issued on the page of the case file, printed from there, and its service recorded. */
@BrowserTest
class PaperIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Site site;
    private final Reported hazard;

    PaperIT(Site site) {
        this.site = site;
        this.hazard = Reported.by(site.api());
    }

    static List<Screen> screens() {
        return List.of(Screen.desk(Language.ZH), Screen.phone(Language.EN));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void a_notice_is_issued_and_its_service_recorded(Screen screen) {
        Language language = screen.language();
        String number = "督〔" + UUID.randomUUID().toString().substring(0, 8) + "〕号";
        hazard.act("regulator", "confirm", "criterion", "判定标准", "clause", "第五条", "deadline", TODAY.plusDays(60));
        hazard.act("park", "propose-listing", "level", "COUNTY");
        hazard.act("committee", "list", "level", "COUNTY", "listingAuthority", "区安委办", "supervisingUnit", "区应急管理局",
                "deadline", TODAY.plusDays(30), "document", fields("number", "挂" + number, "issuedOn", TODAY));
        try (Visitor visitor = site.visitor("committee", screen)) {
            Page page = visitor.page();
            visitor.open(hazard.page() + "?version=3");
            assertThat(page.locator("#papers")).containsText(
                    language.of("重大事故隐患挂牌督办通知书（草稿，PDF）", "Notice of listing for supervision (draft, PDF)"));

            page.locator("#issue-supervision-notice").click();
            var issue = new Form(page, language, Action.ISSUE_PAPER);
            assertThat(issue.control("kind")).hasValue("supervision-notice");
            issue.type("on", TODAY.plusDays(1)).type("number", number).send();
            assertThat(issue.wrong("on")).isVisible();
            issue.type("on", TODAY).record();

            var paper = page.locator("#papers .papers > li");
            assertThat(paper).containsText(number);
            assertThat(paper).containsText(language.of(TODAY + " 区安委办 制发", "Issued on " + TODAY));
            assertThat(paper.locator("a[href*='.pdf?lang=zh']")).hasText("中文 PDF");
            assertThat(paper.locator("a[href*='.pdf?lang=en']")).hasText("English PDF");
            assertThat(Fit.width(page)).as("beyond it %s", Fit.beyond(page, screen)).isEqualTo(screen.width().pixels);
            assertThat(Accessibility.violations(page)).isEmpty();

            paper.locator("a[id^='record-paper-']").click();
            var service = new Form(page, language, Action.RECORD_FORMALITY);
            assertThat(service.control("instrument").locator("option:checked")).containsText(number);
            service.choose("kind", Formality.RECEIPT).type("on", TODAY).type("to", "责任单位").record();

            assertThat(paper).containsText(language.of("签收 · 责任单位", "Receipt · 责任单位"));
        }
    }
}
