package bihuan.query.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The end of a page: the order and the last row. Opaque to clients, and validated when it is sent back.
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

    /** Encodes the cursor for a client. */
    public String encoded() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(String.join(SEPARATOR, order, id, value).getBytes(StandardCharsets.UTF_8));
    }

    /** Decodes a cursor; empty when it is not valid. */
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
