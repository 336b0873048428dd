package bihuan.platform.web;

import java.util.Locale;

import org.springframework.http.HttpHeaders;

import jakarta.servlet.http.HttpServletRequest;

/** Determines which of the two languages a client asked for. */
public final class Languages {

    private Languages() {
    }

    /** The language of Accept-Language; Chinese when it asks for none, whatever the server's own may be. */
    public static Locale of(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Locale.SIMPLIFIED_CHINESE
                : request.getLocale();
    }
}
