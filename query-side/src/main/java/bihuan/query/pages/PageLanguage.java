package bihuan.query.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of pages: that of {@code ?lang=}, else the one chosen before, else that of the browser, else Chinese.
 */
@Component("localeResolver")
class PageLanguage implements LocaleResolver, HandlerInterceptor {

    private static final String PARAMETER = "lang";
    private static final String COOKIE = "bihuan-lang";
    private static final int YEAR = 365 * 24 * 60 * 60;
    private static final Map<String, Locale> KNOWN = Map.of("zh", Locale.SIMPLIFIED_CHINESE, "en", Locale.ENGLISH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale chosen = chosen(request);
        if (chosen != null) {
            return chosen;
        }
        boolean english = request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String lang = parameter(request);
        if (lang != null && KNOWN.containsKey(lang)) {
            var cookie = new Cookie(COOKIE, lang);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setMaxAge(YEAR);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        return true;
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("The language is chosen by ?" + PARAMETER);
    }

    private static Locale chosen(HttpServletRequest request) {
        String lang = parameter(request);
        if (lang != null && KNOWN.containsKey(lang)) {
            return KNOWN.get(lang);
        }
        return request.getCookies() == null
                ? null
                : Arrays.stream(request.getCookies()).filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(cookie -> KNOWN.getOrDefault(cookie.getValue(), Locale.SIMPLIFIED_CHINESE)).findFirst()
                        .orElse(null);
    }

    /** The page that says that a parameter cannot be read is asked for with the same parameter. */
    private static String parameter(HttpServletRequest request) {
        try {
            return request.getParameter(PARAMETER);
        } catch (InvalidParameterException unreadable) {
            return null;
        }
    }
}
