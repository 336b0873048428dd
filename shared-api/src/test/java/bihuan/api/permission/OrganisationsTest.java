package bihuan.api.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

class OrganisationsTest {

    private static final Actor WANG = new Actor("account-wang", "unit-1", Role.UNIT);
    private static final Organisations KNOWN = new Organisations(
            Map.of("区安监局", "authority-1", "区应急管理局", "authority-1", "市应急局", "authority-2"),
            Map.of("unit-1", "unit-2", "authority-2", "authority-3"));

    @Test
    void one_account_is_the_same_hands_whatever_hat_it_wears() {
        assertThat(hands(Organisations.AS_CALLED, "account-wang", "区应急管理局")).isTrue();
    }

    @Test
    void two_accounts_of_one_organisation_are_the_same_hands() {
        assertThat(hands(Organisations.AS_CALLED, "account-li", "unit-1")).isTrue();
    }

    @Test
    void another_account_of_another_organisation_is_not() {
        assertThat(hands(Organisations.AS_CALLED, "account-li", "区应急管理局")).isFalse();
    }

    @Test
    void an_account_of_the_successor_is() {
        assertThat(hands(KNOWN, "account-li", "unit-2")).isTrue();
    }

    @Test
    void every_name_of_an_authority_and_its_id_are_one() {
        assertThat(KNOWN.same("区安监局", "区应急管理局")).isTrue();
        assertThat(KNOWN.same("区安监局", "authority-1")).isTrue();
        assertThat(KNOWN.same("市应急局", "authority-3")).isTrue();
        assertThat(KNOWN.same("市应急局", "区应急管理局")).isFalse();
        assertThat(KNOWN.same(null, null)).isFalse();
        assertThat(KNOWN.of("没有登记的单位")).isEqualTo("没有登记的单位");
    }

    @Property
    void whatever_was_succeeded_by_whatever_an_answer_is_found_and_stays_the_same(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 5) Integer> successors) {
        Map<String, String> by = new HashMap<>();
        for (int i = 0; i < successors.size(); i++) {
            by.put("unit-" + i, "unit-" + successors.get(i));
        }
        var organisations = new Organisations(Map.of(), by);
        by.forEach((one, other) -> assertThat(organisations.of(one)).isNotNull());
        boolean acyclic = by.keySet().stream().noneMatch(one -> by.containsKey(organisations.of(one)));
        if (acyclic) {
            by.forEach((one, other) -> assertThat(organisations.same(one, other)).isTrue());
        }
    }

    private static boolean hands(Organisations organisations, String account, String organisation) {
        return organisations.sameHands(WANG, new Actor(account, organisation, Role.REGULATOR));
    }
}
