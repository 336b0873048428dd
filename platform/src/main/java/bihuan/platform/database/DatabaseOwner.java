package bihuan.platform.database;

/**
 * The role that owns the tables of what cannot be derived and migrates them (ADR 50). No pool is opened for it. Where
 * only one role is configured, it is the role that the product runs as.
 *
 * @param database
 *            the database, as this role connects to it
 */
public record DatabaseOwner(Database database) {
}
