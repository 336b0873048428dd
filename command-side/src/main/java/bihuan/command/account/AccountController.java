package bihuan.command.account;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.uuid.Generators;

import bihuan.api.form.Required;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.act.request.Incoming;
import bihuan.command.act.request.Requests;
import bihuan.platform.security.Account;
import bihuan.platform.security.Accounts;
import io.swagger.v3.oas.annotations.tags.Tag;
import tools.jackson.databind.JsonNode;

/** Creates accounts. */
@RestController
@Tag(name = "setting up")
class AccountController {

    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}._@-]{1,100}");
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 72;

    private final Accounts accounts;
    private final AccountScopes scopes;
    private final PasswordEncoder passwords;
    private final Requests requests;

    AccountController(Accounts accounts, AccountScopes scopes, PasswordEncoder passwords, Requests requests) {
        this.accounts = accounts;
        this.scopes = scopes;
        this.passwords = passwords;
        this.requests = requests;
    }

    /** The request to create an account; the name is its login. */
    record AccountForm(@Required String name, @Required Role role, String password, String displayName,
            String organisation, JsonNode scope) {
    }

    /** The answer; the password only if it was generated, and only this once. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Created(String id, String name, Role role, String organisation, String password) {
    }

    @PostMapping("/api/accounts")
    ResponseEntity<Created> create(Caller caller, @RequestBody(required = false) byte[] body) {
        Permission.SET_UP.check(caller);
        AccountForm form = requests.form(new Incoming(caller, body, null), AccountForm.class, this::check);
        Scope scope = AccountScopes.of(form.scope());
        String password = form.password() == null ? Passwords.random() : form.password();
        Account account = new Account("account-" + Generators.timeBasedEpochGenerator().generate(), form.name(),
                passwords.encode(password), form.role(), scope,
                scopes.organisation(form.organisation(), scope, form.role()),
                form.displayName() == null ? form.name() : form.displayName(), false);
        if (!accounts.add(account)) {
            throw new Refused(
                    Refusal.invalid(
                            FieldCode.NOT_UNIQUE.on("name", Text.of("已有同名账号。", "There is an account of this name."))));
        }
        return ResponseEntity.created(URI.create("/api/accounts/" + account.id())).body(new Created(account.id(),
                account.login(), account.role(), account.organisation(), form.password() == null ? password : null));
    }

    private List<FieldError> check(AccountForm form) {
        List<FieldError> errors = new ArrayList<>(scopes.check(form.scope(), form.role()));
        if (form.name() != null && !LOGIN.matcher(form.name()).matches()) {
            errors.add(FieldCode.NOT_A_LOGIN.on("name"));
        }
        if (form.password() != null && (form.password().length() < SHORTEST_PASSWORD
                || form.password().getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_PASSWORD)) {
            errors.add(FieldCode.PASSWORD_LENGTH.on("password", SHORTEST_PASSWORD, LONGEST_PASSWORD));
        }
        return errors;
    }
}
