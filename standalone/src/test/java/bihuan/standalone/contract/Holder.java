package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import bihuan.standalone.contract.Api.Answer;

/** Somebody with an account, which a test has made and may change as it likes. */
final class Holder {

    static final String PASSWORD = "a-password-of-tests";

    final String id;
    final String name;
    private final Api api;
    private String password = PASSWORD;

    Holder(Api api, String role, Map<String, Object> scope, String organisation) {
        this.api = api;
        this.name = role.toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID();
        Answer made = api.post("admin", "/api/accounts", fields("name", name, "role", role, "scope", scope, "password",
                PASSWORD, "displayName", "经办人", "organisation", organisation));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        this.id = made.id();
    }

    /** Name and password, as {@link Api} and {@link Browser} take them. */
    String account() {
        return name + ":" + password;
    }

    String address() {
        return "/api/accounts/" + id;
    }

    Holder knows(String newPassword) {
        password = newPassword;
        return this;
    }

    /** Has the administrator change the account. */
    Answer change(Object... namesAndValues) {
        return api.patch("admin", address(), fields(namesAndValues));
    }

    /** Has the administrator change it, which is expected to be done. */
    Answer changed(Object... namesAndValues) {
        Answer answer = change(namesAndValues);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    /** Has the administrator reset the password, and answers the one-time password. */
    String reset() {
        Answer reset = api.post("admin", address() + "/reset-password", "");
        assertThat(reset.status()).as(reset.text()).isEqualTo(200);
        return reset.body().path("password").asString();
    }
}
