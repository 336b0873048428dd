package bihuan.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import bihuan.standalone.browser.Screen.Language;
import tools.jackson.databind.JsonNode;

/** From the overview to who let a hazard run late, and on what document. */
@BrowserTest
class ThreeClicksIT {

    private final Site site;
    private int clicks;

    ThreeClicksIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @EnumSource
    void who_let_a_hazard_run_late_and_on_what_document_is_three_clicks_from_the_overview(Language language) {
        try (Visitor visitor = site.visitor("committee", Screen.desk(language))) {
            Page page = visitor.page();
            visitor.open("/");
            click(page.locator("a[href*='/ledger?overdue=true']").first());
            visitor.settle();
            click(page.locator("#ledger tbody th a").first());
            page.waitForURL(Pattern.compile(".*/hazards/.*"));
            click(page.locator("a[href='#lateness']"));

            JsonNode act = lastThatSetTheDeadline(page.url().replaceFirst(".*/hazards/([^?#]+).*", "$1"));
            String who = act.path("actor").path("name").asString();
            String document = act.path("document").path("number").asString();
            Locator row = page.locator("#lateness tr").filter(new Locator.FilterOptions().setHasText(document)).last();
            assertThat(row).isInViewport();
            assertThat(row).containsText(who);
            assertThat(row).containsText(act.path("occurredOn").asString());
            System.out.printf("From the overview in %d clicks (%s): %s%n", clicks, language,
                    row.innerText().replaceAll("\\s+", " "));
            assertThat(who).isNotBlank();
            assertThat(document).isNotBlank();
            assertThat(clicks).isLessThanOrEqualTo(3);
        }
    }

    private void click(Locator what) {
        clicks++;
        what.click();
    }

    private JsonNode lastThatSetTheDeadline(String id) {
        JsonNode last = null;
        for (JsonNode act : site.api().get("committee", "/api/hazards/" + id + "/timeline").body().path("items")) {
            for (JsonNode change : act.path("changes")) {
                last = change.path("field").asString().equals("currentDeadline") ? act : last;
            }
        }
        return last;
    }
}
