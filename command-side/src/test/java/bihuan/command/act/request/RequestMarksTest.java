package bihuan.command.act.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import bihuan.api.hazard.action.FilePlan;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;

class RequestMarksTest {

    private static final FilePlan PLAN = FilePlan.outlined(null, BigDecimal.TEN, null);

    @Test
    void two_requests_that_ask_for_the_same_have_the_same_digest() {
        Incoming request = by("account-1", null);
        String digest = RequestMarks.ofCreation(request, "a", PLAN).digest();

        assertThat(digest).hasSize(64).isEqualTo(
                RequestMarks.ofCreation(request, "a", FilePlan.outlined(null, BigDecimal.TEN, null)).digest())
                .isNotEqualTo(RequestMarks.ofCreation(request, "b", PLAN).digest());
    }

    @Test
    void the_same_key_of_two_accounts_is_not_the_same_key() {
        assertThat(RequestMarks.ofCreation(by("account-1", "k"), PLAN).key())
                .isNotEqualTo(RequestMarks.ofCreation(by("account-2", "k"), PLAN).key());
    }

    @Test
    void an_act_without_a_key_may_be_meant_twice() {
        assertThat(RequestMarks.ofAct(by("account-1", null), PLAN)).isNull();
        assertThat(RequestMarks.ofAct(by("account-1", "k"), PLAN)).isNotNull();
    }

    private static Incoming by(String account, String key) {
        return new Incoming(new Caller(new Actor(account, "区应急管理局", Role.REGULATOR), Scope.DISTRICT), null, key);
    }
}
