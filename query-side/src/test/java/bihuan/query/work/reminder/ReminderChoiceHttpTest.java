package bihuan.query.work.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.testing.QuerySideTest;

class ReminderChoiceHttpTest extends QuerySideTest {

    private static final String URI = "/api/me/reminders";
    private static final String CHOICE = """
            {"email": "li.si@example.com", "language": "en", "dueSoon": true, "dueWithinDays": 14, "overdue": true,
             "waiting": false}""";

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ReminderChoices choices;

    private final Scope scope = Scope.park(own("park"));

    @Test
    void who_chose_nothing_is_reminded_of_nothing() {
        assertThat(get(Role.PARK, scope, URI)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"email": null, "language": "zh-CN", "dueSoon": false, "dueWithinDays": 7, "overdue": false,
                 "waiting": false}""");
    }

    @Test
    void a_choice_is_kept_and_may_be_changed() {
        assertThat(put(Role.PARK, CHOICE)).hasStatusOk().bodyJson().isStrictlyEqualTo(CHOICE);
        assertThat(put(Role.PARK, """
                {"email": " wang@example.com ", "waiting": true}""")).hasStatusOk();
        assertThat(get(Role.PARK, scope, URI)).bodyJson().isStrictlyEqualTo("""
                {"email": "wang@example.com", "language": "zh-CN", "dueSoon": false, "dueWithinDays": 7,
                 "overdue": false, "waiting": true}""");
    }

    @Test
    void each_account_chooses_for_itself_alone() {
        put(Role.PARK, CHOICE);
        assertThat(get(Role.VIEWER, scope, URI)).bodyJson().extractingPath("$.email").isNull();
        assertThat(http.get().uri(URI).servletPath(URI).exchange()).hasStatus(401);
        assertThat(http.put().uri(URI).servletPath(URI).content(CHOICE).exchange()).hasStatus(401);
    }

    @Test
    void an_address_is_forgotten_when_it_is_taken_back_and_when_the_account_goes() {
        put(Role.PARK, CHOICE);
        assertThat(put(Role.PARK, "{}")).hasStatusOk();
        assertThat(kept("account-" + login(Role.PARK, scope))).isZero();

        put(Role.PARK, CHOICE);
        assertThat(kept("account-" + login(Role.PARK, scope))).isOne();
        owner().sql("DELETE FROM people.account WHERE login = ?").param(login(Role.PARK, scope)).update();
        assertThat(kept("account-" + login(Role.PARK, scope))).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"email": "no address"}                               | email         | not-an-address
            {"email": "Li <li@example.com>"}                      | email         | not-an-address
            {"email": "li@example.com\\r\\nBcc: all@example.com"} | email         | not-an-address
            {"email": "li@example.com\\n"}                        | email         | not-an-address
            {"email": 7}                                          | email         | not-a-text
            {"overdue": true}                                     | email         | required
            {"email": "  ", "dueSoon": true}                      | email         | required
            {"email": "li@example.com", "language": "de"}         | language      | not-one-of
            {"email": "li@example.com", "dueWithinDays": 0}       | dueWithinDays | out-of-range
            {"email": "li@example.com", "dueWithinDays": 61}      | dueWithinDays | out-of-range
            {"email": "li@example.com", "dueWithinDays": 99999999999} | dueWithinDays | out-of-range
            {"email": "li@example.com", "dueWithinDays": 1.5}     | dueWithinDays | not-a-whole-number
            {"email": "li@example.com", "dueWithinDays": "7"}     | dueWithinDays | not-a-whole-number
            {"email": "li@example.com", "waiting": "yes"}         | waiting       | not-a-boolean
            {"email": "li@example.com", "weekly": true}           | weekly        | unknown-field
            {"email": "a@example.com", "email": "b@example.com"}  | ``            | not-an-object
            []                                                    | ``            | not-an-object
            nonsense                                              | ``            | not-an-object
            """)
    void errors_are_reported_by_field(String body, String field, String code) {
        var answer = put(Role.PARK, body);
        assertThat(answer).hasStatus(400).bodyJson().extractingPath("$.errors").asArray().hasSize(1);
        assertThat(answer).bodyJson().extractingPath("$.errors[0]").asMap().containsAllEntriesOf(
                Map.of("field", field == null ? "" : field, "code", code));
        assertThat(choices.of("account-" + login(Role.PARK, scope)).email()).isNull();
    }

    @Test
    void no_body_is_no_choice() {
        assertThat(http.put().uri(URI).headers(headers -> headers.setBasicAuth(login(Role.PARK, scope), PASSWORD))
                .exchange()).hasStatus(400);
    }

    @Test
    void the_page_shows_the_choice_and_takes_another_without_any_script_of_its_own() {
        put(Role.PARK, CHOICE);
        var session = signedIn();
        String page = body(http.get().uri("/me?lang=zh").cookie(session).exchange());
        assertThat(page).contains("邮件提醒").contains("value=\"li.si@example.com\"").contains("name=\"_csrf\"")
                .contains("系统尚未设置邮件服务器").doesNotContainPattern("<script(?![^>]*\\ssrc=)");

        assertThat(http.post().uri("/me").cookie(session).with(csrf()).param("email", "zhao@example.com")
                .param("language", "zh-CN").param("dueWithinDays", "5").param("waiting", "true").exchange())
                .hasStatus3xxRedirection().redirectedUrl().isEqualTo("/me?saved");
        assertThat(choices.of("account-" + login(Role.PARK, scope)))
                .isEqualTo(new ReminderChoice("zhao@example.com", "zh-CN", false, 5, false, true));
        assertThat(body(http.get().uri("/me?saved&lang=en").cookie(session).exchange())).contains("Saved.")
                .contains("value=\"zhao@example.com\"");
    }

    @Test
    void the_page_shows_each_error_next_to_the_entered_value() {
        var answer = http.post().uri("/me?lang=en").cookie(signedIn()).with(csrf()).param("email", "<zhao>")
                .param("language", "en").param("dueWithinDays", "many").param("overdue", "true").exchange();
        assertThat(answer).hasStatus(400);
        assertThat(body(answer)).contains("This is no e-mail address").contains("must be a whole number")
                .contains("value=\"&lt;zhao&gt;\"").contains("value=\"many\"");
        assertThat(choices.of("account-" + login(Role.PARK, scope))).isEqualTo(ReminderChoice.NONE);
    }

    @Test
    void the_page_takes_nothing_without_the_token_of_the_session() {
        assertThat(http.post().uri("/me").cookie(signedIn()).param("email", "zhao@example.com").exchange())
                .hasStatus3xxRedirection().redirectedUrl().endsWith("/login");
        assertThat(choices.of("account-" + login(Role.PARK, scope))).isEqualTo(ReminderChoice.NONE);
    }

    private MvcTestResult put(Role role, String json) {
        return http.put().uri(URI).headers(headers -> headers.setBasicAuth(login(role, scope), PASSWORD))
                .contentType(MediaType.APPLICATION_JSON).content(json).exchange();
    }

    private Cookie signedIn() {
        return http.post().uri("/login").with(csrf()).param("username", login(Role.PARK, scope))
                .param("password", PASSWORD).exchange().getResponse()
                .getCookie("bihuan-session");
    }

    private long kept(String accountId) {
        return jdbc.sql("SELECT count(*) FROM people.reminder WHERE account_id = ?").param(accountId).query(Long.class)
                .single();
    }
}
