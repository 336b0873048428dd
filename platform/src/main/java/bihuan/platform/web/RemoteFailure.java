package bihuan.platform.web;

import java.util.List;
import java.util.regex.Pattern;

import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.axonserver.connector.command.AxonServerNonTransientRemoteCommandHandlingException;
import org.axonframework.axonserver.connector.command.AxonServerRemoteCommandHandlingException;
import org.axonframework.messaging.RemoteHandlingException;
import org.axonframework.messaging.RemoteNonTransientHandlingException;

/**
 * What went wrong where a command was handled in another process. Of an exception that no handler threw on purpose Axon
 * Server brings home its error code and, for the exception and each of its causes, the message, or the name of the
 * class where there is no message; neither class nor SQL state.
 */
public final class RemoteFailure {

    private static final Pattern OVERTAKEN = Pattern
            .compile("ConcurrencyException|INVALID_SEQUENCE|Invalid sequence number|AggregateStreamCreationException");
    /** As Spring, Hibernate, HikariCP, the PostgreSQL driver, gRPC, Axon and the JDK put it. */
    private static final Pattern OUTAGE = Pattern.compile(String.join("|", "Could not open J(PA|DBC)",
            "Could not (commit|roll back) J(PA|DBC) transaction", "Unable to acquire JDBC Connection",
            "Failed to obtain JDBC Connection", "Connection is not available, request timed out",
            "Connection to \\S+ refused", "The connection attempt failed", "An I/O error occurred while sending",
            "This connection has been closed", "Connection is closed", "(FATAL|PANIC):",
            "terminating connection due to", "canceling statement due to", "the database system is ",
            "remaining connection slots", "too many clients", "read-only transaction", "deadlock detected",
            "could not serialize access", "\\b(UNAVAILABLE|DEADLINE_EXCEEDED|CANCELLED|ABORTED)\\b",
            "Cannot dispatch new commands as this bus is being shutdown", "No handler was subscribed",
            "No Handler for command", "Connection refused", "Connection reset", "[Tt]imed? ?out", "TimeoutException",
            "StreamClosedException", "StreamUnexpectedlyCompletedException", "TransactionException",
            "CannotCreateTransaction", "DataAccessResourceFailure", "JDBCConnectionException", "SQLTransient",
            "SQLNonTransientConnection", "AxonServerCommandDispatchException", "NoHandlerForCommandException"));

    private RemoteFailure() {
    }

    /** Whether another process changed the same hazard concurrently: nothing was stored. */
    public static boolean isOvertaken(Throwable failure) {
        return Causes.of(failure).anyMatch(cause -> says(cause, OVERTAKEN));
    }

    /** Whether that process could not reach its database or Axon Server, was not reached itself, or was too late. */
    static boolean isOutage(Throwable cause) {
        return Outage.isOutage(code(cause)) || says(cause, OUTAGE) || says(cause, OVERTAKEN);
    }

    private static boolean says(Throwable cause, Pattern words) {
        return descriptions(cause).stream().anyMatch(description -> words.matcher(description).find());
    }

    private static ErrorCode code(Throwable cause) {
        return switch (cause) {
            case AxonServerRemoteCommandHandlingException remote -> ErrorCode.getFromCode(remote.getErrorCode());
            case AxonServerNonTransientRemoteCommandHandlingException remote ->
                ErrorCode.getFromCode(remote.getErrorCode());
            default -> ErrorCode.COMMAND_EXECUTION_ERROR;
        };
    }

    private static List<String> descriptions(Throwable cause) {
        return switch (cause) {
            case RemoteHandlingException remote -> remote.getExceptionDescriptions();
            case RemoteNonTransientHandlingException remote -> remote.getExceptionDescriptions();
            default -> List.of();
        };
    }
}
