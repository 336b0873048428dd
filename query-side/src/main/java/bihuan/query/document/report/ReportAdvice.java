package bihuan.query.document.report;

import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

/** Answers why a frozen report is not served. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReportAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ReportAdvice.class);
    private static final String RETRY_SECONDS = "2";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notReady(ReportNotReadyException notReady, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(Problems.of(ProblemCode.REPORT_NOT_READY, notReady.why(),
                        Languages.of(request)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> differs(ReportDiffersException differs, HttpServletRequest request) {
        Text why = Text.of(
                "该文件首次提供时未留存原件（SHA-256：%s），现已无法原样重新生成。后来重新生成并留存的文件（SHA-256：%s）与原件不同，可加参数 remade=true 取得。",
                "This file was first served by a release that did not store its bytes (SHA-256 %s), and it can no "
                        + "longer be reproduced. The file that was rendered and stored later (SHA-256 %s) differs; "
                        + "request it with remade=true.")
                .with(differs.rendition().formerSha256(), differs.rendition().sha256());
        return problem(ProblemCode.REPORT_DIFFERS, why, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> damaged(ReportDamagedException damaged, HttpServletRequest request) {
        LOG.error(damaged.getMessage());
        return problem(ProblemCode.REPORT_DAMAGED,
                Text.of("该冻结报告留存的文件缺失或已损坏，与事件中的摘要不符，已记入日志，请联系管理员从备份恢复。",
                        "The stored file of this frozen report is missing or damaged: it does not match the digest in "
                                + "its event. This is logged; an administrator must restore it from a backup."),
                request);
    }

    private static ResponseEntity<ProblemDetail> problem(ProblemCode code, Text why, HttpServletRequest request) {
        return ResponseEntity.status(code.status()).body(Problems.of(code, why, Languages.of(request)));
    }
}
