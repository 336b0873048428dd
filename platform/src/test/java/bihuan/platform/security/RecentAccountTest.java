package bihuan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;

/** An account that another process changes while this one knows it as it was. */
class RecentAccountTest {

    private final PasswordEncoder encoder = new CachingPasswordEncoder();
    private final Stored accounts = new Stored();
    private final RateLimitedPasswordAuthentication doors = new RateLimitedPasswordAuthentication(accounts,
            new AccountCache(accounts, () -> 0), encoder, new LoginRateLimiter());

    @BeforeEach
    void a_program_has_signed_in() {
        accounts.have("old");
        program("old");
    }

    @Test
    void a_program_is_let_in_without_a_look_at_the_account() {
        accounts.read = 0;

        assertThat(program("old").isAuthenticated()).isTrue();
        assertThat(accounts.read).isZero();
    }

    @Test
    void a_program_with_the_new_password_is_let_in_at_once() {
        accounts.have("new");

        assertThat(program("new").isAuthenticated()).isTrue();
    }

    @Test
    void no_session_is_opened_with_the_password_of_before() {
        accounts.have("new");

        assertThatThrownBy(() -> person("old")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void a_wrong_password_is_refused() {
        assertThatThrownBy(() -> program("wrong")).isInstanceOf(BadCredentialsException.class);
    }

    private Authentication program(String password) {
        return signIn(password, new RateLimitedPasswordAuthentication.ApiClientDetails(new MockHttpServletRequest()));
    }

    private Authentication person(String password) {
        return signIn(password, new WebAuthenticationDetails(new MockHttpServletRequest()));
    }

    private Authentication signIn(String password, WebAuthenticationDetails from) {
        var given = UsernamePasswordAuthenticationToken.unauthenticated("unit", password);
        given.setDetails(from);
        return doors.authenticate(given);
    }

    private final class Stored extends Accounts {

        private Account account;
        private int read;

        private Stored() {
            super(null);
        }

        private void have(String password) {
            account = new Account("account-1", "unit", encoder.encode(password), Role.UNIT, Scope.unit("unit-1"),
                    "unit-1", "某单位", false);
        }

        @Override
        public Optional<Account> byLogin(String login) {
            read++;
            return Optional.of(account);
        }

        @Override
        public Optional<Account> byId(String id) {
            read++;
            return Optional.of(account);
        }
    }
}
