package bihuan.query.work.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalTime;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.mail.internet.AddressException;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"li.si@example.com", "a@b", "o'hara+park@mail.park.example", "UPPER@Example.COM"})
    void an_address_is_taken_as_it_is(String written) throws AddressException {
        assertThat(MailAddress.of(written).getAddress()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "li", "li@", "@example.com", "li si@example.com",
            "li@example.com, wang@example.com",
            "Li <li@example.com>", "li@example.com (Li)", "office: li@example.com;", "li..si@example.com",
            "李四@example.com",
            "li@exa mple.com", "li@example.com\r\nBcc: all@example.com", "li@example.com\nBcc: all@example.com",
            "li@example.com\r", "\"li\r\n Bcc: all\"@example.com", "li\u0000@example.com", "li@example.com\u2028"})
    void anything_else_is_refused(String written) {
        assertThatExceptionOfType(AddressException.class).isThrownBy(() -> MailAddress.of(written));
    }

    @Test
    void an_address_ends_at_254_characters() throws AddressException {
        String domain = "@" + "d".repeat(60) + "." + "d".repeat(60) + "." + "d".repeat(60) + ".example";
        String longest = "l".repeat(MailAddress.LONGEST - domain.length()) + domain;
        assertThat(MailAddress.of(longest).getAddress()).hasSize(MailAddress.LONGEST);
        assertThatExceptionOfType(AddressException.class).isThrownBy(() -> MailAddress.of("l" + longest));
    }

    @Test
    void a_mail_server_without_a_sender_stops_the_start_and_names_the_setting() {
        var unset = new ReminderProperties("", LocalTime.NOON);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(unset::sender)
                .withMessageContaining("BIHUAN_REMINDERS_FROM");
    }

    @Test
    void the_pause_doubles_up_to_an_hour() {
        assertThat(IntStream.rangeClosed(1, 8).mapToObj(DigestRound::pause).map(Duration::toMinutes)).containsExactly(
                1L,
                2L, 4L, 8L, 16L, 32L, 60L, 60L);
        assertThat(DigestRound.pause(1_000)).isEqualTo(Duration.ofHours(1));
    }
}
