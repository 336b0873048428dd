package bihuan.command.account;

import java.util.ArrayList;
import java.util.List;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.fasterxml.uuid.Generators;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Scope;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.platform.security.Account;
import bihuan.platform.security.AccountHistory;
import bihuan.platform.security.Accounts;

/** Creates accounts. */
@Component
class AccountCreation {

    private final Accounts accounts;
    private final AccountHistory history;
    private final AccountScopes scopes;
    private final PasswordEncoder passwords;

    AccountCreation(Accounts accounts, AccountHistory history, AccountScopes scopes, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.history = history;
        this.scopes = scopes;
        this.passwords = passwords;
    }

    /** What is wrong with this form. */
    List<FieldError> check(AccountForm form) {
        List<FieldError> errors = new ArrayList<>(scopes.check(form.scope(), form.role()));
        errors.addAll(scopes.checkOrganisation(form.organisation()));
        errors.addAll(form.check());
        return errors;
    }

    /** Creates the account of this form, which has been checked, with this password. */
    @Transactional
    Account create(Caller caller, AccountForm form, String password) {
        Scope scope = AccountScopes.of(form.scope());
        Account account = new Account("account-" + Generators.timeBasedEpochGenerator().generate(), form.name(),
                passwords.encode(password), form.role(), scope,
                AccountScopes.organisation(form.organisation(), scope, form.role()),
                form.displayName() == null ? form.name() : form.displayName(), false);
        if (!accounts.add(account)) {
            throw new Refused(Refusal.invalid(
                    FieldCode.NOT_UNIQUE.on("name", Text.of("已有同名账号。", "There is an account of this name."))));
        }
        history.created(account, caller.actor().accountId());
        return account;
    }
}
