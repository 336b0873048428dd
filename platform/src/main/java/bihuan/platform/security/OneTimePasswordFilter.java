package bihuan.platform.security;

import java.io.IOException;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

import bihuan.platform.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets an account with a one-time password do nothing but set another one. */
final class OneTimePasswordFilter extends OncePerRequestFilter {

    private static final String PAGE = "/me/password";
    private static final RequestMatcher TO_CHANGE_IT = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/api/me"),
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/me/password"),
            PathPatternRequestMatcher.pathPattern(PAGE), PathPatternRequestMatcher.pathPattern("/me/token"));

    private final Accounts accounts;
    private final Problems problems;
    private final RequestMatcher open;

    /** What is open to everybody is open to such an account as well. */
    OneTimePasswordFilter(Accounts accounts, Problems problems, RequestMatcher open) {
        this.accounts = accounts;
        this.problems = problems;
        this.open = new OrRequestMatcher(TO_CHANGE_IT, open);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // In this order: what is open to everybody is served without reading the session.
        if (open.matches(request) || !hasOneTimePassword(SecurityContextHolder.getContext().getAuthentication())) {
            chain.doFilter(request, response);
        } else if (SecurityConfiguration.PROGRAM.matches(request)) {
            problems.passwordChangeRequired(request, response);
        } else if (SecurityConfiguration.PART_OF_A_PAGE.matches(request)) {
            response.setHeader("HX-Redirect", request.getContextPath() + PAGE);
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(request.getContextPath() + PAGE);
        }
    }

    /** A session's account is a little old: another process may have set the new password just now. */
    private boolean hasOneTimePassword(Authentication who) {
        return who != null && who.getPrincipal() instanceof SignedIn signedIn
                && signedIn.account().state().mustChangePassword()
                && accounts.byId(signedIn.account().id()).filter(account -> account.state().mustChangePassword())
                        .isPresent();
    }
}
