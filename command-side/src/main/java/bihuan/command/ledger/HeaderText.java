package bihuan.command.ledger;

import java.text.Normalizer;
import java.util.Locale;

/** Normalises text for comparison only; the stored text is verbatim. */
final class HeaderText {

    /** What is longer is no name. */
    private static final int LONGEST = 500;

    private HeaderText() {
    }

    /** A header without what makes no difference: white space, width and case of letters, marks of "required". */
    static String key(String header) {
        if (header.length() > LONGEST) {
            return header;
        }
        return plain(header).replaceAll("\\s", "").replaceAll("^[*:]+|[*:]+$", "").toLowerCase(Locale.ROOT);
    }

    /** Full-width digits, letters and brackets in their narrow form, and dashes of every length as one. */
    static String plain(String text) {
        return strip(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[‐‑‒–—−]", "-"));
    }

    /** Full-width digits, letters and hyphens alone in their narrow form: for numbers that things are known by. */
    static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            boolean wide = c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ' || c == '－';
            narrow.append((char) (wide ? c - '！' + '!' : c));
        });
        return narrow.toString();
    }

    /**
     * Without white space around it, in every width that there is; by hand, for a cell may be nothing but white space.
     */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
