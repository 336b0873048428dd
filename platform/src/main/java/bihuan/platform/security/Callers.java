package bihuan.platform.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Caller;
import bihuan.api.refusal.ProblemCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** As whom an account calls: as itself, or for the colleague it covers for today. */
@Component
public class Callers {

    /** The header in which a program names the account that it acts for. */
    public static final String HEADER = "X-Acting-For";
    /** Where a session holds the id of the account that its holder has chosen to act for. */
    private static final String CHOSEN = "bihuan-acting-for";

    private final AccountCache accounts;
    private final Clock clock;

    Callers(AccountCache accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * The caller of this request.
     *
     * @throws Refused
     *             when the request names an account that this one does not cover for today
     */
    public Caller of(Account account, HttpServletRequest request) {
        String named = request.getHeader(HEADER);
        if (named != null) {
            return covered(account).filter(colleague -> colleague.id().equals(named))
                    .map(colleague -> Covering.caller(account, colleague))
                    .orElseThrow(() -> new Refused(
                            Refusal.forbidden(ProblemCode.NOT_COVERING, ProblemCode.NOT_COVERING.text())));
        }
        return chosen(account, request).map(colleague -> Covering.caller(account, colleague)).orElse(account.caller());
    }

    /** The colleague whom this account may act for today. */
    public Optional<Account> covered(Account account) {
        return Optional.ofNullable(account.state().cover()).flatMap(cover -> accounts.byId(cover.accountId()))
                .filter(colleague -> Covering.inForce(account, colleague, today()));
    }

    /** The colleague whom the holder of this session acts for; none once that is over. */
    public Optional<Account> chosen(Account account, HttpServletRequest request) {
        HttpSession session = request.getHeader(HttpHeaders.AUTHORIZATION) == null ? request.getSession(false) : null;
        Object chosen = session == null ? null : session.getAttribute(CHOSEN);
        return chosen == null
                ? Optional.empty()
                : covered(account).filter(colleague -> colleague.id().equals(chosen));
    }

    /** Has the holder of this session act for the colleague it covers for, or for itself again. */
    public void choose(Account account, boolean colleague, HttpServletRequest request) {
        Optional<Account> covered = colleague ? covered(account) : Optional.empty();
        request.getSession().setAttribute(CHOSEN, covered.map(Account::id).orElse(null));
    }

    /** Every caller that this account may be now, its colleague being this one or null. */
    public Set<Caller> possible(Account account, Account colleague) {
        boolean covers = colleague != null && Covering.inForce(account, colleague, today());
        return Stream.concat(Stream.of(account.caller()), covers
                ? Stream.of(Covering.caller(account, colleague))
                : Stream.empty()).collect(Collectors.toSet());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
