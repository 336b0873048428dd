package bihuan.command.account;

import java.util.List;
import java.util.function.UnaryOperator;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import bihuan.api.permission.Caller;
import bihuan.api.refusal.ProblemCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.act.request.Incoming;
import bihuan.command.act.request.Requests;
import bihuan.command.register.AuthorityNames;
import bihuan.platform.form.JsonBody;
import bihuan.platform.security.Account;
import bihuan.platform.security.AccountCache;
import bihuan.platform.security.AccountHistory;
import bihuan.platform.security.Accounts;
import bihuan.platform.security.LockedAccount;
import bihuan.platform.security.Sessions;
import tools.jackson.databind.JsonNode;

/** Changes accounts, each change with its record in one transaction. */
@Component
class AccountChanges {

    private final Accounts accounts;
    private final AccountCache cache;
    private final AccountHistory history;
    private final Sessions sessions;
    private final PasswordEncoder passwords;
    private final ChangeRules rules;
    private final Requests requests;
    private final AuthorityNames authorities;
    private final TransactionTemplate transaction;

    AccountChanges(Accounts accounts, AccountCache cache, AccountHistory history, Sessions sessions,
            PasswordEncoder passwords, ChangeRules rules, Requests requests, AuthorityNames authorities,
            PlatformTransactionManager transactions) {
        this.authorities = authorities;
        this.accounts = accounts;
        this.cache = cache;
        this.history = history;
        this.sessions = sessions;
        this.passwords = passwords;
        this.rules = rules;
        this.requests = requests;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Changes what this request names, and nothing when that is how it is already. The sessions of an account that is
     * disabled end at once; other changes reach them within seconds.
     *
     * @throws Refused
     *             when there is no such account, when a field is wrong, when no administrator would be left
     */
    Account change(Incoming request, String id) {
        JsonNode body = JsonBody.parse(request.body());
        return replace(request.caller(), id, before -> {
            ChangeForm form = requests.form(request, ChangeForm.class, read -> rules.check(before, read, body));
            return ChangeRules.changed(before, form.named(authorities), body);
        });
    }

    /**
     * Gives the account this one-time password. Its sessions end.
     *
     * @throws Refused
     *             when there is no such account
     */
    Account resetPassword(Caller caller, String id, String password) {
        // Takes a while, and the account is not locked meanwhile.
        String hash = passwords.encode(password);
        return replace(caller, id, before -> before.withPassword(hash, true));
    }

    private Account replace(Caller caller, String id, UnaryOperator<Account> change) {
        Account now = transaction.execute(changing -> {
            LockedAccount locked = accounts.lock(id)
                    .orElseThrow(() -> new Refused(Refusal.notFound(Text.of("账号", "account"))));
            Account before = locked.account();
            Account after = change.apply(before);
            if (locked.leavesNoAdministrator(after)) {
                throw new Refused(Refusal.conflict(ProblemCode.LAST_ADMINISTRATOR,
                        ProblemCode.LAST_ADMINISTRATOR.text(), List.of()));
            }
            if (history.changed(before, after, caller.actor().accountId())) {
                accounts.update(after);
            }
            if (after.state().disabled() || !after.passwordHash().equals(before.passwordHash())) {
                sessions.end(id, null);
            }
            return after;
        });
        cache.forget(id);
        return now;
    }
}
