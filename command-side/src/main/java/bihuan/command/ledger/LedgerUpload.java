package bihuan.command.ledger;

/**
 * A file that was sent to be imported.
 *
 * @param name
 *            the name that the caller gave it, or null
 * @param content
 *            its bytes
 * @param options
 *            what the caller says beside it
 */
record LedgerUpload(String name, byte[] content, ImportOptions options) {
}
