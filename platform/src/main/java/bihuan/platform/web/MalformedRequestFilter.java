package bihuan.platform.web;

import java.io.IOException;
import java.util.List;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Answers 400 wherever a request turns out to be malformed: parameters that are encoded badly, a multipart body without
 * a boundary, a media type that cannot be parsed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class MalformedRequestFilter extends OncePerRequestFilter {

    private static final List<Class<? extends Exception>> MALFORMED = List.of(InvalidParameterException.class,
            MultipartException.class, InvalidMimeTypeException.class, InvalidMediaTypeException.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted() || Causes.of(failure).noneMatch(MalformedRequestFilter::isMalformed)) {
                throw failure;
            }
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }

    private static boolean isMalformed(Throwable cause) {
        return MALFORMED.stream().anyMatch(type -> type.isInstance(cause));
    }
}
