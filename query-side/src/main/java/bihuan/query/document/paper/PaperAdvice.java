package bihuan.query.document.paper;

import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import bihuan.api.refusal.ProblemCode;
import bihuan.api.text.Text;
import bihuan.platform.web.Languages;
import bihuan.platform.web.Problems;

/** Answers why the file of an issued paper is not served. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PaperAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(PaperAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> withheld(PaperWithheldException withheld, HttpServletRequest request) {
        return problem(ProblemCode.PAPER_WITHHELD,
                Text.of("该文书载有已删除人员的姓名，原件不再提供（文书摘要：%s）。可加参数 redacted=true 取得隐去姓名的副本。",
                        "This paper holds the name of a person who was erased, so the original is no longer served "
                                + "(its digest is %s). Request a copy without the name with redacted=true.")
                        .with(withheld.paper().paper().digest()),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> damaged(PaperDamagedException damaged, HttpServletRequest request) {
        LOG.error(damaged.getMessage());
        return problem(ProblemCode.PAPER_DAMAGED,
                Text.of("该文书留存的文件缺失或已损坏，与事件中的摘要不符，已记入日志，请联系管理员从备份恢复。",
                        "The stored file of this paper is missing or damaged: it does not match the digest in its "
                                + "event. This is logged; an administrator must restore it from a backup."),
                request);
    }

    private static ResponseEntity<ProblemDetail> problem(ProblemCode code, Text why, HttpServletRequest request) {
        return ResponseEntity.status(code.status()).body(Problems.of(code, why, Languages.of(request)));
    }
}
