package bihuan.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.microsoft.playwright.Page;

/** What holds for every page, in both languages, light and dark, at a desk and on a phone. */
@BrowserTest
class EveryPageIT {

    /** Elements that reach beyond the window and do not lie in a region that scrolls by itself. */
    private static final String TOO_WIDE = """
            width => [...document.querySelectorAll('body *')].filter(each => {
                if (each.getBoundingClientRect().right <= width + 1) return false;
                for (let around = each; around && around !== document.body; around = around.parentElement)
                    if (getComputedStyle(around).overflowX !== 'visible') return false;
                return true;
            }).slice(0, 5).map(each => each.outerHTML.slice(0, 120))""";

    private final Site site;

    EveryPageIT(Site site) {
        this.site = site;
    }

    @TestFactory
    Stream<DynamicNode> every_page_is_accessible_fits_its_window_and_says_what_it_is() {
        return SitePage.all(site.api()).stream().map(page -> dynamicContainer(page.name(), Screen.all().stream()
                .map(screen -> dynamicTest(page + " " + screen, () -> look(page, screen)))));
    }

    @Test
    void no_two_pages_have_one_name() {
        List<SitePage> pages = SitePage.all(site.api());
        assertThat(pages.stream().map(SitePage::name).distinct()).hasSameSizeAs(pages);
    }

    private void look(SitePage page, Screen screen) {
        try (Visitor visitor = site.visitor(page.account(), screen)) {
            int status = visitor.open(page.address()).status();
            SoftAssertions.assertSoftly(it -> {
                Page shown = visitor.page();
                it.assertThat(status).as("status").isEqualTo(page.status());
                it.assertThat(shown.locator("html").getAttribute("lang")).as("lang").isEqualTo(screen.language().tag);
                it.assertThat(shown.title()).as("title").isNotBlank();
                it.assertThat(shown.locator("h1").count()).as("h1").isEqualTo(1);
                it.assertThat(widthOf(shown)).as("width, because of " + tooWide(shown, screen))
                        .isLessThanOrEqualTo(screen.width().pixels);
                it.assertThat(Accessibility.violations(shown)).as("axe").isEmpty();
            });
        }
    }

    private static int widthOf(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth");
    }

    private static Object tooWide(Page page, Screen screen) {
        return page.evaluate(TOO_WIDE, screen.width().pixels);
    }
}
