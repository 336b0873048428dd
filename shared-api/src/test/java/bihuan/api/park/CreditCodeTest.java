package bihuan.api.park;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** 3 to the power of the place, modulo 31, as GB 32100-2015 prints them in its table of weights. */
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "914403001922038216", "91440300708461136T", "91330100799655058B"})
    void codes_that_registrars_gave_out_are_valid(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91350100M000100Y4", "91350100M000100Y433", "91350100m000100y43",
            "91350100M000100I43", "91350100M000100O43", "91350100M000100Y4 ", "九1350100M000100Y43",
            "91350100M000100Y44"})
    void what_is_too_short_too_long_outside_the_alphabet_or_wrong_in_its_check_is_not(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
    }

    @Property
    void the_check_character_is_the_one_the_printed_weights_give(@ForAll("bodies") String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * WEIGHTS[i];
        }

        int check = ALPHABET.indexOf(CreditCode.checkCharacter(body));

        assertThat((sum + check) % 31).isZero();
        assertThat(CreditCode.isValid(body + ALPHABET.charAt(check))).isTrue();
    }

    @Property
    void any_one_character_replaced_is_noticed(@ForAll("bodies") String body, @ForAll @IntRange(max = 17) int place,
            @ForAll @IntRange(max = 30) int other) {
        String code = body + CreditCode.checkCharacter(body);
        char replacement = ALPHABET.charAt(other);
        Assume.that(code.charAt(place) != replacement);

        assertThat(CreditCode.isValid(code.substring(0, place) + replacement + code.substring(place + 1))).isFalse();
    }

    @Property
    void two_neighbours_swapped_are_noticed(@ForAll("bodies") String body, @ForAll @IntRange(max = 15) int place) {
        String code = body + CreditCode.checkCharacter(body);
        Assume.that(code.charAt(place) != code.charAt(place + 1));

        assertThat(CreditCode.isValid(code.substring(0, place) + code.charAt(place + 1) + code.charAt(place)
                + code.substring(place + 2))).isFalse();
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.strings().withChars(ALPHABET).ofLength(17);
    }
}
