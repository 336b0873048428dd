package bihuan.command.ledger;

import java.text.Normalizer;

import bihuan.api.text.NameKey;

/** Normalises text for comparison only; the stored text is verbatim. */
final class HeaderText {

    private static final int ASCII = 128;

    private HeaderText() {
    }

    /** A header without what makes no difference, as names are compared. */
    static String key(String header) {
        return NameKey.of(header);
    }

    /** Full-width digits, letters and brackets in their narrow form, and dashes of every length as one. */
    static String plain(String text) {
        if (text.chars().allMatch(c -> c < ASCII)) {
            return strip(text);
        }
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
