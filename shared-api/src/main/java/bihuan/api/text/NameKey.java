package bihuan.api.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What names are compared by, in the registers and in ledgers alike: two names with the same key are one name, written
 * in another width or case, with other brackets or dashes, with spaces, or with characters that cannot be seen.
 */
public final class NameKey {

    /** What is longer is no name, and is compared as it is. */
    private static final int LONGEST = 500;
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—−]");
    /** White space of every width, and control and format characters: line breaks, zero widths, writing directions. */
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]");
    /** Marks around the headers of ledgers, such as that of a required column. */
    private static final Pattern MARKS = Pattern.compile("^[*:]+|[*:]+$");

    private NameKey() {
    }

    /** The key of this name; empty when nothing of it can be seen. */
    public static String of(String name) {
        if (name.length() > LONGEST) {
            return name;
        }
        String plain = DASHES.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("-");
        return MARKS.matcher(UNSEEN.matcher(plain).replaceAll("")).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Whether two names are one name. */
    public static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }
}
