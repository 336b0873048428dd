package bihuan.platform.web;

import java.util.Locale;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.ProblemCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Maps exceptions under {@code /api} to problem details; pages have their own error handling. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (isDisconnected(failure) || !request.getRequestURI().startsWith("/api")) {
            throw failure;
        }
        // The handler may have announced the length of what it was about to write.
        response.setContentLengthLong(-1);
        ProblemDetail problem = problem(failure, Languages.of(request));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        if (failure instanceof ErrorResponse known) {
            answer.headers(known.getHeaders());
        }
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(Outage.RETRY_AFTER.toSeconds()));
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    /** The client closed the connection: there is nothing left to answer, and nothing wrong on this side. */
    private static boolean isDisconnected(Exception failure) {
        return failure instanceof AsyncRequestNotUsableException || failure instanceof ClientAbortException;
    }

    private static ProblemDetail problem(Exception failure, Locale language) {
        return switch (failure) {
            case Refused refused -> Problems.of(refused.refusal(), language);
            case CommandExecutionException remote when remote.getDetails().orElse(null) instanceof Refusal refusal ->
                Problems.of(refusal, language);
            case MissingServletRequestParameterException missing ->
                parameter(missing.getParameterName(), FieldCode.REQUIRED,
                        Text.of("缺少此参数。", "This parameter is missing."), language);
            case MissingServletRequestPartException missing ->
                parameter(missing.getRequestPartName(), FieldCode.REQUIRED,
                        Text.of("缺少上传的文件。", "The uploaded file is missing."), language);
            case MethodArgumentTypeMismatchException wrong -> parameter(wrong.getName(), FieldCode.NOT_READABLE,
                    Text.of("参数值无法识别：%s。", "Cannot read the value %s.").with(wrong.getValue()), language);
            case MaxUploadSizeExceededException _ -> Problems.of(ProblemCode.TOO_LARGE,
                    Text.of("上传的文件超过大小限制。", "The uploaded file is over the limit."), language);
            case MultipartException _ -> parameter("file", FieldCode.NOT_MULTIPART,
                    Text.of("请以 multipart/form-data 上传文件。", "Upload the file as multipart/form-data."), language);
            case Exception _ when failure instanceof BodyTooLargeException
                    || failure.getCause() instanceof BodyTooLargeException ->
                Problems.of(ProblemCode.TOO_LARGE,
                        Text.of("请求内容超过 1 MB。", "The body is over 1 MB."), language);
            case HttpMessageNotReadableException _ -> parameter("", FieldCode.NOT_READABLE,
                    Text.of("请求内容无法解析。", "The body cannot be read."), language);
            case InvalidParameterException _ -> parameter("", FieldCode.NOT_READABLE,
                    Text.of("请求参数的编码有误。", "The parameters of the request are not encoded properly."), language);
            case ErrorResponse known -> Problems.ofServer(HttpStatus.valueOf(known.getStatusCode().value()),
                    described(known), language);
            case Exception _ when Outage.causes(failure) -> {
                LOG.warn("Not available: {}", failure.toString());
                yield Problems.storeAway(language);
            }
            default -> {
                LOG.error("Unexpected", failure);
                yield Problems.of(ProblemCode.INTERNAL,
                        Text.of("系统内部错误，请把响应头 X-Correlation-Id 告知管理员。",
                                "Internal error; report the X-Correlation-Id response header to the administrator."),
                        language);
            }
        };
    }

    private static ProblemDetail parameter(String name, FieldCode code, Text message, Locale language) {
        return Problems.of(Refusal.invalid(code.on(name, message)), language);
    }

    private static Text described(ErrorResponse known) {
        String said = String.valueOf(known.getBody().getDetail());
        return Text.of("请求无法处理：" + said, said);
    }
}
