package bihuan.api.permission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActorTest {

    private static final Actor WANG = new Actor("account-wang", "unit-1", Role.UNIT);

    @Test
    void one_account_is_the_same_hands_whatever_hat_it_wears() {
        assertThat(WANG.sameHandsAs(new Actor("account-wang", "区应急管理局", Role.REGULATOR))).isTrue();
    }

    @Test
    void two_accounts_of_one_organisation_are_the_same_hands() {
        assertThat(WANG.sameHandsAs(new Actor("account-li", "unit-1", Role.REGULATOR))).isTrue();
    }

    @Test
    void another_account_of_another_organisation_is_not() {
        assertThat(WANG.sameHandsAs(new Actor("account-li", "区应急管理局", Role.UNIT))).isFalse();
    }
}
