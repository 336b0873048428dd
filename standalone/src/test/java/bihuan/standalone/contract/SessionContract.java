package bihuan.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** One sign-in is known to both sides, and ends on both. */
abstract class SessionContract extends DistrictContract {

    private final JdbcTemplate database;

    SessionContract(Deployment at, JdbcTemplate database) {
        super(at);
        this.database = database;
    }

    @Test
    void who_signed_in_on_the_pages_acts_with_the_same_session_and_its_token() {
        try (var browser = new Browser(at).signIn(district.unit)) {
            assertThat(browser.get("/ledger").statusCode()).isEqualTo(200);
            String token = browser.token("/ledger");
            assertThat(browser.act("/api/hazards", district.report(), "forged").statusCode()).isEqualTo(403);
            assertThat(browser.act("/api/hazards", district.report(), token).statusCode()).isEqualTo(201);
            assertThat(browser.signOut().statusCode()).isEqualTo(302);
            assertThat(browser.get("/api/hazards").statusCode()).isEqualTo(401);
            assertThat(browser.get("/ledger").headers().firstValue("Location")).hasValueSatisfying(
                    to -> assertThat(to).endsWith("/login"));
        }
    }

    @Test
    void a_session_that_ended_ends_its_stream() {
        try (var browser = new Browser(at).signIn(district.unit)) {
            assertThat(browser.listen("")).isEqualTo(200);
            assertThat(browser.next().name()).isEqualTo("hello");
            browser.signOut();
            // Changes that other tests have made may still arrive before it.
            assertThat(Stream.generate(() -> browser.next().name()).dropWhile("changed"::equals).findFirst())
                    .contains("end");
        }
    }

    @Test
    void programs_leave_no_session_behind_on_either_side() {
        long before = sessions();
        for (int i = 0; i < 50; i++) {
            assertThat(api.get(district.unit, "/api/hazards?size=1").status()).isEqualTo(200);
            assertThat(api.ask(district.unit, "/api/hazards?size=1").status()).isNotEqualTo(401);
        }
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void after_five_wrong_passwords_a_program_learns_when_to_retry() {
        String account = district.account("VIEWER", Api.fields("district", true));
        String name = account.substring(0, account.indexOf(':'));
        for (int i = 0; i < 5; i++) {
            assertThat(api.get(name + ":wrong-" + i, "/api/hazards").status()).isEqualTo(401);
        }
        var refused = api.get(account, "/api/hazards");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("too-many-attempts");
        assertThat(refused.header("Retry-After")).isEqualTo("300");
        assertThat(api.get(district.unit, "/api/hazards").status()).isEqualTo(200);
    }

    @Test
    void answers_are_compressed_and_a_stream_is_not() {
        try (var browser = new Browser(at).signIn("admin")) {
            for (String path : new String[]{"/", "/ledger", "/api/hazards", "/js/live.js"}) {
                assertThat(browser.get(path, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                        .as(path).hasValue("gzip");
            }
        }
    }

    private long sessions() {
        return database.queryForObject("select count(*) from people.session", Long.class);
    }
}
