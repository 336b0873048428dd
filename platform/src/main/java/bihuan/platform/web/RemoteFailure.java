package bihuan.platform.web;

import java.util.List;

import org.axonframework.messaging.RemoteHandlingException;

/**
 * What went wrong where a command was handled in another process. Of an exception that no handler threw on purpose Axon
 * Server brings home only its description, which begins with the name of its class.
 */
public final class RemoteFailure {

    private static final List<String> OVERTAKEN = List.of("ConcurrencyException", "INVALID_SEQUENCE",
            "AggregateStreamCreationException");
    private static final List<String> AWAY = List.of("TransactionException", "CannotCreateTransaction",
            "DataAccessResourceFailure", "JDBCConnectionException", "SQLTransient", "SQLNonTransientConnection",
            "AxonServerCommandDispatchException", "EventPublicationFailedException", "NoHandlerForCommandException");

    private RemoteFailure() {
    }

    /** Whether another process was quicker with the same hazard: nothing was stored. */
    public static boolean isOvertaken(Throwable failure) {
        return describes(failure, OVERTAKEN);
    }

    /** Whether that process could not reach its database or Axon Server. */
    static boolean isAway(Throwable cause) {
        return says(cause, AWAY);
    }

    private static boolean describes(Throwable failure, List<String> words) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (says(cause, words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(Throwable cause, List<String> words) {
        return cause instanceof RemoteHandlingException remote && remote.getExceptionDescriptions().stream()
                .anyMatch(description -> words.stream().anyMatch(description::contains));
    }
}
