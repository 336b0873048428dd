package bihuan.platform.security;

import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

import bihuan.api.permission.Read;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Requires for every read the permission that {@link Read} names. How far the scope reaches is up to each reader. */
@Component
class ReadGate implements HandlerInterceptor {

    /** A variable of an address may say what it can be, such as {@code {format:html|pdf}}. */
    private static final Pattern WHAT_IT_CAN_BE = Pattern.compile(":[^}]*}");

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Callers callers;

    ReadGate(Callers callers) {
        this.callers = callers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (READING.contains(request.getMethod()) && request.getDispatcherType() == DispatcherType.REQUEST
                && who != null
                && who.getPrincipal() instanceof SignedIn signedIn) {
            String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            Read.at(WHAT_IT_CAN_BE.matcher(pattern).replaceAll("}"))
                    .ifPresent(read -> read.needs().check(callers.of(signedIn.account(), request)));
        }
        return true;
    }
}
