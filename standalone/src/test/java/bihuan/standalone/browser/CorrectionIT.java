package bihuan.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Page;

import bihuan.api.lifecycle.Action;
import bihuan.standalone.browser.Screen.Language;

/** A mistake is put right on the page of the case file: what would follow is shown, and the first entry stays. */
@BrowserTest
class CorrectionIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Site site;
    private final Reported hazard;

    CorrectionIT(Site site) {
        this.site = site;
        this.hazard = Reported.by(site.api());
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
            correction.type("fields.deadline", TODAY.plusDays(60)).type("reason", "年份录入有误").record();

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
}
