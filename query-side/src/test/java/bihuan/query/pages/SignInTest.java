package bihuan.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.testing.QuerySideTest;

/** Signing in by the form, and the lifetime of sessions. */
@TestPropertySource(properties = "test.database=its own, for it changes accounts")
class SignInTest extends QuerySideTest {

    private static final String COOKIE = "bihuan-session";
    /** Longer than an account is cached. */
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private JdbcIndexedSessionRepository repository;
    @LocalServerPort
    private int port;

    @Test
    void who_signs_in_gets_a_new_session_that_no_script_can_read() {
        var page = http.get().uri("/login").exchange();
        Cookie before = page.getResponse().getCookie(COOKIE);
        var answer = post(before, page, login(Role.VIEWER, Scope.DISTRICT), PASSWORD, "10.0.0.1", true);
        assertThat(answer).hasStatus3xxRedirection().redirectedUrl().isEqualTo("/");
        String set = answer.getResponse().getHeader("Set-Cookie");
        assertThat(set).contains("HttpOnly").contains("SameSite=Lax").contains("Secure").contains("Path=/");
        assertThat(page.getResponse().getHeader("Set-Cookie")).doesNotContain("Secure");
        Cookie after = answer.getResponse().getCookie(COOKIE);
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(open(after)).hasStatusOk();
        assertThat(open(before)).hasStatus3xxRedirection();
    }

    @Test
    void an_account_is_what_it_is_now_and_not_what_it_was_when_it_signed_in() {
        Cookie session = signedIn(login(Role.ADMIN, Scope.DISTRICT));
        assertThat(operations(session)).hasStatusOk();
        jdbc.sql("update people.account set role = 'AUDITOR' where login = ?")
                .param(login(Role.ADMIN, Scope.DISTRICT)).update();
        await().atMost(SOON).untilAsserted(() -> assertThat(operations(session)).hasStatus(403));
        owner().sql("delete from people.account where login = ?").param(login(Role.ADMIN, Scope.DISTRICT)).update();
        await().atMost(SOON).untilAsserted(() -> assertThat(operations(session)).hasStatus(401));
        assertThat(open(session)).hasStatus3xxRedirection();
    }

    @Test
    void who_signs_out_has_no_session_any_more() {
        Cookie session = signedIn(login(Role.VIEWER, Scope.DISTRICT));
        var page = open(session);
        long rows = sessions();
        assertThat(http.post().uri("/logout").cookie(session).exchange()).as("without its token")
                .hasStatus3xxRedirection().redirectedUrl().isEqualTo("/login");
        assertThat(open(session)).hasStatusOk();
        var out = http.post().uri("/logout").cookie(session).header("Accept", "text/html").param("_csrf", token(page))
                .exchange();
        assertThat(out).hasStatus3xxRedirection().redirectedUrl().isEqualTo("/login?logout");
        assertThat(out.getResponse().getCookie(COOKIE).getMaxAge()).isZero();
        assertThat(sessions()).isEqualTo(rows - 1);
        assertThat(open(session)).hasStatus3xxRedirection();
    }

    @Test
    void programs_create_no_session() {
        long rows = sessions();
        for (int i = 0; i < 100; i++) {
            assertThat(get("/api/parks")).hasStatusOk();
        }
        assertThat(http.get().uri("/api/parks").exchange()).hasStatus(401);
        assertThat(sessions()).isEqualTo(rows);
    }

    @Test
    void static_resources_need_no_session() throws Exception {
        Cookie session = signedIn(login(Role.VIEWER, Scope.DISTRICT));
        owner().sql("alter table people.session rename to out_of_reach").update();
        try {
            for (String uri : new String[]{"/css/bihuan.css", "/js/live.js", "/actuator/health/liveness"}) {
                assertThat(statusOverTheWire(uri, session)).as(uri).isEqualTo(200);
            }
            assertThat(get("/api/parks")).hasStatusOk();
        } finally {
            owner().sql("alter table people.out_of_reach rename to session").update();
        }
    }

