package bihuan.platform.security;

import java.util.Optional;
import java.util.function.Function;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

import jakarta.servlet.http.HttpServletRequest;

/** Authenticates by password and checks the login rate limiter first. */
@Component
class RateLimitedPasswordAuthentication implements AuthenticationProvider {

    private static final int LONGEST_NAME = 100;

    private final DaoAuthenticationProvider stored;
    private final DaoAuthenticationProvider recent;
    private final LoginRateLimiter attempts;

    RateLimitedPasswordAuthentication(Accounts accounts, AccountCache known, PasswordEncoder encoder,
            LoginRateLimiter attempts) {
        stored = passwords(accounts::byLogin, encoder);
        recent = passwords(known::byLogin, encoder);
        this.attempts = attempts;
    }

    private static DaoAuthenticationProvider passwords(Function<String, Optional<Account>> accounts,
            PasswordEncoder encoder) {
        var passwords = new DaoAuthenticationProvider(login -> accounts.apply(login).map(SignedIn::new)
                .orElseThrow(() -> new UsernameNotFoundException("no such account")));
        passwords.setPasswordEncoder(encoder);
        // Only who knows its password learns that an account is disabled, and not by the time an answer takes either.
        passwords.setPreAuthenticationChecks(account -> {
        });
        passwords.setPostAuthenticationChecks(account -> {
            if (!account.isEnabled()) {
                throw new DisabledException("The account is disabled");
            }
        });
        return passwords;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = given.getName();
        if (name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            throw new BadCredentialsException("No account has such a name");
        }
        String address = given.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
        if (attempts.tooMany(name, address)) {
            throw new TooManyLoginAttemptsException();
        }
        try {
            Authentication signedIn = checked(given);
            attempts.succeeded(name, address);
            return signedIn;
        } catch (BadCredentialsException wrong) {
            attempts.failed(name, address);
            throw wrong;
        } catch (InternalAuthenticationServiceException failed) {
            // The account could not be looked up: nothing is known about the password, so it must not look refused.
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /**
     * An API client, which sends its password with every request, is authenticated by a cached account; it is rejected
     * only by the account as it is stored, which also decides on a session.
     */
    private Authentication checked(Authentication given) {
        if (given.getDetails() instanceof ApiClientDetails) {
            try {
                return recent.authenticate(given);
            } catch (BadCredentialsException | DisabledException unsure) {
                return stored.authenticate(given);
            }
        }
        return stored.authenticate(given);
    }

    /** The details of an API client, which sends its password with the request. */
    static final class ApiClientDetails extends WebAuthenticationDetails {

        ApiClientDetails(HttpServletRequest request) {
            super(request);
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
