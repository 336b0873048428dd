package bihuan.platform.security;

import org.springframework.security.core.AuthenticationException;

/** So many wrong passwords came that none is looked at for a while, not even the right one. */
final class TooManyLoginAttemptsException extends AuthenticationException {

    TooManyLoginAttemptsException() {
        super("Too many wrong passwords");
    }
}
