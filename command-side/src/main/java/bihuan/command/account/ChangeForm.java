package bihuan.command.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import bihuan.api.form.Blank;
import bihuan.api.form.Required;
import bihuan.api.permission.Cover;
import bihuan.api.permission.Role;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.command.register.AuthorityNames;
import bihuan.platform.security.AccountView;
import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.JsonNode;

/**
 * The request to change an account. What is absent stays as it is; null removes a cover, has the organisation follow
 * from scope and role, and is an error elsewhere.
 *
 * @param displayName
 *            the name to show
 * @param role
 *            what it may do
 * @param scope
 *            over what, as {@link AccountScopes} reads it
 * @param organisation
 *            for whom it acts
 * @param disabled
 *            whether it may not sign in
 * @param covers
 *            the colleague it covers for
 */
record ChangeForm(String displayName, Role role,
        @Schema(implementation = AccountView.ScopeView.class) JsonNode scope, String organisation, Boolean disabled,
        CoverForm covers) {

    private static final Set<String> NOT_REMOVABLE = Set.of("displayName", "role", "scope", "disabled");

    /** The colleague, the first day and the last. */
    record CoverForm(@Required String accountId, @Required LocalDate from, @Required LocalDate to) {

        Cover cover() {
            return new Cover(accountId, from, to);
        }

        boolean complete() {
            return accountId != null && from != null && to != null;
        }
    }

    /** The same form, its authority by the name of its registration. */
    ChangeForm named(AuthorityNames authorities) {
        return organisation == null
                ? this
                : new ChangeForm(displayName, role, scope, authorities.organisation(organisation), disabled, covers);
    }

    /** An error for each field that this body names without a value and that must have one. */
    static List<FieldError> removed(JsonNode body) {
        return body.propertyNames().stream().filter(NOT_REMOVABLE::contains).filter(name -> isNothing(body.path(name)))
                .map(FieldCode.REQUIRED::on).toList();
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || value.isString() && Blank.is(value.stringValue());
    }
}
