package bihuan.command.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import bihuan.api.permission.Cover;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.command.account.ChangeForm.CoverForm;
import bihuan.platform.security.Account;
import bihuan.platform.security.AccountState;
import bihuan.platform.security.Accounts;
import tools.jackson.databind.JsonNode;

/** What an account may become, given what it is. */
@Component
class ChangeRules {

    private final AccountScopes scopes;
    private final Accounts accounts;

    ChangeRules(AccountScopes scopes, Accounts accounts) {
        this.scopes = scopes;
        this.accounts = accounts;
    }

    /** What is wrong with this form of this body, as a change of this account. */
    List<FieldError> check(Account before, ChangeForm form, JsonNode body) {
        List<FieldError> errors = new ArrayList<>(ChangeForm.removed(body));
        Role role = form.role() == null ? before.role() : form.role();
        errors.addAll(form.scope() == null
                ? AccountScopes.fits(before.scope(), role)
                : scopes.check(form.scope(), role));
        errors.addAll(scopes.checkOrganisation(form.organisation()));
        if (errors.isEmpty() && form.covers() != null && form.covers().complete()) {
            coverError(changed(before, form, body), form.covers()).ifPresent(errors::add);
        }
        return errors;
    }

    private Optional<FieldError> coverError(Account account, CoverForm covers) {
        Optional<Account> colleague = accounts.byId(covers.accountId());
        if (colleague.isEmpty()) {
            return Optional.of(FieldCode.UNKNOWN_ACCOUNT.on("covers.accountId"));
        }
        return CoverRules.error(account, colleague.get(), covers.cover());
    }

    /** The account as this form changes it. */
    static Account changed(Account before, ChangeForm form, JsonNode body) {
        Role role = form.role() == null ? before.role() : form.role();
        Scope scope = form.scope() == null ? before.scope() : AccountScopes.of(form.scope());
        String organisation = body.has("organisation")
                ? AccountScopes.organisation(form.organisation(), scope, role)
                : before.organisation();
        AccountState state = before.state();
        return new Account(before.id(), before.login(), before.passwordHash(), role, scope, organisation,
                form.displayName() == null ? before.displayName() : form.displayName(), before.sample(),
                new AccountState(form.disabled() == null ? state.disabled() : form.disabled(),
                        state.mustChangePassword(), cover(state, form, body), state.revision()));
    }

    private static Cover cover(AccountState before, ChangeForm form, JsonNode body) {
        if (!body.has("covers")) {
            return before.cover();
        }
        return form.covers() == null ? null : form.covers().cover();
    }
}
