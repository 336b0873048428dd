package bihuan.query.store;

import java.nio.charset.StandardCharsets;

/**
 * Tells every process of the query side what a transaction changes. PostgreSQL hands it on when the transaction has
 * been committed and not before, in the order of the commits, so whoever hears of a change can read it.
 */
public final class ChangeNotification {

    /** Where to listen. */
    public static final String CHANNEL = "bihuan_ledger";

    /** The position now: that of the last transaction that has been told. */
    public static final String POSITION = "select position from projection.announced where projection = '"
            + LedgerSchema.PROJECTION + "'";

    /** That everything may have changed, as a statement of its own. */
    public static final String OF_ALL = statement("'{\"all\":true}'");

    /** PostgreSQL takes less than 8000 bytes, the position among them. */
    private static final int MOST_BYTES = 7900;
    private static final FileJson JSON = new FileJson();

    private final LedgerSchema tables;

    public ChangeNotification(LedgerSchema tables) {
        this.tables = tables;
    }

    /** Tells it at the end of this transaction. Tables that nobody reads yet have nothing to tell. */
    public void tell(ChangeSet changed) {
        if (!changed.isEmpty() && tables.isLive()) {
            tables.sql(statement(":what")).param("what", text(changed)).query(row -> {
            });
        }
    }

    /** What was told, as it comes from the channel. */
    public static Told read(String told) {
        int end = told.indexOf(' ');
        return new Told(Long.parseLong(told.substring(0, end)), JSON.read(told.substring(end + 1), ChangeSet.class));
    }

    /**
     * One transaction, as it is told.
     *
     * @param position
     *            one more than that of the transaction before it
     * @param changed
     *            what it changed
     */
    public record Told(long position, ChangeSet changed) {
    }

    /** The row stays locked to the end of the transaction: that keeps the positions in the order of the commits. */
    private static String statement(String what) {
        return "with moved as (update projection.announced set position = position + 1 where projection = '"
                + LedgerSchema.PROJECTION + "' returning position) select pg_notify('" + CHANNEL
                + "', position || ' ' || " + what + ") from moved";
    }

    private static String text(ChangeSet changed) {
        String text = JSON.write(changed);
        return text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES ? JSON.write(ChangeSet.ALL) : text;
    }
}
