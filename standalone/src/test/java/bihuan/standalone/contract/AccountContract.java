package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import bihuan.standalone.contract.Api.Answer;
import tools.jackson.databind.JsonNode;

/** An account from its creation on: changed, disabled, given another password, and all of it on record. */
abstract class AccountContract extends DistrictContract {

    /** Within which whatever is taken from an account is gone, in every process. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    AccountContract(Deployment at) {
        super(at);
    }

    @Test
    void what_a_change_does_not_name_stays_as_it_is() {
        Holder holder = viewer();
        JsonNode before = api.get("admin", holder.address()).body();
        assertThat(before.path("name").asString()).isEqualTo(holder.name);
        assertThat(before.path("scope").path("district").asBoolean()).isTrue();

        JsonNode renamed = holder.changed("displayName", "改名").body();
        assertThat(renamed.path("displayName").asString()).isEqualTo("改名");
        JsonNode moved = holder.changed("role", "PARK", "scope", fields("parkId", district.parkId)).body();
        assertThat(moved.path("role").asString()).isEqualTo("PARK");
        assertThat(moved.path("scope").toString()).isEqualTo("{\"parkId\":\"" + district.parkId + "\"}");
        assertThat(moved.path("displayName").asString()).isEqualTo("改名");
        assertThat(moved.path("organisation").asString()).isEqualTo("区测试局");
        assertThat(holder.changed("organisation", null).body().path("organisation").asString())
                .isEqualTo(district.parkId);
        assertThat(api.get("admin", holder.address()).body().path("role").asString()).isEqualTo("PARK");
        assertThat(items(api.get("admin", "/api/accounts"))).extracting(each -> each.path("id").asString())
                .contains(holder.id);
    }

    @Test
    void every_change_is_on_record_and_no_password_is() {
        Holder holder = viewer();
        holder.changed("role", "AUDITOR");
        holder.changed("role", "AUDITOR");
        holder.changed("disabled", true);
        holder.reset();
        Answer history = api.get("admin", holder.address() + "/history");
        assertThat(items(history).stream().map(each -> each.path("field").asString() + ": "
                + each.path("old").asString() + " → " + each.path("new").asString())).startsWith(
                        "password:  → one-time", "disabled: false → true", "role: VIEWER → AUDITOR");
        assertThat(items(history)).allSatisfy(each -> {
            assertThat(each.path("by").path("name").asString()).isEqualTo("admin");
            assertThat(each.path("at").asString()).endsWith("Z");
        });
        assertThat(history.text()).doesNotContain("$2a$").doesNotContain(Holder.PASSWORD);
        assertThat(api.get("admin", holder.address()).text()).doesNotContain("$2a$");
    }

    @Test
    void accounts_are_for_administrators_and_an_unknown_one_is_not_found() {
        Holder holder = viewer();
        for (String path : List.of("/api/accounts", holder.address(), holder.address() + "/history")) {
            assertThat(api.get(holder.account(), path).status()).as(path).isEqualTo(403);
        }
        assertThat(api.patch("regulator", holder.address(), fields("disabled", true)).status()).isEqualTo(403);
        assertThat(api.post("regulator", holder.address() + "/reset-password", "").status()).isEqualTo(403);
        assertThat(api.get("admin", "/api/accounts/account-x").status()).isEqualTo(404);
        assertThat(api.get("admin", "/api/accounts/account-x/history").status()).isEqualTo(404);
        assertThat(api.patch("admin", "/api/accounts/account-x", "{").status()).isEqualTo(404);
        assertThat(api.post("admin", "/api/accounts/account-x/reset-password", "").status()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_with_a_change_is_said_of_its_field_in_the_callers_language() {
        Holder holder = viewer();
        assertThat(errorFields(holder.change("role", "KING"))).containsExactly("role");
        assertThat(errorFields(holder.change("role", "UNIT"))).containsExactly("scope");
        assertThat(errorFields(holder.change("scope", fields("parkId", "park-x")))).containsExactly("scope.parkId");
        assertThat(errorFields(holder.change("scope", fields("unitId", "x", "parkId", "x")))).containsExactly("scope");
        assertThat(errorFields(holder.change("displayName", null))).containsExactly("displayName");
        assertThat(errorFields(holder.change("displayName", " "))).containsExactly("displayName");
        assertThat(errorFields(holder.change("disabled", "yes"))).containsExactly("disabled");
        assertThat(errorFields(holder.change("password", "secret"))).containsExactly("password");
        for (String body : List.of("", "[]", "null", "{", "{\"displayName\":\"\\u0000\"}", "{\"scope\":[]}",
                "{\"covers\":[]}", "{\"role\":1}", "{\"organisation\":\"" + "长".repeat(5000) + "\"}")) {
            int status = api.patch("admin", holder.address(), body).status();
            assertThat(status).as(body).isEqualTo(body.isEmpty() ? 200 : 400);
        }
        Answer english = api.patch("admin", holder.address(), fields("role", "UNIT"), "Accept-Language", "en");
        assertThat(english.body().path("errors").get(0).path("message").asString())
                .isEqualTo("The scope of the role UNIT is one unit.");
        assertThat(holder.change("role", "UNIT").body().path("errors").get(0).path("message").asString())
                .isEqualTo("生产经营单位账号的范围应为一个单位。");
    }

    @Test
    void with_a_one_time_password_nothing_is_possible_but_to_change_it() {
        Holder holder = viewer();
        assertThat(api.get(holder.account(), "/api/hazards?size=1").status()).isEqualTo(200);
        String oneTime = holder.reset();
        assertThat(api.get(holder.account(), "/api/me").status()).isEqualTo(401);
        holder.knows(oneTime);
        for (String path : List.of("/api/hazards", "/api/stream", "/api/me/reminders", "/api/nothing")) {
            Answer refused = api.get(holder.account(), path);
            assertThat(refused.status()).as(path).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("password-change-required");
        }
        assertThat(api.post(holder.account(), "/api/hazards", district.report()).code())
                .isEqualTo("password-change-required");
        assertThat(api.get(holder.account(), "/api/me").body().path("mustChangePassword").asBoolean()).isTrue();

        assertThat(errorFields(choose(holder, oneTime, oneTime))).containsExactly("password");
        assertThat(choose(holder, oneTime, "chosen by the holder").status()).isEqualTo(200);
        assertThat(api.get(holder.account(), "/api/me").status()).isEqualTo(401);
        holder.knows("chosen by the holder");
        assertThat(api.get(holder.account(), "/api/hazards?size=1").status()).isEqualTo(200);
        assertThat(api.get(holder.account(), "/api/me").body().path("mustChangePassword").asBoolean()).isFalse();
    }

    @Test
    void a_page_leads_who_has_a_one_time_password_to_where_it_is_changed() {
        Holder holder = viewer();
        holder.knows(holder.reset());
        try (var browser = new Browser(at).signIn(holder.account())) {
            for (String page : List.of("/", "/ledger", "/me", "/administration/accounts")) {
                var answer = browser.get(page);
                assertThat(answer.statusCode()).as(page).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/me/password");
            }
            assertThat(browser.get("/work", "HX-Request", "true").headers().firstValue("HX-Redirect"))
                    .hasValue("/me/password");
            assertThat(browser.get("/me/password").statusCode()).isEqualTo(200);
            assertThat(browser.get("/css/bihuan.css").statusCode()).isEqualTo(200);
            assertThat(browser.signOut("/me/password").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void who_changes_their_password_says_the_current_one_and_guessing_it_ends_after_five_times() {
        for (String role : List.of("VIEWER", "AUDITOR", "REGULATOR", "COMMITTEE", "ADMIN")) {
            Holder each = new Holder(api, role, fields("district", true), "区测试局");
            assertThat(choose(each, Holder.PASSWORD, "another password").status()).as(role).isEqualTo(200);
        }
        Holder holder = viewer();
        assertThat(errorFields(choose(holder, "wrong one", "another password"))).containsExactly("current");
        assertThat(errorFields(choose(holder, Holder.PASSWORD, "short"))).containsExactly("password");
        assertThat(errorFields(choose(holder, Holder.PASSWORD, "长".repeat(30)))).containsExactly("password");
        assertThat(errorFields(api.post(holder.account(), "/api/me/password", "{}")))
                .containsExactlyInAnyOrder("current", "password");
        assertThat(errorFields(api.post(holder.account(), "/api/me/password", "{\"current\":1,\"passwort\":\"x\"}")))
                .containsExactlyInAnyOrder("current", "password", "passwort");
        for (String body : List.of("[]", "{", "null")) {
            assertThat(api.post(holder.account(), "/api/me/password", body).status()).as(body).isEqualTo(400);
        }
        for (int i = 0; i < 4; i++) {
            assertThat(choose(holder, "guess " + i, "another password").status()).isEqualTo(400);
        }
        assertThat(choose(holder, Holder.PASSWORD, "another password").code()).isEqualTo("too-many-attempts");
        assertThat(api.get(holder.account(), "/api/me").status()).as("signing in is another matter").isEqualTo(200);
    }

    @Test
    void a_session_that_was_left_open_is_of_no_use_to_guess_the_password() {
        Holder holder = viewer();
        try (var browser = new Browser(at).signIn(holder.account())) {
            String token = browser.token("/me");
            for (int i = 0; i < 5; i++) {
                assertThat(browser.act("/api/me/password", fields("current", "guess " + i, "password", "12345678"),
                        token).statusCode()).isEqualTo(400);
            }
            var refused = browser.act("/api/me/password", fields("current", Holder.PASSWORD, "password", "12345678"),
                    token);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("300");
        }
    }

    @Test
    void a_new_password_ends_every_other_session_of_the_account_and_not_the_one_it_was_set_in() {
        Holder holder = viewer();
        try (var here = new Browser(at).signIn(holder.account());
                var elsewhere = new Browser(at).signIn(holder.account())) {
            assertThat(here.act("/api/me/password", fields("current", Holder.PASSWORD, "password", "a new password"),
                    here.token("/me")).statusCode()).isEqualTo(200);
            assertThat(here.get("/api/hazards?size=1").statusCode()).isEqualTo(200);
            assertThat(elsewhere.get("/api/hazards?size=1").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void a_disabled_account_is_out_within_seconds_its_sessions_and_streams_with_it() {
        Holder holder = viewer();
        try (var browser = new Browser(at).signIn(holder.account()); var program = new Browser(at)) {
            assertThat(browser.listen("")).isEqualTo(200);
            assertThat(program.follow("/api/stream", holder.account())).isEqualTo(200);
            assertThat(browser.next().name()).isEqualTo("hello");
            assertThat(program.next().name()).isEqualTo("hello");
            holder.changed("disabled", true);
            await().atMost(AT_ONCE).untilAsserted(() -> {
                assertThat(api.get(holder.account(), "/api/hazards?size=1").status()).isEqualTo(401);
                assertThat(browser.get("/api/hazards?size=1").statusCode()).isEqualTo(401);
            });
            assertEnds(browser);
            assertEnds(program);
            try (var again = new Browser(at).signIn(holder.account())) {
                assertThat(again.get("/ledger").statusCode()).isEqualTo(302);
            }
        }
        holder.changed("disabled", false);
        assertThat(api.get(holder.account(), "/api/hazards?size=1").status()).isEqualTo(200);
    }

    @Test
    void other_rights_reach_a_session_and_its_stream_within_seconds() {
        Holder holder = viewer();
        try (var browser = new Browser(at).signIn(holder.account())) {
            assertThat(browser.listen("")).isEqualTo(200);
            assertThat(browser.next().name()).isEqualTo("hello");
            assertThat(browser.get("/api/hazards?size=1").body()).doesNotContain("\"total\":0");
            holder.changed("role", "PARK", "scope", fields("parkId", new District(api).parkId));
            await().atMost(AT_ONCE).untilAsserted(
                    () -> assertThat(browser.get("/api/hazards?size=1").body()).contains("\"total\":0"));
            assertEnds(browser);
        }
    }

    /** It ends; changes that other tests have made may still arrive before. */
    private static void assertEnds(Browser browser) {
        long since = System.nanoTime();
        assertThat(Stream.generate(() -> browser.next().name()).dropWhile("changed"::equals).findFirst())
                .contains("end");
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(AT_ONCE);
    }

    private Answer choose(Holder holder, String current, String password) {
        return api.post(holder.account(), "/api/me/password", fields("current", current, "password", password));
    }

    private Holder viewer() {
        return new Holder(api, "VIEWER", fields("district", true), "区测试局");
    }
}
