package bihuan.platform.web;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.axonserver.connector.query.AxonServerQueryDispatchException;
import org.axonframework.commandhandling.distributed.CommandDispatchException;
import org.axonframework.commandhandling.distributed.ServiceRegistryException;
import org.axonframework.common.AxonTransientException;
import org.axonframework.lifecycle.ShutdownInProgressException;
import org.axonframework.messaging.timeout.AxonTimeoutException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.axoniq.axonserver.connector.impl.StreamTimeoutException;
import io.axoniq.axonserver.connector.impl.StreamUnexpectedlyCompletedException;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;

/**
 * What makes a request fail although nothing is wrong with it: PostgreSQL, Axon Server or another process cannot be
 * reached, does not answer in time, or is too busy, so that the same request may succeed later. It is answered 503,
 * never 401 or 500.
 */
public final class Outage {

    /** The delay after which a client may retry. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private static final List<Class<? extends Throwable>> TYPES = List.of(DataAccessResourceFailureException.class,
            TransientDataAccessException.class, RecoverableDataAccessException.class,
            CannotCreateTransactionException.class, TransactionSystemException.class,
            TransactionTimedOutException.class, SQLTransientException.class, SQLRecoverableException.class,
            SQLNonTransientConnectionException.class, AxonTransientException.class, CommandDispatchException.class,
            ServiceRegistryException.class, NoHandlerForQueryException.class,
            AxonServerQueryDispatchException.class, ShutdownInProgressException.class,
            AxonTimeoutException.class, StreamClosedException.class, StreamTimeoutException.class,
            StreamUnexpectedlyCompletedException.class, TimeoutException.class, SocketTimeoutException.class,
            ConnectException.class);

    /** Connection, resources, operator's intervention, system error. */
    private static final Set<String> SQL_CLASSES = Set.of("08", "53", "57", "58");
    /** Transaction timeout, a standby, refused credentials, no such database, serialization, deadlock, lock timeout. */
    private static final Set<String> SQL_STATES = Set.of("25P04", "25006", "28000", "28P01", "3D000", "40001", "40P01",
            "55P03");
    /** Program limit exceeded: no retry helps, though Spring counts it among failures of resources. */
    private static final String SQL_LIMIT = "54";

    private static final Set<ErrorCode> AXON_CODES = Set.of(ErrorCode.AUTHENTICATION_TOKEN_MISSING,
            ErrorCode.AUTHENTICATION_INVALID_TOKEN, ErrorCode.INVALID_EVENT_SEQUENCE,
            ErrorCode.NO_EVENT_STORE_MASTER_AVAILABLE, ErrorCode.CONNECTION_FAILED, ErrorCode.NO_HANDLER_FOR_COMMAND,
            ErrorCode.COMMAND_DISPATCH_ERROR, ErrorCode.CONCURRENCY_EXCEPTION, ErrorCode.NO_HANDLER_FOR_QUERY,
            ErrorCode.QUERY_DISPATCH_ERROR, ErrorCode.DATAFILE_READ_ERROR, ErrorCode.INDEX_READ_ERROR,
            ErrorCode.DATAFILE_WRITE_ERROR, ErrorCode.INDEX_WRITE_ERROR, ErrorCode.DIRECTORY_CREATION_FAILED,
            ErrorCode.TRANSACTION_ROLLED_BACK, ErrorCode.OTHER);

    private static final Set<Status.Code> GRPC_CODES = Set.of(Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED,
            Status.Code.CANCELLED, Status.Code.ABORTED);

    private Outage() {
    }

    /** Whether a failure, or what caused it, is an outage. */
    public static boolean causes(Throwable failure) {
        List<Throwable> causes = Causes.of(failure).toList();
        return causes.stream().noneMatch(Outage::isLimit) && causes.stream().anyMatch(Outage::isOutage);
    }

    private static boolean isOutage(Throwable cause) {
        return TYPES.stream().anyMatch(type -> type.isInstance(cause)) || RemoteFailure.isOutage(cause)
                || switch (cause) {
                    case SQLException failed -> isOutage(failed.getSQLState());
                    case AxonServerException failed -> isOutage(ErrorCode.getFromCode(failed.code()));
                    case io.axoniq.axonserver.connector.AxonServerException failed ->
                        isOutage(ErrorCode.getFromCode(failed.getErrorCategory().errorCode()));
                    case StatusRuntimeException failed -> isOutage(failed.getStatus());
                    case StatusException failed -> isOutage(failed.getStatus());
                    default -> false;
                };
    }

    static boolean isOutage(ErrorCode code) {
        return AXON_CODES.contains(code);
    }

    private static boolean isOutage(Status status) {
        return GRPC_CODES.contains(status.getCode());
    }

    private static boolean isOutage(String sqlState) {
        return sqlState != null && (SQL_STATES.contains(sqlState)
                || sqlState.length() > 1 && SQL_CLASSES.contains(sqlState.substring(0, 2)));
    }

    private static boolean isLimit(Throwable cause) {
        return cause instanceof SQLException refused && refused.getSQLState() != null
                && refused.getSQLState().startsWith(SQL_LIMIT);
    }
}
