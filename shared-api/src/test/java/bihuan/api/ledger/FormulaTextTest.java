package bihuan.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;

class FormulaTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1层", "@x", "\tx", "＝A1", "'=x", "''-x"})
    void what_begins_like_a_formula_does_so_no_more_and_comes_back_whole(String text) {
        assertThat(FormulaText.defused(text)).isEqualTo("'" + text);
        assertThat(FormulaText.restored("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "一车间", "'quoted'", "5=5", "''"})
    void any_other_text_stays_as_it_is(String text) {
        assertThat(FormulaText.defused(text)).isEqualTo(text);
        assertThat(FormulaText.restored(text)).isEqualTo(text);
    }

    @Property
    void every_text_comes_back(@ForAll @Chars({'\'', '=', '-', 'a', '\n', '＠'}) String text) {
        assertThat(FormulaText.restored(FormulaText.defused(text))).isEqualTo(text);
    }
}
