package bihuan.platform.security;

import java.util.regex.Pattern;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Sets the response headers for browsers: the content security policy and caching. */
final class AnswerHeaders implements HeaderWriter {

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private static final String PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** Swagger UI styles its elements one by one. */
    private static final String SWAGGER = PAGE.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
    /**
     * Instruments and reports have their one style sheet from here and their pictures within, and nothing that runs.
     */
    private static final String DOCUMENT = "default-src 'none'; style-src 'self'; img-src data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
    /** A viewer of PDF is a page of the browser's own, which a policy or a sandbox would break. */
    private static final String DATA = "frame-ancestors 'none'";

    private static final String LASTING = "public, max-age=31536000, immutable";
    private static final Pattern VERSIONED = Pattern
            .compile("/(?:css|js)/.+-[0-9a-f]{32}\\.(?:css|js)|/webjars/[^/]+/\\d[^/]*/.+");
    private static final Pattern STATIC = Pattern.compile("/(?:css|js|webjars|swagger-ui)/.+");

    private final HeaderWriter neverKeep = new CacheControlHeadersWriter();

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        response.setHeader(CONTENT_SECURITY_POLICY, policy(path, response.getContentType()));
        if (STATIC.matcher(path).matches() && found(response)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL,
                    VERSIONED.matcher(path).matches() ? LASTING : "no-cache");
        } else {
            neverKeep.writeHeaders(request, response);
        }
    }

    /** An error is announced before it has a status, and never has a content type then. */
    private static boolean found(HttpServletResponse response) {
        return response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED
                || response.getStatus() == HttpServletResponse.SC_OK && response.getContentType() != null;
    }

    private static String policy(String path, String type) {
        boolean html = type != null && type.startsWith(MediaType.TEXT_HTML_VALUE);
        if (path.startsWith("/swagger-ui")) {
            return SWAGGER;
        }
        if (!path.startsWith("/api/")) {
            return PAGE;
        }
        return html ? DOCUMENT : DATA;
    }
}
