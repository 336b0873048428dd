package bihuan.query.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page ended: in which order, and at which row. Opaque to callers, checked when it comes back.
 *
 * @param order
 *            the order the list was read in
 * @param value
 *            the last row's value in that order
 * @param id
 *            the last row's id
 */
public record Cursor(String order, String value, String id) {

    private static final String SEPARATOR = "\n";
    private static final int PARTS = 3;

    /** As it is handed out. */
    public String encoded() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(String.join(SEPARATOR, order, id, value).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads one again; empty when it is none of ours. */
    public static Optional<Cursor> decode(String encoded) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split(SEPARATOR,
                    PARTS);
            return parts.length < PARTS || String.join("", parts).indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(new Cursor(parts[0], parts[2], parts[1]));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
