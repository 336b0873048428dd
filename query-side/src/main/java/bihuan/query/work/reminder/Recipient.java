package bihuan.query.work.reminder;

import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;

/**
 * An account that chose to be reminded.
 *
 * @param accountId
 *            which
 * @param role
 *            what may wait for it
 * @param scope
 *            what it may see
 * @param choice
 *            what it chose
 */
record Recipient(String accountId, Role role, Scope scope, ReminderChoice choice) {
}
