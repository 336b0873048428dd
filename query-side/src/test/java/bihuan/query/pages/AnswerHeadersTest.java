package bihuan.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.testing.QuerySideTest;

/** The security and cache headers of responses. */
class AnswerHeadersTest extends QuerySideTest {

    private static final String STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    @Test
    void a_page_loads_only_what_comes_from_here_and_is_not_kept() {
        for (String uri : new String[]{"/login", "/", "/ledger", "/ledger?listing=MAYBE", "/hazards/none"}) {
            var page = page(uri);
            assertThat(header(page, "Content-Security-Policy")).as(uri).isEqualTo(STRICT);
            assertThat(header(page, "Cache-Control")).as(uri).contains("no-store");
            assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(header(page, "Permissions-Policy")).contains("camera=()").contains("geolocation=()");
            assertThat(body(page)).as(uri).doesNotContain("<style").doesNotContain(" style=")
                    .doesNotContainPattern("<script(?![^>]*\\ssrc=)").doesNotContainPattern(" on[a-z]+=");
        }
    }

    @Test
    void a_document_runs_nothing_and_has_its_style_from_here() {
        String uri = "/api/reports/annual-report.html?period=2026";
        var document = get(uri);
        assertThat(document).hasStatusOk();
        assertThat(header(document, "Content-Type")).startsWith("text/html");
        assertThat(header(document, "Content-Security-Policy")).contains("default-src 'none'")
                .contains("style-src 'self'").contains("sandbox").doesNotContain("script-src")
                .doesNotContain("allow-");
        assertThat(header(get("/api/parks"), "Content-Security-Policy")).isEqualTo("frame-ancestors 'none'");
        assertThat(header(get("/api/parks"), "Cache-Control")).contains("no-store");
    }

    @Test
    void versioned_resources_are_cached_and_others_are_revalidated() {
        String login = body(page("/login"));
        var hashed = page(login.replaceAll("(?s).*(/css/bihuan-[0-9a-f]{32}\\.css).*", "$1"));
        assertThat(hashed).hasStatusOk();
        assertThat(header(hashed, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        var webjar = page(login.replaceAll("(?s).*(/webjars/bootstrap/[^\"]*\\.css).*", "$1"));
        assertThat(header(webjar, "Cache-Control")).contains("immutable");
        assertThat(header(page("/css/bihuan.css"), "Cache-Control")).isEqualTo("no-cache");
        var none = page("/css/bihuan-" + "0".repeat(32) + ".css");
        assertThat(none).hasStatus(404);
        assertThat(header(none, "Cache-Control")).contains("no-store");
    }

    private MvcTestResult page(String uri) {
        return http.get().uri(uri)
                .headers(headers -> headers.setBasicAuth(login(Role.VIEWER, Scope.DISTRICT), PASSWORD)).exchange();
    }

    private static String header(MvcTestResult answer, String name) {
        return answer.getResponse().getHeader(name);
    }
}
