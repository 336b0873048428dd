package bihuan.platform.security;

import java.util.ArrayList;
import java.util.List;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import bihuan.api.form.Verbatim;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.platform.form.FormBinder;
import bihuan.platform.form.JsonBody;
import bihuan.platform.form.People;

/** Changes the password of an account for its holder, who has to know the current one. */
@Component
class OwnPassword {

    private final Accounts accounts;
    private final AccountCache cache;
    private final AccountHistory history;
    private final Sessions sessions;
    private final PasswordEncoder passwords;
    private final LoginRateLimiter attempts;
    private final TransactionTemplate transaction;

    OwnPassword(Accounts accounts, AccountCache cache, AccountHistory history, Sessions sessions,
            PasswordEncoder passwords, LoginRateLimiter attempts, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.cache = cache;
        this.history = history;
        this.sessions = sessions;
        this.passwords = passwords;
        this.attempts = attempts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The request to change one's password. */
    record Form(@Verbatim String current, @Verbatim String password) {
    }

    /**
     * Changes the password of this account. Its other sessions and its open streams end.
     *
     * @param address
     *            from where it is asked for: a wrong current password counts as a failed sign-in from there
     * @param session
     *            the id of the session that goes on, or null
     */
    void change(String accountId, byte[] body, String address, String session) {
        FormBinder binder = new FormBinder(JsonBody.parse(body), People.NONE);
        Form form = binder.read(Form.class);
        Account account = accounts.byId(accountId)
                .orElseThrow(() -> new Refused(Refusal.notFound(Text.of("账号", "account"))));
        if (attempts.tooManyChanges(account.login(), address)) {
            throw new TooManyLoginAttemptsException();
        }
        List<FieldError> errors = errors(binder, form);
        // The new one is looked at first: a slip in it costs no attempt.
        if (errors.isEmpty() && !fits(form.current(), account)) {
            attempts.changeFailed(account.login(), address);
            errors.add(FieldCode.WRONG_PASSWORD.on("current"));
        }
        if (!errors.isEmpty()) {
            throw new Refused(Refusal.invalid(errors));
        }
        attempts.changed(account.login(), address);
        String hash = passwords.encode(form.password());
        transaction.executeWithoutResult(changing -> replace(account, hash, session));
        cache.forget(accountId);
    }

    /** Replaces the password that was checked, and no other: an administrator may have reset it meanwhile. */
    private void replace(Account checked, String hash, String session) {
        Account before = accounts.lock(checked.id()).map(LockedAccount::account)
                .filter(now -> now.passwordHash().equals(checked.passwordHash()))
                .orElseThrow(() -> new Refused(Refusal.invalid(FieldCode.WRONG_PASSWORD.on("current"))));
        Account after = before.withPassword(hash, false);
        accounts.update(after);
        history.changed(before, after, before.id());
        sessions.end(before.id(), session);
    }

    private boolean fits(String password, Account account) {
        return !Passwords.tooLong(password) && passwords.matches(password, account.passwordHash());
    }

    private static List<FieldError> errors(FormBinder binder, Form form) {
        List<FieldError> errors = new ArrayList<>(binder.errors());
        List<String> unreadable = errors.stream().map(FieldError::field).toList();
        if (form.current() == null && !unreadable.contains("current") && !unreadable.contains("")) {
            errors.add(FieldCode.REQUIRED.on("current"));
        }
        if (form.password() == null) {
            if (!unreadable.contains("password") && !unreadable.contains("")) {
                errors.add(FieldCode.REQUIRED.on("password"));
            }
        } else if (form.password().equals(form.current())) {
            errors.add(FieldCode.SAME_PASSWORD.on("password"));
        } else {
            errors.addAll(Passwords.check("password", form.password()));
        }
        return errors;
    }
}
