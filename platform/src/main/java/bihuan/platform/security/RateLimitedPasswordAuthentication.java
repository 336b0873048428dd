package bihuan.platform.security;

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

/** Authenticates by password and checks the login rate limiter first. */
@Component
class RateLimitedPasswordAuthentication implements AuthenticationProvider {

    private static final int LONGEST_NAME = 100;

    private final DaoAuthenticationProvider passwords;
    private final LoginRateLimiter attempts;

    RateLimitedPasswordAuthentication(Accounts accounts, PasswordEncoder encoder, LoginRateLimiter attempts) {
        passwords = new DaoAuthenticationProvider(login -> accounts.byLogin(login).map(SignedIn::new)
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
        this.attempts = attempts;
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
            Authentication signedIn = passwords.authenticate(given);
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

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
