package bihuan.command.account;

import java.net.URI;
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
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.form.Body;
import bihuan.command.form.DirectoryPeople;
import bihuan.command.form.FormBinder;
import bihuan.command.hazard.decision.RequiredFields;
import bihuan.platform.people.PeopleDirectory;
import bihuan.platform.security.Account;
import bihuan.platform.security.Accounts;
import bihuan.platform.web.Problems;
import io.swagger.v3.oas.annotations.tags.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives people accounts. */
@RestController
@Tag(name = "setting up")
class AccountController {

    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}._@-]{1,100}");
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 72;

    private final Accounts accounts;
    private final AccountScopes scopes;
    private final PasswordEncoder passwords;
    private final PeopleDirectory people;
    private final Body bodies;

    AccountController(Accounts accounts, AccountScopes scopes, PasswordEncoder passwords, PeopleDirectory people,
            Body bodies) {
        this.accounts = accounts;
        this.scopes = scopes;
        this.passwords = passwords;
        this.people = people;
        this.bodies = bodies;
    }

    /** What an account is made with; the name is what it signs in under. */
    record AccountForm(@Required String name, @Required Role role, String password, String displayName,
            String organisation) {
    }

    /** The answer; the password only when it was made up, and only this once. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Created(String id, String name, Role role, String organisation, String password) {
    }

    @PostMapping("/api/accounts")
    ResponseEntity<Created> create(Caller caller, @RequestBody(required = false) byte[] body) {
        Permission.SET_UP.check(caller);
        JsonNode given = bodies.parse(body);
        JsonNode scopeNode = given.path("scope");
        FormBinder binder = new FormBinder(without(given, "scope"), new DirectoryPeople(people, caller.actor()));
        AccountForm form = binder.read(AccountForm.class);
        List<FieldError> errors = RequiredFields.added(binder.errors(), form);
        Scope scope = scopes.read(scopeNode, form.role(), errors);
        checkContent(form, errors);
        if (!errors.isEmpty()) {
            throw new Refused(Refusal.invalid(errors));
        }
        String password = form.password() == null ? Passwords.random() : form.password();
        Account account = new Account("account-" + Generators.timeBasedEpochGenerator().generate(), form.name(),
                passwords.encode(password), form.role(), scope,
                scopes.organisation(form.organisation(), scope, form.role()),
                form.displayName() == null ? form.name() : form.displayName(), false);
        if (!accounts.add(account)) {
            throw new Refused(
                    Problems.invalid("name", "not-unique", Text.of("已有同名账号。", "There is an account of this name.")));
        }
        return ResponseEntity.created(URI.create("/api/accounts/" + account.id())).body(new Created(account.id(),
                account.login(), account.role(), account.organisation(), form.password() == null ? password : null));
    }

    private static void checkContent(AccountForm form, List<FieldError> errors) {
        if (form.name() != null && !LOGIN.matcher(form.name()).matches()) {
            errors.add(new FieldError("name", "not-a-login",
                    Text.of("账号名只能用文字、数字和 . _ @ -，至多 100 个字符。",
                            "A name has letters, digits and . _ @ -, at most 100.")));
        }
        if (form.password() != null && (form.password().length() < SHORTEST_PASSWORD
                || form.password().getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_PASSWORD)) {
            errors.add(new FieldError("password", "password-length",
                    Text.of("密码至少 %s 个字符，至多 %s 字节。", "A password has at least %s characters and at most %s bytes.")
                            .with(SHORTEST_PASSWORD, LONGEST_PASSWORD)));
        }
    }

    private static JsonNode without(JsonNode body, String field) {
        return body instanceof ObjectNode object ? object.deepCopy().without(field) : body;
    }
}
