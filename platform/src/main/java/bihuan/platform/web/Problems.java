package bihuan.platform.web;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.ProblemCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.text.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** Creates RFC 9457 problem details in the language of the client, with a code independent of language. */
@Component
public class Problems {

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** Returns the problem detail of a refusal. */
    public static ProblemDetail of(Refusal refusal, Locale language) {
        HttpStatus status = switch (refusal.kind()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case INVALID -> HttpStatus.BAD_REQUEST;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
        ProblemDetail problem = of(status, refusal.code(), refusal.reason(), language);
        if (refusal.kind() == Refusal.Kind.INVALID || !refusal.errors().isEmpty()) {
            problem.setProperty("errors", refusal.errors().stream().map(error -> said(error, language)).toList());
        }
        if (refusal.kind() == Refusal.Kind.CONFLICT) {
            problem.setProperty("allowed", refusal.allowed());
        }
        if (refusal.act() != null) {
            problem.setProperty("act", new ActAt(refusal.act().sequence(), refusal.act().type()));
            problem.setProperty("rule", refusal.act().rule());
        }
        return problem;
    }

    /** A problem of this code, with a detail that says more than the code does. */
    public static ProblemDetail of(ProblemCode code, Text detail, Locale language) {
        return of(HttpStatus.valueOf(code.status()), code.code(), detail, language);
    }

    /** Returns the problem detail for a refusal by the web server itself. */
    static ProblemDetail ofServer(HttpStatus status, Text detail, Locale language) {
        return of(status, "http-" + status.value(), detail, language);
    }

    private static ProblemDetail of(HttpStatus status, String code, Text detail, Locale language) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail.in(language));
        problem.setType(URI.create("urn:bihuan:problem:" + code));
        problem.setTitle(title(status).in(language));
        problem.setProperty("code", code);
        return problem;
    }

    /** The response during an outage. */
    static ProblemDetail storeAway(Locale language) {
        return of(ProblemCode.STORE_AWAY,
                Text.of("存储暂不可用。如请求带有 id 或 Idempotency-Key，可放心重试。",
                        "The store is not available. Requests with an id or an Idempotency-Key can be retried safely."),
                language);
    }

    /** 503: an outage. */
    void storeAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Outage.RETRY_AFTER.toSeconds()));
        write(request, response, storeAway(Languages.of(request)));
    }

    /** What the web server refuses before a handler sees it, such as a malformed address. */
    void ofServer(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        write(request, response, ofServer(status, Text.of("请求的地址、方法、请求头或编码有误。",
                "The address, method, headers or encoding of the request are not accepted."), Languages.of(request)));
    }

    /** 401, and never a redirect. */
    public void unauthorized(HttpServletRequest request, HttpServletResponse response, Exception cause)
            throws IOException {
        if (!byScript(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"bihuan\", charset=\"UTF-8\"");
        }
        write(request, response, ProblemCode.NOT_SIGNED_IN,
                Text.of("请先登录，或账号、密码有误。", "Sign in first, or check the account and password."));
    }

    /** Whether a page asks, and not a program: the browser would answer a challenge with a dialog of its own. */
    private static boolean byScript(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader("HX-Request") != null || "empty".equals(request.getHeader("Sec-Fetch-Dest"))
                || accepted != null && accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    /** 429: the login rate limit is exceeded. */
    public void tooManyAttempts(HttpServletRequest request, HttpServletResponse response, Duration wait)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
        write(request, response, ProblemCode.TOO_MANY_ATTEMPTS,
                Text.of("密码错误次数过多，请 %s 分钟后再试。", "Too many wrong passwords; try again in %s minutes.")
                        .with(wait.toMinutes()));
    }

    /** 403: the password is a one-time password, and something else was asked for than to change it. */
    public void passwordChangeRequired(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, ProblemCode.PASSWORD_CHANGE_REQUIRED, ProblemCode.PASSWORD_CHANGE_REQUIRED.text());
    }

    /** 403: a request from a browser session without its CSRF token. */
    public void forbidden(HttpServletRequest request, HttpServletResponse response, Exception cause)
            throws IOException {
        write(request, response, ProblemCode.FORGED_REQUEST,
                Text.of("请求缺少防伪令牌，请刷新页面后重试。",
                        "The request lacks its anti-forgery token; reload the page and try again."));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ProblemCode code,
            Text detail) throws IOException {
        write(request, response, of(code, detail, Languages.of(request)));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        problem.setInstance(URI.create(Programs.address(request)));
        response.getWriter().write(json.writeValueAsString(problem));
    }

    private record ActAt(long sequence, String type) {
    }

    private record Said(String field, String code, String message) {
    }

    private static Said said(FieldError error, Locale language) {
        return new Said(error.field(), error.code(), error.message().in(language));
    }

    private static Text title(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> Text.of("提交内容有误", "Invalid request");
            case UNAUTHORIZED -> Text.of("未登录", "Not signed in");
            case FORBIDDEN -> Text.of("无权操作", "Not permitted");
            case NOT_FOUND -> Text.of("未找到", "Not found");
            case CONFLICT -> Text.of("与现状冲突", "Conflict");
            case GONE -> Text.of("不再提供", "No longer served");
            case PRECONDITION_FAILED -> Text.of("已有更新", "Changed meanwhile");
            case CONTENT_TOO_LARGE -> Text.of("文件过大", "Too large");
            case TOO_MANY_REQUESTS -> Text.of("尝试过多", "Too many attempts");
            case SERVICE_UNAVAILABLE -> Text.of("暂不可用", "Not available now");
            case INTERNAL_SERVER_ERROR -> Text.of("系统错误", "Internal error");
            default -> Text.of("请求无法处理", status.getReasonPhrase());
        };
    }
}
