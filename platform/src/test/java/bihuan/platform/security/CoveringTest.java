package bihuan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;

import bihuan.api.permission.Actor;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Cover;
import bihuan.api.permission.Organisations;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;

class CoveringTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-06-01");
    private static final LocalDate LAST = LocalDate.parse("2026-06-03");

    private final Account colleague = account("account-2", Role.REGULATOR, "某局", false, null);
    private final Account holder = account("account-1", Role.VIEWER, "某局", false, new Cover("account-2", FIRST, LAST));

    @Test
    void a_cover_is_in_force_from_its_first_day_to_its_last() {
        assertThat(Covering.inForce(holder, colleague, FIRST.minusDays(1))).isFalse();
        assertThat(Covering.inForce(holder, colleague, FIRST)).isTrue();
        assertThat(Covering.inForce(holder, colleague, LAST)).isTrue();
        assertThat(Covering.inForce(holder, colleague, LAST.plusDays(1))).isFalse();
    }

    @Test
    void it_is_not_for_anybody_else_nor_for_who_is_disabled_has_left_or_has_become_an_administrator() {
        assertThat(Covering.inForce(colleague, holder, FIRST)).isFalse();
        assertThat(Covering.inForce(holder, account("account-3", Role.REGULATOR, "某局", false, null), FIRST)).isFalse();
        assertThat(Covering.inForce(holder, account("account-2", Role.REGULATOR, "某局", true, null), FIRST)).isFalse();
        assertThat(Covering.inForce(holder, account("account-2", Role.REGULATOR, "别局", false, null), FIRST)).isFalse();
        assertThat(Covering.inForce(holder, account("account-2", Role.ADMIN, "某局", false, null), FIRST)).isFalse();
    }

    @Test
    void who_covers_acts_under_their_own_account_in_the_role_and_scope_of_the_colleague() {
        assertThat(Covering.caller(holder, colleague))
                .isEqualTo(new Caller(new Actor("account-1", "某局", Role.REGULATOR), Scope.DISTRICT));
        assertThat(
                Organisations.AS_CALLED.sameHands(Covering.caller(holder, colleague).actor(), holder.caller().actor()))
                .isTrue();
        assertThat(Organisations.AS_CALLED.sameHands(Covering.caller(holder, colleague).actor(),
                colleague.caller().actor())).isTrue();
    }

    @Test
    void the_last_enabled_administrator_stays_one() {
        Account admin = account("account-1", Role.ADMIN, "某局", false, null);
        Account disabled = account("account-1", Role.ADMIN, "某局", true, null);
        Account demoted = account("account-1", Role.VIEWER, "某局", false, null);
        assertThat(new LockedAccount(admin, Set.of("account-1")).leavesNoAdministrator(disabled)).isTrue();
        assertThat(new LockedAccount(admin, Set.of("account-1")).leavesNoAdministrator(demoted)).isTrue();
        assertThat(new LockedAccount(admin, Set.of("account-1")).leavesNoAdministrator(admin)).isFalse();
        assertThat(new LockedAccount(admin, Set.of("account-1", "account-2")).leavesNoAdministrator(disabled))
                .isFalse();
        assertThat(new LockedAccount(demoted, Set.of("account-2")).leavesNoAdministrator(demoted)).isFalse();
    }

    private static Account account(String id, Role role, String organisation, boolean disabled, Cover cover) {
        return new Account(id, id, "hash", role, Scope.DISTRICT, organisation, id, false,
                new AccountState(disabled, false, cover, 0));
    }
}
