package bihuan.query.web;

import io.swagger.v3.oas.annotations.media.Schema;

import bihuan.api.permission.Role;

/**
 * Who acted, by name.
 *
 * @param account
 *            what the account signs in with; its id when it is not known here, {@code system} for the product itself
 * @param name
 *            the account's name, or null
 * @param organisation
 *            the name of the organisation it acted for
 * @param role
 *            the role it acted in, or null for the product itself
 */
@Schema(name = "Actor")
public record ActorView(String account, String name, String organisation, Role role) {
}
