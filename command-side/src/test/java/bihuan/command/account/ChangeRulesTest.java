package bihuan.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import bihuan.api.permission.Cover;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.api.refusal.FieldError;
import bihuan.platform.form.FormBinder;
import bihuan.platform.form.JsonBody;
import bihuan.platform.form.People;
import bihuan.platform.security.Account;
import bihuan.platform.security.AccountState;
import tools.jackson.databind.JsonNode;

class ChangeRulesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-15");
    private static final Cover COVER = new Cover("account-2", DAY, DAY);

    @Test
    void a_body_that_names_nothing_changes_nothing() {
        Account before = account(Role.PARK, Scope.park("park-1"), "某局");
        assertThat(changed(before, "{}")).isEqualTo(before);
    }

    @Test
    void each_field_that_is_named_changes_and_no_other() {
        Account before = account(Role.PARK, Scope.park("park-1"), "某局");
        assertThat(changed(before, "{\"displayName\":\"新名\"}").displayName()).isEqualTo("新名");
        assertThat(changed(before, "{\"role\":\"VIEWER\"}").role()).isEqualTo(Role.VIEWER);
        Account moved = changed(before, "{\"scope\":{\"district\":true}}");
        assertThat(moved.scope()).isEqualTo(Scope.DISTRICT);
        assertThat(moved.organisation()).isEqualTo("某局");
        assertThat(moved.state()).isEqualTo(before.state());
        assertThat(changed(before, "{\"disabled\":true}").state())
                .isEqualTo(new AccountState(true, false, COVER, 7));
    }

    @Test
    void null_removes_a_cover_and_has_the_organisation_follow_from_scope_and_role() {
        Account before = account(Role.PARK, Scope.park("park-1"), "某局");
        assertThat(changed(before, "{\"covers\":null}").state().cover()).isNull();
        assertThat(changed(before, "{\"organisation\":null}").organisation()).isEqualTo("park-1");
        assertThat(changed(before, "{\"organisation\":\" \",\"scope\":{\"district\":true}}").organisation())
                .isEqualTo(Role.PARK.label().zh());
    }

    @Test
    void null_and_blank_are_errors_where_nothing_can_be_removed() {
        JsonNode body = json("{\"displayName\":\" \",\"role\":null,\"scope\":null,\"disabled\":null,\"covers\":null,"
                + "\"organisation\":null}");
        assertThat(ChangeForm.removed(body)).extracting(FieldError::field).containsExactlyInAnyOrder("displayName",
                "role", "scope", "disabled");
        assertThat(ChangeForm.removed(json("{\"displayName\":\"x\"}"))).isEmpty();
        assertThat(ChangeForm.removed(json("not json"))).isEmpty();
    }

    @Test
    void a_scope_has_to_fit_the_role() {
        assertThat(AccountScopes.fits(Scope.unit("unit-1"), Role.UNIT)).isEmpty();
        assertThat(AccountScopes.fits(Scope.park("park-1"), Role.UNIT)).extracting(FieldError::code)
                .containsExactly("unit-needs-unit");
        assertThat(AccountScopes.fits(Scope.DISTRICT, Role.ADMIN)).isEmpty();
        assertThat(AccountScopes.fits(Scope.park("park-1"), Role.COMMITTEE)).extracting(FieldError::code)
                .containsExactly("district-wide");
        assertThat(AccountScopes.fits(Scope.unit("unit-1"), Role.VIEWER)).isEmpty();
        assertThat(AccountScopes.fits(Scope.unit("unit-1"), null)).isEmpty();
    }

    @Test
    void a_cover_is_for_a_colleague_of_the_same_organisation_and_for_no_administrator() {
        Account account = account(Role.VIEWER, Scope.DISTRICT, "某局");
        assertThat(error(account, colleague("account-2", Role.REGULATOR, "某局"), DAY, DAY)).isNull();
        assertThat(error(account, account, DAY, DAY)).isEqualTo("covers-itself");
        assertThat(error(account, colleague("account-2", Role.REGULATOR, "别局"), DAY, DAY))
                .isEqualTo("not-a-colleague");
        assertThat(error(account, colleague("account-2", Role.ADMIN, "某局"), DAY, DAY)).isEqualTo("admin-cover");
        assertThat(error(account(Role.ADMIN, Scope.DISTRICT, "某局"), colleague("account-2", Role.VIEWER, "某局"), DAY,
                DAY)).isEqualTo("admin-cover");
        assertThat(error(account, colleague("account-2", Role.REGULATOR, "某局"), DAY, DAY.minusDays(1)))
                .isEqualTo("ends-before-it-begins");
    }

    private static String error(Account account, Account colleague, LocalDate from, LocalDate to) {
        return CoverRules.error(account, colleague, new Cover(colleague.id(), from, to)).map(FieldError::code)
                .orElse(null);
    }

    private static Account changed(Account before, String body) {
        JsonNode json = json(body);
        return ChangeRules.changed(before, new FormBinder(json, People.NONE).read(ChangeForm.class), json);
    }

    private static JsonNode json(String body) {
        return JsonBody.parse(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Account account(Role role, Scope scope, String organisation) {
        return new Account("account-1", "one", "hash", role, scope, organisation, "旧名", false,
                new AccountState(false, false, COVER, 7));
    }

    private static Account colleague(String id, Role role, String organisation) {
        return new Account(id, "two", "hash", role, Scope.DISTRICT, organisation, "同事", false);
    }
}
