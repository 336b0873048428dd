package bihuan.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Answers 503 wherever an outage made a request fail: while the session was read, while the account was looked up, or
 * in a page. Outside of the session's filter and of Spring Security, and without asking the database itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OutageFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);

    private static final Set<String> OF_A_BODY = Set.of("content-type", "content-length", "content-disposition",
            "content-encoding", "etag", "last-modified", "location");

    private final Problems problems;
    private final String page = read("pages/unavailable.html");

    OutageFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            if (response.isCommitted() || !Outage.causes(failure)) {
                throw failure;
            }
            LOG.warn("Not available: {}", failure.toString());
            forget(response);
            answer(request, response);
        }
    }

    /** The page that says that something went wrong needs the session, too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Programs.ask(request)) {
            problems.storeAway(request, response);
            return;
        }
        String seconds = String.valueOf(Outage.RETRY_AFTER.toSeconds());
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
        if ("GET".equals(request.getMethod())) {
            response.setHeader("Refresh", seconds);
        }
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(page.replace("{root}", request.getContextPath()));
    }

    /** Discards the prepared response, but keeps common headers such as the security headers. */
    private static void forget(HttpServletResponse response) {
        Map<String, List<String>> common = new LinkedHashMap<>();
        response.getHeaderNames().stream().filter(name -> !OF_A_BODY.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> common.put(name, List.copyOf(response.getHeaders(name))));
        response.reset();
        common.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
