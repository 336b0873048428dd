package bihuan.query.work.reminder;

import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;

/**
 * An account that chose to be reminded.
 *
 * @param accountId
 *            which
 * @param role
 *            its role, which decides what waits for it
 * @param scope
 *            its scope
 * @param choice
 *            its choice
 */
record Recipient(String accountId, Role role, Scope scope, ReminderChoice choice) {
}
