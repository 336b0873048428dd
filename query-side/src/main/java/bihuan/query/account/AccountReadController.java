package bihuan.query.account;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.platform.security.AccountView;
import bihuan.platform.security.Accounts;
import bihuan.query.web.Page;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The accounts and what was changed of each, for who sets them up. */
@RestController
@Tag(name = "accounts")
class AccountReadController {

    private final Accounts accounts;
    private final AccountRecords records;

    AccountReadController(Accounts accounts, AccountRecords records) {
        this.accounts = accounts;
        this.records = records;
    }

    @GetMapping("/api/accounts")
    Page<AccountView> all(Caller caller) {
        Permission.SET_UP.check(caller);
        List<AccountView> all = accounts.all().stream().map(AccountView::of).toList();
        return new Page<>(all, all.size(), null);
    }

    @GetMapping("/api/accounts/{id}")
    AccountView one(Caller caller, @PathVariable String id) {
        Permission.SET_UP.check(caller);
        return accounts.byId(id).map(AccountView::of).orElseThrow(AccountReadController::unknown);
    }

    @GetMapping("/api/accounts/{id}/history")
    Page<RecordedChange> history(Caller caller, @PathVariable String id) {
        Permission.SET_UP.check(caller);
        accounts.byId(id).orElseThrow(AccountReadController::unknown);
        List<RecordedChange> all = records.of(id);
        return new Page<>(all, all.size(), null);
    }

    private static Refused unknown() {
        return new Refused(Refusal.notFound(Text.of("账号", "account")));
    }
}
