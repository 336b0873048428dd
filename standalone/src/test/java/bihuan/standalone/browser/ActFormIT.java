package bihuan.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import bihuan.api.lifecycle.Action;
import bihuan.standalone.browser.Screen.Language;

/** Whatever happens between the press and the record: nothing typed is lost, and nothing is recorded twice. */
@BrowserTest
class ActFormIT {

    private static final LocalDate DEADLINE = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30);

    private static final String ACT_SCRIPT = "**/js/act*.js";

    private final Site site;
    private final Reported hazard;

    ActFormIT(Site site) {
        this.site = site;
        this.hazard = Reported.by(site.api());
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_password_is_reported_and_the_right_one_signs_in(Language language) {
        try (Visitor visitor = site.visitor(Screen.phone(language))) {
            Page page = visitor.page();
            visitor.open("/login");
            page.locator("#username").fill("regulator");
            page.locator("#password").fill("not-this-one");
            page.locator("#password").press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT))
                    .hasText(language.of("账号或密码有误。", "Incorrect account or password."));

            visitor.signIn("regulator");
            assertThat(page.locator("#password")).hasCount(0);
        }
    }

    @Test
    void a_double_click_sends_one_act() {
        try (Visitor visitor = site.visitor("regulator", Screen.desk(Language.ZH))) {
            List<String> sent = sent(visitor.page(), Action.CONFIRM);
            Form confirmation = confirmation(visitor);
            confirmation.button().dblclick();
            confirmation.isRecorded();

            assertThat(sent).hasSize(1);
            assertThat(hazard.acts(2)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_press_before_the_scripts_have_loaded_is_sent_when_they_have(Language language) {
        try (Visitor visitor = site.visitor("regulator", Screen.desk(language))) {
            var held = new ArrayList<Route>();
            visitor.page().route(ACT_SCRIPT, held::add);
            visitor.openAtOnce(hazard.page() + "?act=confirm");
            Form confirmation = filledIn(visitor);

            confirmation.send();
            assertThat(hazard.acts(1)).isEqualTo(1);
            assertThat(confirmation.control("clause")).hasValue("第五条");

            visitor.page().unroute(ACT_SCRIPT);
            held.forEach(Route::resume);
            confirmation.isRecorded();
            assertThat(hazard.acts(2)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_act_that_is_not_delivered_or_whose_answer_is_lost_is_recorded_once_when_pressed_again(Language language) {
        try (Visitor visitor = site.visitor("regulator", Screen.desk(language))) {
            var tries = new AtomicInteger();
            visitor.page().route("**/api/hazards/*/confirm", route -> {
                switch (tries.incrementAndGet()) {
                    case 1 -> route.abort();
                    case 2 -> answerLost(route);
                    default -> route.resume();
                }
            });
            Form confirmation = confirmation(visitor);

            confirmation.send();
            assertThat(confirmation.message()).containsText(language.of("提交失败", "Not submitted"));
            assertThat(hazard.acts(1)).isEqualTo(1);

            confirmation.send();
            visitor.page().waitForCondition(() -> tries.get() == 2);
            visitor.settle();
            assertThat(confirmation.message()).containsText(language.of("提交失败", "Not submitted"));
            assertThat(confirmation.control("clause")).hasValue("第五条");
            assertThat(hazard.acts(2)).isEqualTo(2);

            visitor.troubles().forget();
            confirmation.record();
            assertThat(hazard.acts(2)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_somebody_else_did_meanwhile_is_shown_and_the_second_press_sends(Language language) {
        try (Visitor visitor = site.visitor("regulator", Screen.phone(language))) {
            Form confirmation = confirmation(visitor);
            hazard.act("unit", "amend-report", "subcategory", "储罐", "reason", "补填小类");

            confirmation.send();
            assertThat(confirmation.message())
                    .containsText(language.of("打开本页后的新记录", "Recorded since you opened this page"));
            assertThat(confirmation.message()).containsText(language.of("更正上报内容", "Report amended"));
            assertThat(confirmation.message()).containsText("补填小类");
            assertThat(hazard.acts(2)).isEqualTo(2);

            confirmation.record();
            assertThat(hazard.acts(3)).isEqualTo(3);
        }
    }

    @Test
    void what_somebody_else_did_instead_is_shown_and_is_not_done_twice() {
        try (Visitor visitor = site.visitor("regulator", Screen.desk(Language.EN))) {
            Form confirmation = confirmation(visitor);
            hazard.act("regulator", "reject-report", "reason", "属一般隐患");

            confirmation.send();
            assertThat(confirmation.message()).containsText("Report rejected");
            confirmation.send();
            assertThat(confirmation.message()).not().containsText("Report rejected");

            assertThat(confirmation.message()).isVisible();
            assertThat(confirmation.control("clause")).hasValue("第五条");
            assertThat(hazard.acts(2)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_typed_outlives_the_loss_of_the_cookies(Language language) {
        try (Visitor visitor = site.visitor(Screen.phone(language)).signIn("regulator")) {
            Form confirmation = confirmation(visitor);
            visitor.page().context().clearCookies();

            signInAgainAndPress(visitor, confirmation);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_typed_outlives_a_sign_out_in_another_window(Language language) {
        try (Visitor visitor = site.visitor(Screen.desk(language)).signIn("regulator")) {
            Form confirmation = confirmation(visitor);
            Page other = visitor.page().context().newPage();
            other.navigate(site.url());
            other.locator("form[action='/logout'] button").click();
            other.locator("#password").waitFor();

            signInAgainAndPress(visitor, confirmation);
        }
    }

    @Test
    void what_was_typed_outlives_a_change_that_the_page_is_no_longer_notified_of() {
        try (Visitor visitor = site.visitor(Screen.desk(Language.ZH)).signIn("regulator")) {
            Form confirmation = confirmation(visitor);
            visitor.page().context().clearCookies();
            visitor.page().waitForResponse(answer -> answer.status() == 401,
                    () -> visitor.page().locator("#case").dispatchEvent("live"));
            visitor.settle();

            assertThat(confirmation.control("clause")).hasValue("第五条");
        }
    }

    @Test
    void an_amendment_carries_what_was_changed_and_the_files_chosen_and_nothing_else() {
        try (Visitor visitor = site.visitor("unit", Screen.phone(Language.ZH))) {
            visitor.open(hazard.page() + "?act=amend-report");
            List<String> sent = sent(visitor.page(), Action.AMEND_REPORT);
            new Form(visitor.page(), Language.ZH, Action.AMEND_REPORT).type("subcategory", "储罐")
                    .type("reason", "补填小类和照片")
                    .more().attach("evidence", new FilePayload("说明.txt", "text/plain", new byte[]{1})).record();

            assertThat(sent).singleElement().asString().contains("subcategory", "reason", "evidence")
                    .doesNotContain("location");
            assertThat(hazard.file(2).path("subcategory").asString()).isEqualTo("储罐");
            assertThat(hazard.file(2).path("evidence").size()).isEqualTo(1);
        }
    }

    /** By the link that the form shows, in a window of its own. */
    private void signInAgainAndPress(Visitor visitor, Form confirmation) {
        Language language = visitor.screen().language();
        confirmation.send();
        assertThat(confirmation.message()).containsText(language.of("登录已失效", "You have been signed out"));
        assertThat(hazard.acts(1)).isEqualTo(1);

        Locator signIn = confirmation.message().getByRole(AriaRole.LINK);
        Page window = visitor.page().context().waitForPage(signIn::click);
        Visitor.fillIn(window, "regulator");
        assertThat(window.locator("#password")).hasCount(0);
        window.close();

        assertThat(confirmation.control("clause")).hasValue("第五条");
        confirmation.record();
        assertThat(hazard.acts(2)).isEqualTo(2);
    }

    private Form confirmation(Visitor visitor) {
        visitor.open(hazard.page() + "?act=confirm");
        return filledIn(visitor);
    }

    private static Form filledIn(Visitor visitor) {
        return new Form(visitor.page(), visitor.screen().language(), Action.CONFIRM).type("criterion", "重大事故隐患判定标准")
                .type("clause", "第五条").type("deadline", DEADLINE);
    }

    /** What this page sends from now on to have such an act done. */
    private static List<String> sent(Page page, Action act) {
        var sent = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.url().endsWith("/" + act.path())) {
                sent.add(request.postData());
            }
        });
        return sent;
    }

    /** The server does it, and the browser never hears of it. */
    private static void answerLost(Route route) {
        route.fetch();
        route.abort();
    }
}
