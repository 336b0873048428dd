package bihuan.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import bihuan.api.park.UnitKind;
import bihuan.command.register.Register.UnitEntry;

class KnownNamesTest {

    private final KnownNames names = new KnownNames(Map.of("滨河化工园区", "park-1"), Map.of("park-1", "滨河化工园区"));

    @Test
    void a_name_in_another_spelling_is_the_registered_one() {
        names.add(List.of(unit("unit-1", "折ＡＢ（一）厂", null)));

        assertThat(names.unit("park-1", "折ab (一)\u200B厂")).isEqualTo("折ＡＢ（一）厂");
        assertThat(names.unitsAlike("park-1", "折ab(一)厂")).containsExactly("折ＡＢ（一）厂");
    }

    @Test
    void of_two_that_were_registered_alike_only_the_exact_name_is_one() {
        names.add(List.of(unit("unit-1", "折ＡＢ（一）厂", null), unit("unit-2", "折AB(一)厂", null)));

        assertThat(names.unitsAlike("park-1", "折ab(一)厂")).containsExactly("折ＡＢ（一）厂", "折AB(一)厂");
        assertThat(names.unitsAlike("park-1", "折AB(一)厂")).isEmpty();
    }

    @Test
    void of_two_alike_of_which_one_succeeded_the_other_there_is_one_reading() {
        names.add(List.of(unit("unit-1", "折ＡＢ（一）厂", "unit-2"), unit("unit-2", "折AB(一)厂", null)));

        assertThat(names.unitsAlike("park-1", "折ab(一)厂")).hasSize(1);
    }

    private static UnitEntry unit(String id, String name, String successor) {
        return new UnitEntry(id, "park-1", name, UnitKind.ENTERPRISE, null, successor != null, successor);
    }
}
