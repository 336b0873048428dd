package bihuan.platform.web;

import java.util.UUID;
import java.util.regex.Pattern;

import org.slf4j.MDC;

/** The id that ties a request to its log lines, commands and events. */
public final class Correlation {

    /** In and out. */
    public static final String HEADER = "X-Correlation-Id";
    /** In the logging context and in Axon's metadata. */
    public static final String KEY = "correlationId";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private Correlation() {
    }

    /** Returns the id of the current request, or null outside one. */
    public static String current() {
        return MDC.get(KEY);
    }

    /** Returns the id sent by the caller if it is safe in a log line and a header, else a new one. */
    static String accept(String offered) {
        return offered != null && ACCEPTED.matcher(offered).matches() ? offered : UUID.randomUUID().toString();
    }
}
