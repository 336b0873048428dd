package bihuan.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** What holds for every page, in both languages, at a desk and on a phone, and once in the dark. */
@BrowserTest
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageIT {

    private final Site site;
    /** One for each account and screen, whose browser has the scripts and styles already. */
    private final Map<List<Object>, Visitor> visitors = new HashMap<>();

    EveryPageIT(Site site) {
        this.site = site;
    }

    @AfterAll
    void leave() {
        visitors.values().forEach(Visitor::close);
    }

    @TestFactory
    Stream<DynamicNode> every_page_is_accessible_fits_its_window_and_says_what_it_is() {
        return SitePage.all(site.api()).stream().map(page -> dynamicContainer(page.name(), Screen.all().stream()
                .map(screen -> dynamicTest(page.name() + " " + screen, () -> look(page, screen)))));
    }

    @Test
    void no_two_pages_have_one_name() {
        List<SitePage> pages = SitePage.all(site.api());
        assertThat(pages.stream().map(SitePage::name).distinct()).hasSameSizeAs(pages);
    }

    private void look(SitePage page, Screen screen) {
        Visitor visitor = visitors.computeIfAbsent(Arrays.asList(page.account(), screen),
                who -> site.visitor(page.account(), screen));
        int status = visitor.open(page.address()).status();
        Page shown = visitor.page();
        String what = page.name() + ", " + screen + ": ";
        SoftAssertions.assertSoftly(it -> {
            it.assertThat(status).as(what + "status").isEqualTo(page.status());
            it.assertThat(shown.locator("html").getAttribute("lang")).as(what + "language")
                    .isEqualTo(screen.language().tag);
            it.assertThat(shown.title()).as(what + "title").isNotBlank();
            it.assertThat(shown.locator("h1").count()).as(what + "main headings").isEqualTo(1);
            it.assertThat(Fit.width(shown)).as(what + "width, beyond it " + Fit.beyond(shown, screen))
                    .isLessThanOrEqualTo(screen.width().pixels);
            // Names are judged in both languages at a desk, and what a phone shows in one of them.
            if (!screen.equals(Screen.phone(Screen.Language.EN))) {
                it.assertThat(Accessibility.violations(shown)).as(what + "axe").isEmpty();
            }
            if (screen.equals(Screen.phone(Screen.Language.ZH))) {
                // Colours are the same in every language and width; on a phone every part of a page is shown.
                visitor.changeColours(ColorScheme.DARK);
                it.assertThat(Accessibility.violations(shown)).as(what + "axe in the dark").isEmpty();
                visitor.changeColours(ColorScheme.LIGHT);
            }
            it.check(visitor::check);
        });
    }
}
