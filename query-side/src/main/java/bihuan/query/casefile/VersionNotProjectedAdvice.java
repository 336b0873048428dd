package bihuan.query.casefile;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import bihuan.api.refusal.ProblemCode;
import bihuan.api.text.Text;
import bihuan.platform.web.Languages;
import bihuan.platform.web.Problems;

/** Answers that the projection lags, and when to retry. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class VersionNotProjectedAdvice {

    private static final String RETRY_SECONDS = "1";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notProjected(VersionNotProjectedException late, HttpServletRequest request) {
        var problem = Problems.of(ProblemCode.VERSION_NOT_SEEN,
                Text.of("数据尚未更新至该版本，请稍后再试。", "This version has not been projected yet. Try again shortly."),
                Languages.of(request));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(problem);
    }
}
