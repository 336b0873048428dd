package bihuan.command.ledger;

import java.util.List;

/**
 * A unit that a ledger names and the register does not know. It is registered only when the caller agrees to it.
 *
 * @param name
 *            its name as the file spells it first
 * @param park
 *            the name of its park
 * @param creditCode
 *            its unified social credit code, or null
 * @param rows
 *            how many rows name it
 * @param similar
 *            names so close that they may mean the same unit, known ones and others of the file
 */
record NewUnit(String name, String park, String creditCode, long rows, List<String> similar) {
}
