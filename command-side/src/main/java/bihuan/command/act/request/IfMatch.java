package bihuan.command.act.request;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The If-Match header: the version that the client has read. */
public final class IfMatch {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");
    private static final long NO_VERSION = -1;

    private IfMatch() {
    }

    /** The version it names; null when any will do, one that never was when it names none of ours. */
    public static Long version(String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        Matcher etag = ETAG.matcher(header.strip());
        return etag.matches() ? Long.parseLong(etag.group(1)) : NO_VERSION;
    }
}
