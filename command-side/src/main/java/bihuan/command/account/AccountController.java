package bihuan.command.account;

import java.net.URI;
import java.util.List;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import com.fasterxml.jackson.annotation.JsonInclude;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.permission.Role;
import bihuan.command.act.request.Incoming;
import bihuan.command.act.request.Requests;
import bihuan.command.register.AuthorityNames;
import bihuan.command.register.Register;
import bihuan.platform.form.JsonBody;
import bihuan.platform.security.Account;
import bihuan.platform.security.AccountView;
import bihuan.platform.security.Passwords;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Creates accounts, changes them, and gives them another password. */
@RestController
@Tag(name = "setting up")
class AccountController {

    private final AccountCreation creation;
    private final AccountChanges changes;
    private final Requests requests;
    private final AuthorityNames authorities;
    private final Register register;

    AccountController(AccountCreation creation, AccountChanges changes, Requests requests, AuthorityNames authorities,
            Register register) {
        this.authorities = authorities;
        this.register = register;
        this.creation = creation;
        this.changes = changes;
        this.requests = requests;
    }

    /** The answer; the password only if it was generated, and only this once. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Created(String id, String name, Role role, String organisation, String password,
            List<String> newAuthorities) {
    }

    /** The one-time password, which is shown this once. */
    record Reset(String id, String name, String password) {
    }

    @PostMapping("/api/accounts")
    ResponseEntity<Created> create(Caller caller, @RequestBody(required = false) byte[] body) {
        Permission.SET_UP.check(caller);
        AccountForm form = requests.form(new Incoming(caller, body, null), AccountForm.class, creation::check)
                .named(authorities);
        String password = form.password() == null ? Passwords.random() : form.password();
        Account account = creation.create(caller, form, password);
        return ResponseEntity.created(URI.create("/api/accounts/" + account.id())).body(new Created(account.id(),
                account.login(), account.role(), account.organisation(), form.password() == null ? password : null,
                registered(form.organisation(), caller)));
    }

    @PatchMapping("/api/accounts/{id}")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ChangeForm.class)))
    AccountView change(Caller caller, @PathVariable String id, @RequestBody(required = false) byte[] body) {
        Permission.SET_UP.check(caller);
        Account changed = changes.change(new Incoming(caller, body, null), id);
        registered(JsonBody.parse(body).path("organisation").isString() ? changed.organisation() : null, caller);
        return AccountView.of(changed);
    }

    /** The name of the authority for which the account acts, when no authority had it. */
    private List<String> registered(String organisation, Caller caller) {
        return organisation == null || register.park(organisation).isPresent()
                || register.unit(organisation).isPresent()
                        ? List.of()
                        : authorities.register(List.of(organisation), caller.actor());
    }

    @PostMapping("/api/accounts/{id}/reset-password")
    Reset resetPassword(Caller caller, @PathVariable String id) {
        Permission.SET_UP.check(caller);
        String password = Passwords.random();
        Account account = changes.resetPassword(caller, id, password);
        return new Reset(account.id(), account.login(), password);
    }
}