    @Test
    void a_session_that_ran_out_is_none_and_is_cleared_away() {
        Cookie session = signedIn(login(Role.VIEWER, Scope.DISTRICT));
        assertThat(jdbc.sql("select max_inactive_interval from people.session limit 1").query(Integer.class).single())
                .isEqualTo(8 * 60 * 60);
        jdbc.sql("update people.session set last_access_time = 0, expiry_time = 1").update();
        assertThat(open(session)).hasStatus3xxRedirection();
        repository.cleanUpExpiredSessions();
        assertThat(jdbc.sql("select count(*) from people.session where expiry_time = 1").query(Long.class).single())
                .isZero();
    }

    @Test
    void a_session_written_by_another_build_stays_signed_in() {
        Cookie session = signedIn(login(Role.VIEWER, Scope.DISTRICT));
        open(session);
        assertThat(jdbc.sql("""
                update people.session_attributes set attribute_bytes = '\\xaced0005'
                where attribute_name like '%CSRF%'""").update()).isPositive();
        assertThat(body(open(session))).contains("name=\"_csrf\"");
    }

    @Test
    void the_login_rate_limiter_makes_a_person_and_a_program_wait_after_five_wrong_passwords_and_no_others() {
        String login = login(Role.PARK, Scope.park("park-guessed"));
        for (int i = 0; i < 5; i++) {
            assertThat(post(login, "wrong " + i, "10.9.9.9")).hasStatus3xxRedirection().redirectedUrl()
                    .isEqualTo("/login?error");
        }
        assertThat(post(login, PASSWORD, "10.9.9.9")).hasStatus3xxRedirection().redirectedUrl()
                .isEqualTo("/login?wait");
        assertThat(body(http.get().uri("/login?wait&lang=en").exchange())).contains("Try again in 5 minutes");
        var program = http.get().uri("/api/parks").headers(headers -> headers.setBasicAuth(login, PASSWORD))
                .header("Accept-Language", "en").with(request -> {
                    request.setRemoteAddr("10.9.9.9");
                    return request;
                }).exchange();
        assertThat(program).hasStatus(429).hasHeader("Retry-After", "300").bodyJson().extractingPath("$.code")
                .isEqualTo("too-many-attempts");
        assertThat(post(login, PASSWORD, "10.9.9.8")).hasStatus3xxRedirection().redirectedUrl().isEqualTo("/");
    }

    @Test
    void a_request_for_a_part_of_a_page_without_a_session_reloads_the_page_and_shows_no_dialog() {
        long rows = sessions();
        var part = http.get().uri("/ledger").header("HX-Request", "true").exchange();
        assertThat(part).hasStatus(401).hasHeader("HX-Refresh", "true");
        assertThat(part.getResponse().getHeader("WWW-Authenticate")).isNull();
        assertThat(sessions()).isEqualTo(rows);
        assertThat(http.get().uri("/api/parks").header("HX-Request", "true").exchange().getResponse()
                .getHeader("WWW-Authenticate")).isNull();
        assertThat(http.get().uri("/api/parks").exchange()).hasStatus(401).headers()
                .containsHeader("WWW-Authenticate");
    }

    private int statusOverTheWire(String uri, Cookie session) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + uri))
                    .header("Cookie", COOKIE + "=" + session.getValue()).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private MvcTestResult operations(Cookie session) {
        return http.get().uri("/api/operations/projections").cookie(session).exchange();
    }

    private MvcTestResult open(Cookie session) {
        return http.get().uri("/me").cookie(session).exchange();
    }

    private Cookie signedIn(String login) {
        return post(login, PASSWORD, "10.0.0.1").getResponse().getCookie(COOKIE);
    }

    private MvcTestResult post(String login, String password, String address) {
        var page = http.get().uri("/login").exchange();
        return post(page.getResponse().getCookie(COOKIE), page, login, password, address, false);
    }

    private MvcTestResult post(Cookie session, MvcTestResult page, String login, String password, String address,
            boolean secure) {
        return http.post().uri("/login").cookie(session).secure(secure).param("username", login)
                .param("password", password).param("_csrf", token(page)).with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }).exchange();
    }

    private static String token(MvcTestResult page) {
        return body(page).replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
    }

    private long sessions() {
        return jdbc.sql("select count(*) from people.session").query(Long.class).single();
    }
}
