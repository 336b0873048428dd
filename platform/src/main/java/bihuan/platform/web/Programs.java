package bihuan.platform.web;

import java.util.regex.Pattern;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Who asks: a program or the script of a page, which get problems, or a person, who gets pages. */
public final class Programs {

    private static final Pattern INTERFACE = Pattern.compile("/(api|actuator|v3)(/.*)?");

    private Programs() {
    }

    /** Whether a program or a script asks. */
    public static boolean ask(HttpServletRequest request) {
        String path = address(request).substring(request.getContextPath().length());
        return INTERFACE.matcher(path).matches() || request.getHeader("HX-Request") != null;
    }

    /** What was asked for, also when it is answered by the handler of errors. */
    static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }
}
