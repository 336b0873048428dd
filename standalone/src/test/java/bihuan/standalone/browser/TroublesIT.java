package bihuan.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;

/** The tests of pages notice what they are there to notice. */
@BrowserTest
class TroublesIT {

    private static final String STRICT = "default-src 'self'; script-src 'self'; style-src 'self'; img-src * data:";

    private final Site site;

    TroublesIT(Site site) {
        this.site = site;
    }

    @Test
    void a_page_without_trouble_has_none() {
        assertThat(troubles("<p>ok</p>", "1")).isEmpty();
    }

    @Test
    void an_error_on_the_console_is_noticed() {
        assertThat(troubles("<p>ok</p>", "console.error('spilled')")).singleElement().asString().contains("spilled");
    }

    @Test
    void a_script_that_fails_is_noticed() {
        assertThat(troubles("<p>ok</p>",
                "new Promise(done => setTimeout(() => { setTimeout(done); throw new Error('tripped') }))"))
                .singleElement()
                .asString().contains("tripped");
    }

    @Test
    void a_script_and_a_style_within_the_page_are_noticed() {
        assertThat(troubles("<script>1</script><p style='color: red'>no</p>", "1")).hasSize(2)
                .allSatisfy(trouble -> assertThat(trouble).contains("Content Security Policy"));
    }

    @Test
    void a_failure_of_the_server_is_noticed_and_a_refusal_is_not() {
        assertThat(troubles("<p>ok</p>", "fetch('/broken').then(() => 1)")).singleElement().asString().contains("500",
                "/broken");
        assertThat(troubles("<p>ok</p>", "fetch('/api/hazards/hazard-of-nobody').then(() => 1)")).isEmpty();
    }

    @Test
    void a_picture_that_is_not_there_is_noticed() {
        assertThat(troubles("<img alt='' src='/css/none.png'>", "1")).singleElement().asString().contains("404",
                "/css/none.png");
    }

    @Test
    void a_request_to_a_stranger_is_noticed() {
        assertThat(troubles("<img alt='' src='http://stranger.invalid/a.png'>", "1"))
                .anySatisfy(trouble -> assertThat(trouble).contains("stranger.invalid"));
    }

    @Test
    void trouble_fails_the_test_when_the_browser_is_closed() {
        Visitor visitor = site.visitor(Screen.phone(Screen.Language.EN));
        visitor.open("/login");
        visitor.page().evaluate("console.error('spilled')");

        assertThatThrownBy(visitor::close).isInstanceOf(AssertionError.class).hasMessageContaining("spilled")
                .hasMessageContaining("en 390 light");
    }

    @Test
    void axe_finds_what_is_not_accessible_under_a_strict_policy_too() {
        try (Visitor visitor = site.visitor(Screen.desk(Screen.Language.EN))) {
            show(visitor, "<img src='data:,'><p>ok</p>");

            assertThat(Accessibility.violations(visitor.page())).anySatisfy(
                    violation -> assertThat(violation).startsWith("image-alt").contains("<img src=\"data:,\">"));
            visitor.troubles().forget();
        }
    }

    @Test
    void a_page_wider_than_its_window_is_found_with_what_makes_it_so_and_a_region_that_scrolls_is_not() {
        Screen phone = Screen.phone(Screen.Language.EN);
        try (Visitor visitor = site.visitor(phone)) {
            show(visitor, "<hr width=600>");
            assertThat(Fit.width(visitor.page())).isGreaterThan(600);
            assertThat(Fit.beyond(visitor.page(), phone)).asString().contains("<hr");
        }
        try (Visitor visitor = site.visitor(phone)) {
            visitor.open("/login");
            visitor.page().evaluate("""
                    const region = document.createElement('div');
                    region.className = 'table-responsive';
                    region.innerHTML = '<hr width=600>';
                    document.querySelector('main').append(region);""");
            assertThat(Fit.width(visitor.page())).isEqualTo(phone.width().pixels);
        }
    }

    /** What is noticed in a page with this body, under a strict policy, after this script of a test. */
    private List<String> troubles(String body, String script) {
        try (Visitor visitor = site.visitor("viewer", Screen.desk(Screen.Language.ZH))) {
            show(visitor, body);
            visitor.page().evaluate(script);
            List<String> found = visitor.troubles().found();
            visitor.troubles().forget();
            return found;
        }
    }

    private void show(Visitor visitor, String body) {
        Page page = visitor.page();
        page.route("**/page-of-a-test",
                route -> route.fulfill(new FulfillOptions().setContentType("text/html; charset=utf-8")
                        .setHeaders(Map.of("Content-Security-Policy", STRICT))
                        .setBody("<!DOCTYPE html><title>t</title><meta name=viewport content='width=device-width'>"
                                + "<link rel=icon href='data:,'>" + body)));
        page.route("**/broken", route -> route.fulfill(new FulfillOptions().setStatus(500)));
        page.route("http://stranger.invalid/**", route -> route.abort());
        visitor.open("/page-of-a-test");
    }
}
