package bihuan.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import bihuan.api.permission.Role;

class TextTest {

    private static final Text GREETING = Text.of("你好，%s", "Hello, %s");

    @Test
    void english_is_for_those_who_ask_for_it_and_chinese_for_all_others() {
        assertThat(GREETING.in(Locale.UK)).isEqualTo("Hello, %s");
        assertThat(GREETING.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("你好，%s");
        assertThat(GREETING.in(Locale.FRANCE)).isEqualTo("你好，%s");
    }

    @Test
    void what_is_put_in_speaks_the_language_of_the_sentence() {
        assertThat(GREETING.with(Role.UNIT)).isEqualTo(Text.of("你好，生产经营单位", "Hello, Responsible unit"));
        assertThat(GREETING.with(Text.of("世界", "world"))).isEqualTo(Text.of("你好，世界", "Hello, world"));
        assertThat(GREETING.with(7)).isEqualTo(Text.of("你好，7", "Hello, 7"));
    }

    @Test
    void nothing_shows_as_a_dash() {
        assertThat(GREETING.with((Object) null)).isEqualTo(Text.of("你好，-", "Hello, -"));
    }

    @Test
    void what_a_caller_wrote_is_never_read_as_a_template() {
        assertThat(GREETING.with("100%s %n %d")).isEqualTo(Text.of("你好，100%s %n %d", "Hello, 100%s %n %d"));
    }
}
