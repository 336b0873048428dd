package bihuan.query.store;

import java.nio.charset.StandardCharsets;

/**
 * Notifies every process of the query side of what a transaction changes, with {@code NOTIFY}. PostgreSQL delivers it
 * when the transaction commits and not before, in commit order, so a process that receives a notification can read the
 * change.
 */
public final class ChangeNotification {

    /** The channel to listen on. */
    public static final String CHANNEL = "bihuan_ledger";

    /** Selects the current position: that of the last notified transaction. */
    public static final String POSITION = "select position from projection.announced where projection = '"
            + LedgerSchema.PROJECTION + "'";

    /** A statement that notifies readers that everything may have changed. */
    public static final String OF_ALL = statement("'{\"all\":true}'");

    /** PostgreSQL limits a payload to less than 8000 bytes, the position included. */
    private static final int MOST_BYTES = 7900;
    private static final FileJson JSON = new FileJson();

    private final LedgerSchema tables;

    public ChangeNotification(LedgerSchema tables) {
        this.tables = tables;
    }

    /** Publishes the change when this transaction commits. Tables that are not live have no readers to notify. */
    public void publish(ChangeSet changed) {
        if (!changed.isEmpty() && tables.isLive()) {
            tables.sql(statement(":what")).param("what", text(changed)).query(row -> {
            });
        }
    }

    /** Parses a payload of the channel. */
    public static Notification read(String payload) {
        int end = payload.indexOf(' ');
        var changed = JSON.read(payload.substring(end + 1), ChangeSet.class);
        return new Notification(Long.parseLong(payload.substring(0, end)), changed);
    }

    /**
     * The notification of one transaction.
     *
     * @param position
     *            one more than that of the transaction before it
     * @param changed
     *            what the transaction changed
     */
    public record Notification(long position, ChangeSet changed) {
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
