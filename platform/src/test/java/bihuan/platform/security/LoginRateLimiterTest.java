package bihuan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class LoginRateLimiterTest {

    private final AtomicLong nanos = new AtomicLong();
    private final LoginRateLimiter attempts = new LoginRateLimiter(nanos::get);

    @Test
    void after_five_wrong_passwords_nothing_is_looked_at_for_five_minutes() {
        fail(4, "park", "10.0.0.1");
        assertThat(attempts.tooMany("park", "10.0.0.1")).isFalse();
        pass(Duration.ofMinutes(4));
        fail(1, "park", "10.0.0.1");
        assertThat(attempts.tooMany("park", "10.0.0.1")).isTrue();
        assertThat(attempts.tooMany("park", "10.0.0.2")).isFalse();
        assertThat(attempts.tooMany("unit", "10.0.0.1")).isFalse();
        pass(Duration.ofSeconds(61));
        assertThat(attempts.tooMany("park", "10.0.0.1")).isFalse();
    }

    @Test
    void the_right_password_begins_the_count_anew() {
        fail(4, "park", "10.0.0.1");
        attempts.succeeded("park", "10.0.0.1");
        fail(4, "park", "10.0.0.1");
        assertThat(attempts.tooMany("park", "10.0.0.1")).isFalse();
    }

    @Test
    void one_address_cannot_try_many_accounts_but_who_signed_in_there_before_still_may() {
        attempts.succeeded("park", "10.0.0.1");
        for (int i = 0; i < LoginRateLimiter.FROM_ONE_ADDRESS; i++) {
            fail(1, "name-" + i, "10.0.0.1");
        }
        assertThat(attempts.tooMany("unit", "10.0.0.1")).isTrue();
        assertThat(attempts.tooMany("park", "10.0.0.1")).isFalse();
        assertThat(attempts.tooMany("unit", "10.0.0.2")).isFalse();
    }

    @Test
    void many_addresses_cannot_try_one_account_nor_lock_out_its_owner() {
        attempts.succeeded("park", "10.0.0.1");
        for (int i = 0; i < LoginRateLimiter.FOR_ONE_NAME; i++) {
            fail(1, "park", "172.16.0." + i);
        }
        assertThat(attempts.tooMany("park", "192.168.0.1")).isTrue();
        assertThat(attempts.tooMany("park", "10.0.0.1")).isFalse();
        assertThat(attempts.tooMany("unit", "192.168.0.1")).isFalse();
    }

    @Test
    void five_wrong_current_passwords_end_changing_it_though_the_account_signs_in_meanwhile() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempts.tooManyChanges("park", "10.0.0.1")).isFalse();
            attempts.changeFailed("park", "10.0.0.1");
            attempts.succeeded("park", "10.0.0.1");
        }
        assertThat(attempts.tooManyChanges("park", "10.0.0.1")).isTrue();
        assertThat(attempts.tooMany("park", "10.0.0.1")).isFalse();
        attempts.changed("park", "10.0.0.1");
        assertThat(attempts.tooManyChanges("park", "10.0.0.1")).isFalse();
    }

    private void fail(int times, String name, String address) {
        for (int i = 0; i < times; i++) {
            attempts.failed(name, address);
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
