package bihuan.query.pages.administration;

import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.permission.Role;
import bihuan.platform.security.Account;
import bihuan.platform.security.AccountState;
import bihuan.platform.security.Accounts;

/** Lists and creates accounts. */
@Controller
class AccountPage {

    private final Accounts accounts;
    private final AccountChoices choices;

    AccountPage(Accounts accounts, AccountChoices choices) {
        this.accounts = accounts;
        this.choices = choices;
    }

    /**
     * An account as it is listed.
     *
     * @param over
     *            the unit or park that limits its scope, or null for the district
     * @param organisation
     *            the name of the organisation that it acts for
     * @param sample
     *            whether its password is publicly known
     * @param state
     *            whether it is disabled, and whether its password is a one-time password
     */
    record Row(String id, String login, String name, Role role, String over, String organisation, boolean sample,
            AccountState state) {

        static Row of(Account account, Map<String, String> names) {
            String over = account.scope().unitId() != null ? account.scope().unitId() : account.scope().parkId();
            return new Row(account.id(), account.login(), account.displayName(), account.role(),
                    over == null ? null : names.getOrDefault(over, over),
                    names.getOrDefault(account.organisation(), account.organisation()), account.sample(),
                    account.state());
        }
    }

    @GetMapping("/administration/accounts")
    String all(Caller caller, Model model) {
        Permission.SET_UP.check(caller);
        Map<String, String> names = choices.addTo(model, caller);
        model.addAttribute("accounts", accounts.all().stream().map(account -> Row.of(account, names)).toList());
        return "administration/accounts";
    }
}
