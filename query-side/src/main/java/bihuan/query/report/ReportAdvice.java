package bihuan.query.report;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import bihuan.api.text.Text;
import bihuan.platform.web.Languages;
import bihuan.platform.web.Problems;

/** Says why a frozen report is not handed out. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReportAdvice {

    private static final String RETRY_SECONDS = "2";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notReady(ReportNotReady notReady, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "report-not-ready", notReady.why(),
                        Languages.of(request)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> differs(ReportDiffers differs, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(Problems.of(HttpStatus.CONFLICT, "report-differs",
                Text.of("该冻结报告与首次生成时不一致，已停止提供并记入日志，请联系管理员。",
                        "This frozen report is not what it was when first handed out. It is withheld and logged; "
                                + "tell an administrator."),
                Languages.of(request)));
    }
}
