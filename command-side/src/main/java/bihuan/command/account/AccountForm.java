package bihuan.command.account;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import bihuan.api.form.Required;
import bihuan.api.form.Verbatim;
import bihuan.api.permission.Role;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.command.register.AuthorityNames;
import bihuan.platform.security.Passwords;
import tools.jackson.databind.JsonNode;

/**
 * The request to create an account.
 *
 * @param name
 *            what it signs in with
 * @param role
 *            what it may do
 * @param password
 *            its password; null has one generated
 * @param displayName
 *            the name to show; null takes what it signs in with
 * @param organisation
 *            for whom it acts; null takes the unit or park of its scope, or the name of its role
 * @param scope
 *            over what, as {@link AccountScopes} reads it
 */
record AccountForm(@Required String name, @Required Role role, @Verbatim String password, String displayName,
        String organisation, JsonNode scope) {

    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}._@-]{1,100}");

    /** The same form, its authority by the name of its registration. */
    AccountForm named(AuthorityNames authorities) {
        return organisation == null
                ? this
                : new AccountForm(name, role, password, displayName, authorities.organisation(organisation), scope);
    }

    /** What is wrong with the name and the password. */
    List<FieldError> check() {
        List<FieldError> errors = new ArrayList<>();
        if (name != null && !LOGIN.matcher(name).matches()) {
            errors.add(FieldCode.NOT_A_LOGIN.on("name"));
        }
        if (password != null) {
            errors.addAll(Passwords.check("password", password));
        }
        return errors;
    }
}
