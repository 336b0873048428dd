package bihuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.util.ExceptionSerializer;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.distributed.CommandBusConnectorCommunicationException;
import org.axonframework.commandhandling.distributed.CommandDispatchException;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.lifecycle.ShutdownInProgressException;
import org.axonframework.messaging.EventPublicationFailedException;
import org.axonframework.messaging.timeout.AxonTimeoutException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionSystemException;

import io.axoniq.axonserver.connector.ErrorCategory;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.grpc.Status;

class OutageTest {

    /** Whether each error code of Axon Server means an outage. A code of a later version must be added. */
    private static final Map<ErrorCode, Boolean> CODES = codes();

    private static final Throwable POOL_IS_FULL = new SQLTransientConnectionException(
            "bihuan - Connection is not available, request timed out after 3000ms "
                    + "(total=12, active=12, idle=0, waiting=9)");
    private static final Throwable REFUSED = new PSQLException(
            "Connection to 127.0.0.1:5432 refused. Check that the hostname and port are correct and that the "
                    + "postmaster is accepting TCP/IP connections.",
            PSQLState.CONNECTION_UNABLE_TO_CONNECT, new ConnectException("Connection refused"));

    private static Map<ErrorCode, Boolean> codes() {
        Map<ErrorCode, Boolean> codes = new EnumMap<>(ErrorCode.class);
        Stream.of(ErrorCode.AUTHENTICATION_TOKEN_MISSING, ErrorCode.AUTHENTICATION_INVALID_TOKEN,
                ErrorCode.INVALID_EVENT_SEQUENCE, ErrorCode.NO_EVENT_STORE_MASTER_AVAILABLE,
                ErrorCode.CONNECTION_FAILED, ErrorCode.NO_HANDLER_FOR_COMMAND, ErrorCode.COMMAND_DISPATCH_ERROR,
                ErrorCode.CONCURRENCY_EXCEPTION, ErrorCode.NO_HANDLER_FOR_QUERY, ErrorCode.QUERY_DISPATCH_ERROR,
                ErrorCode.DATAFILE_READ_ERROR, ErrorCode.INDEX_READ_ERROR, ErrorCode.DATAFILE_WRITE_ERROR,
                ErrorCode.INDEX_WRITE_ERROR, ErrorCode.DIRECTORY_CREATION_FAILED, ErrorCode.TRANSACTION_ROLLED_BACK,
                ErrorCode.OTHER).forEach(code -> codes.put(code, true));
        Stream.of(ErrorCode.UNSUPPORTED_INSTRUCTION, ErrorCode.INSTRUCTION_ACK_ERROR,
                ErrorCode.INSTRUCTION_EXECUTION_ERROR, ErrorCode.EVENT_PAYLOAD_TOO_LARGE,
                ErrorCode.GRPC_MESSAGE_TOO_LARGE, ErrorCode.COMMAND_EXECUTION_ERROR,
                ErrorCode.COMMAND_EXECUTION_NON_TRANSIENT_ERROR, ErrorCode.QUERY_EXECUTION_ERROR,
                ErrorCode.QUERY_EXECUTION_NON_TRANSIENT_ERROR, ErrorCode.VALIDATION_FAILED)
                .forEach(code -> codes.put(code, false));
        return codes;
    }

    static Stream<Throwable> outages() {
        return Stream.of(POOL_IS_FULL, REFUSED,
                new CannotGetJdbcConnectionException("Failed to obtain JDBC Connection"),
                new CannotCreateTransactionException("Could not open JPA EntityManager for transaction", POOL_IS_FULL),
                new TransactionSystemException("Could not commit JPA transaction"),
                new DataAccessResourceFailureException("An I/O error occurred while sending to the backend."),
                new QueryTimeoutException("Query timed out"),
                new SQLRecoverableException("This connection has been closed."),
                new SQLNonTransientConnectionException("Connection refused"), new NoHandlerForCommandException(
                        "No Handler for command: bihuan.api.hazard.ActOnHazard"),
                new AxonServerCommandDispatchException(ErrorCode.COMMAND_DISPATCH_ERROR.errorCode(),
                        "UNAVAILABLE: io exception", Status.UNAVAILABLE.asRuntimeException()),
                new CommandDispatchException("Connection refused"),
                new CommandBusConnectorCommunicationException("The remote process timed out"),
                new ShutdownInProgressException("Cannot dispatch new commands as this bus is being shutdown"),
                new AxonTimeoutException("The handler timed out"), new DeadlockException("deadlock detected"),
                new ConcurrencyException("ConcurrencyException"), new StreamClosedException(new TimeoutException()),
                new CommandExecutionException("No answer", new TimeoutException()),
                new EventStoreException("UNAVAILABLE: io exception", Status.UNAVAILABLE.asRuntimeException()),
                new IllegalStateException(Status.DEADLINE_EXCEEDED.asException()),
                new ConnectException("Connection refused"),
                new SocketTimeoutException("Read timed out"));
    }

