package bihuan.platform.security;

import java.io.IOException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import bihuan.platform.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Answers 429 where a password is asked for once more by who is signed in, as at the sign-in itself. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class LoginAttemptsAdvice {

    private final Problems problems;

    LoginAttemptsAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void refuse(TooManyLoginAttemptsException tooMany, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.tooManyAttempts(request, response, LoginRateLimiter.WINDOW);
    }
}
