package bihuan.platform.security;

import org.springframework.security.core.AuthenticationException;

/** The login rate limit is exceeded: no password is checked for a while, not even the right one. */
final class TooManyLoginAttemptsException extends AuthenticationException {

    TooManyLoginAttemptsException() {
        super("Too many wrong passwords");
    }
}
