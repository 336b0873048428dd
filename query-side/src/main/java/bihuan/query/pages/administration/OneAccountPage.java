package bihuan.query.pages.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Cover;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.platform.security.Account;
import bihuan.platform.security.Accounts;
import bihuan.platform.security.Covering;
import bihuan.query.account.AccountRecords;
import bihuan.query.pages.act.Input.Option;

/** One account: what it is, what can be changed of it, and what was. */
@Controller
class OneAccountPage {

    private final Accounts accounts;
    private final AccountRecords records;
    private final AccountChoices choices;
    private final ChangeWords words;
    private final Clock clock;

    OneAccountPage(Accounts accounts, AccountRecords records, AccountChoices choices, ChangeWords words, Clock clock) {
        this.accounts = accounts;
        this.records = records;
        this.choices = choices;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/administration/accounts/{id}")
    String one(Caller caller, @PathVariable String id, Model model) {
        Permission.SET_UP.check(caller);
        List<Account> all = accounts.all();
        Account account = all.stream().filter(each -> each.id().equals(id)).findAny()
                .orElseThrow(() -> new Refused(Refusal.notFound(Text.of("账号", "account"))));
        Map<String, String> names = choices.addTo(model, caller);
        model.addAttribute("account", AccountPage.Row.of(account, names));
        model.addAttribute("scope", account.scope());
        model.addAttribute("organisation", given(account));
        model.addAttribute("colleagues", all.stream().filter(each -> Covering.possible(account, each))
                .map(each -> new Option(each.id(), named(each))).toList());
        Cover cover = account.state().cover();
        model.addAttribute("cover", cover);
        model.addAttribute("coverInForce", cover != null && all.stream()
                .anyMatch(each -> Covering.inForce(account, each, LocalDate.now(clock))));
        all.forEach(each -> names.put(each.id(), named(each)));
        model.addAttribute("changes", words.of(records.of(id), names));
        return "administration/account";
    }

    /** The organisation where it is said; blank where it follows from the scope. */
    private static String given(Account account) {
        String organisation = account.organisation();
        return organisation.equals(account.scope().unitId()) || organisation.equals(account.scope().parkId())
                ? ""
                : organisation;
    }

    private static String named(Account account) {
        return account.displayName() + " (" + account.login() + ")";
    }
}
