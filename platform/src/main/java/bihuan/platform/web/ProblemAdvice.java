package bihuan.platform.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import jakarta.servlet.http.HttpServletRequest;

/** Turns whatever goes wrong under {@code /api} into a problem; pages have their own way of saying it. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_SECONDS = "2";
    private static final List<Class<? extends Throwable>> AWAY = List.of(DataAccessResourceFailureException.class,
            TransactionException.class, TransientDataAccessException.class, QueryTimeoutException.class,
            AxonServerCommandDispatchException.class, NoHandlerForCommandException.class, ConcurrencyException.class,
            SQLTransientException.class, SQLNonTransientConnectionException.class);

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> answer(Exception failure, HttpServletRequest request) throws Exception {
        boolean nobodyThere = failure instanceof AsyncRequestNotUsableException;
        if (nobodyThere || !request.getRequestURI().startsWith("/api")) {
            throw failure;
        }
        ProblemDetail problem = problem(failure, Languages.of(request));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        if (failure instanceof ErrorResponse known) {
            answer.headers(known.getHeaders());
        }
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.body(problem);
    }

    private static ProblemDetail problem(Exception failure, Locale language) {
        return switch (failure) {
            case Refused refused -> Problems.of(refused.refusal(), language);
            case CommandExecutionException remote when remote.getDetails().orElse(null) instanceof Refusal refusal ->
                Problems.of(refusal, language);
            case MissingServletRequestParameterException missing -> parameter(missing.getParameterName(), "required",
                    Text.of("缺少此参数。", "This parameter is missing."), language);
            case MissingServletRequestPartException missing -> parameter(missing.getRequestPartName(), "required",
                    Text.of("缺少上传的文件。", "The uploaded file is missing."), language);
            case MethodArgumentTypeMismatchException wrong -> parameter(wrong.getName(), "not-readable",
                    Text.of("参数值无法识别：%s。", "Cannot read the value %s.").with(wrong.getValue()), language);
            case MaxUploadSizeExceededException _ -> Problems.of(HttpStatus.CONTENT_TOO_LARGE, "too-large",
                    Text.of("上传的文件超过大小限制。", "The uploaded file is over the limit."), language);
            case MultipartException _ -> parameter("file", "not-multipart",
                    Text.of("请以 multipart/form-data 上传文件。", "Upload the file as multipart/form-data."), language);
            case Exception _ when failure instanceof BodyTooLargeException
                    || failure.getCause() instanceof BodyTooLargeException ->
                Problems.of(HttpStatus.CONTENT_TOO_LARGE, "too-large",
                        Text.of("请求内容超过 1 MB。", "The body is over 1 MB."), language);
            case HttpMessageNotReadableException _ -> parameter("", "not-readable",
                    Text.of("请求内容无法解析。", "The body cannot be read."), language);
            case InvalidParameterException _ -> parameter("", "not-readable",
                    Text.of("请求参数的编码有误。", "The parameters of the request are not encoded properly."), language);
            case ErrorResponse known -> Problems.of(HttpStatus.valueOf(known.getStatusCode().value()),
                    "http-" + known.getStatusCode().value(), described(known), language);
            case Exception _ when isAway(failure) -> {
                LOG.warn("Not available: {}", failure.toString());
                yield Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "store-away",
                        Text.of("存储暂不可用。如请求带有 id 或 Idempotency-Key，可放心重试。",
                                "The store is away. If you sent an id or an Idempotency-Key, "
                                        + "repeat the request safely."),
                        language);
            }
            default -> {
                LOG.error("Unexpected", failure);
                yield Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal",
                        Text.of("系统内部错误，请把响应头 X-Correlation-Id 告知管理员。",
                                "Internal error; tell the administrator the X-Correlation-Id of this answer."),
                        language);
            }
        };
    }

    private static ProblemDetail parameter(String name, String code, Text message, Locale language) {
        return Problems.of(Problems.invalid(name, code, message), language);
    }

    private static Text described(ErrorResponse known) {
        String said = String.valueOf(known.getBody().getDetail());
        return Text.of("请求无法处理：" + said, said);
    }

    /** Whether a cause says that the database or Axon Server could not be reached, so that a retry may help. */
    private static boolean isAway(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
        return causes.stream().noneMatch(ProblemAdvice::isLimit) && causes.stream()
                .anyMatch(
                        cause -> AWAY.stream().anyMatch(type -> type.isInstance(cause)) || RemoteFailure.isAway(cause));
    }

    /** Class 54, program limit exceeded: no retry will help. */
    private static boolean isLimit(Throwable cause) {
        return cause instanceof SQLException refused && refused.getSQLState() != null
                && refused.getSQLState().startsWith("54");
    }
}
