package bihuan.platform.security;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.session.web.http.CookieSerializer;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Takes a cookie that holds no session's id for no session at all: PostgreSQL would even refuse to look for some of
 * them.
 */
final class SessionCookies implements CookieSerializer {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final CookieSerializer cookies;

    SessionCookies(CookieSerializer cookies) {
        this.cookies = cookies;
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return cookies.readCookieValues(request).stream().filter(id -> ID.matcher(id).matches()).toList();
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        cookies.writeCookieValue(value);
    }
}
