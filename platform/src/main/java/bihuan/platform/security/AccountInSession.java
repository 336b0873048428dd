package bihuan.platform.security;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/**
 * Keeps in a session the id of the account that signed in and nothing else of it, so that what it may do is always what
 * the account may do now, and nothing that a later build could not read lies in the database.
 */
final class AccountInSession implements SecurityContextRepository {

    private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private final AccountCache accounts;

    AccountInSession(AccountCache accounts) {
        this.accounts = accounts;
    }

    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        HttpSession session = exchange.getRequest().getSession(false);
        Object id = session == null ? null : session.getAttribute(ACCOUNT);
        return id == null
                ? null
                : accounts.byId((String) id).map(SignedIn::new).filter(SignedIn::isEnabled)
                        .map(AccountInSession::context).orElse(null);
    }

    private static SecurityContext context(SignedIn account) {
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication who = context.getAuthentication();
        if (who != null && who.getPrincipal() instanceof SignedIn signedIn) {
            request.getSession().setAttribute(ACCOUNT, signedIn.account().id());
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ACCOUNT);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) != null;
    }
}