    static Stream<Throwable> otherFailures() {
        return Stream.of(new IllegalStateException("a mistake of ours"), new NullPointerException(),
                new DuplicateKeyException("account_login_key"), new IllegalTransactionStateException("no transaction"),
                new AggregateNotFoundException("hazard-x", "not found"), new SerializationException("unknown type"),
                new CommandExecutionException("refused", null, "details"),
                new EventStoreException("a mistake of ours"), new EventPublicationFailedException("too large",
                        new AxonServerException(ErrorCode.EVENT_PAYLOAD_TOO_LARGE.errorCode(), "too large")),
                Status.INVALID_ARGUMENT.asRuntimeException(), new SQLException("syntax error", "42601"),
                new SQLException("no state"));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void what_cannot_be_reached_is_an_outage_at_home_within_another_failure_and_from_afar(Throwable failure) {
        assertThat(Outage.causes(failure)).isTrue();
        assertThat(Outage.causes(new IllegalStateException(failure))).isTrue();
        assertThat(Outage.causes(fromAfar(failure))).as(ExceptionSerializer.serialize("x", failure).toString())
                .isTrue();
    }

    @Test
    void a_sequence_that_axon_server_refused_was_overtaken_and_is_decided_again() {
        var refused = Status.OUT_OF_RANGE.withDescription("[AXONIQ-2000] Invalid sequence number 1 for aggregate a")
                .asRuntimeException();

        assertThat(RemoteFailure.isOvertaken(fromAfar(refused))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("otherFailures")
    void what_no_retry_helps_is_none(Throwable failure) {
        assertThat(Outage.causes(failure)).isFalse();
        assertThat(Outage.causes(fromAfar(failure))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void every_code_of_axon_server_is_one_or_the_other(ErrorCode code) {
        assertThat(CODES).containsKey(code);
        assertThat(Outage.causes(code.convert(new IllegalStateException("why")))).isEqualTo(CODES.get(code));
        assertThat(Outage.causes(code.convert(ExceptionSerializer.serialize("x", new IllegalStateException("why")))))
                .isEqualTo(CODES.get(code));
        assertThat(Outage.causes(new AxonServerException(code.errorCode(), "why"))).isEqualTo(CODES.get(code));
    }

    @ParameterizedTest
    @EnumSource
    void every_category_of_the_connector_is_one_or_the_other(ErrorCategory category) {
        assertThat(Outage.causes(new io.axoniq.axonserver.connector.AxonServerException(category, "why", "client")))
                .isEqualTo(CODES.get(ErrorCode.getFromCode(category.errorCode())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08000", "08001", "08003", "08006", "25006", "25P04", "28P01", "28000", "3D000", "40001",
            "40P01", "53100", "53200", "53300", "55P03", "57014", "57P01", "57P02", "57P03", "58030"})
    void a_database_that_is_away_or_too_busy_is_an_outage(String state) {
        assertThat(Outage.causes(new UncategorizedSQLException("asked", null, new SQLException("why", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "23505", "42601", "42P01", "54000", "0A000"})
    void a_statement_that_is_wrong_is_none(String state) {
        assertThat(Outage.causes(new UncategorizedSQLException("asked", null, new SQLException("why", state))))
                .isFalse();
    }

    @Test
    void a_limit_is_none_though_spring_counts_it_among_failures_of_resources() {
        assertThat(Outage.causes(new DataAccessResourceFailureException("asked", new SQLException("why", "54000"))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_grpc_status_is_an_outage_when_the_server_did_not_answer(Status.Code code) {
        boolean expected = switch (code) {
            case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED, ABORTED -> true;
            default -> false;
        };
        assertThat(Outage.causes(code.toStatus().asRuntimeException())).isEqualTo(expected);
        assertThat(Outage.causes(code.toStatus().asException())).isEqualTo(expected);
    }

    /** The failure as it arrives where the command was sent from, when another process handled it. */
    private static Throwable fromAfar(Throwable failure) {
        return ErrorCode.getCommandExecutionErrorCode(failure)
                .convert(ExceptionSerializer.serialize("another", failure));
    }
}
