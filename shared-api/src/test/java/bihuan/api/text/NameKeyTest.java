package bihuan.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import bihuan.api.form.Blank;

class NameKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"折AB(一)厂", "折ａb（一）厂", " 折AB (一)\u00A0厂", "折AB(一)\u200B厂\u202E", "折AB(一)\n厂"})
    void names_that_differ_in_spelling_alone_are_one(String spelling) {
        assertThat(NameKey.same("折ＡＢ（一）厂", spelling)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00A0", "\u200B", "\u202E", "\u3000\uFEFF", "\u2066\u2069\u0001"})
    void what_cannot_be_seen_is_no_name(String unseen) {
        assertThat(NameKey.of(unseen)).isEmpty();
        assertThat(Blank.is(unseen)).isTrue();
        assertThat(Blank.is(unseen + "甲")).isFalse();
    }
}
