package bihuan.platform.eventstore.postgresql;

/** An event does not follow the last one that is stored of its aggregate: another command was stored first. */
final class OutOfSequenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutOfSequenceException(EventRow row, long last) {
        super("Event %d of %s does not follow %d".formatted(row.sequence(), row.aggregateId(), last));
    }
}
