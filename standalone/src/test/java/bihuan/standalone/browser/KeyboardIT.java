package bihuan.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import bihuan.api.lifecycle.Action;
import bihuan.query.work.WorkKind;
import bihuan.standalone.browser.Screen.Language;

/** The keyboard alone suffices. */
@BrowserTest
class KeyboardIT {

    private static final LocalDate DEADLINE = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30);
    /** As the English form of a day is typed. */
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MMddyyyy");
    /** More than anybody would press. */
    private static final int MOST_TABS = 120;

    private final Site site;
    private final Reported hazard;

    KeyboardIT(Site site) {
        this.site = site;
        this.hazard = Reported.by(site.api());
    }

    @Test
    void by_tab_enter_and_typing_alone_somebody_signs_in_finds_work_and_confirms_a_hazard() {
        try (Visitor visitor = site.visitor(Screen.desk(Language.EN))) {
            Page page = visitor.page();
            visitor.open("/login");
            type(page, "regulator");
            tabTo(page, page.locator("#password"));
            type(page, "bihuan");
            page.keyboard().press("Enter");
            enter(page, link(page, "Worklist"));
            enter(page, link(page, WorkKind.REPORT_TO_CONFIRM.label().en()));
            enter(page, link(page, "Confirm " + hazard.number()));

            var form = new Form(page, Language.EN, Action.CONFIRM);
            assertThat(form.control("criterion")).isFocused();
            type(page, "重大事故隐患判定标准");
            tabTo(page, form.control("clause"));
            type(page, "第五条");
            tabTo(page, form.control("deadline"));
            type(page, TYPED.format(DEADLINE));
            assertThat(form.control("deadline")).hasValue(DEADLINE.toString());
            enter(page, form.button());
            form.isRecorded();
        }
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void type(Page page, String text) {
        page.keyboard().type(text);
    }

    private static void enter(Page page, Locator what) {
        tabTo(page, what);
        page.keyboard().press("Enter");
    }

    private static void tabTo(Page page, Locator what) {
        what.waitFor();
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if ((boolean) what.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Not reached by " + MOST_TABS + " tabs: " + what);
    }
}
