package bihuan.command.ledger;

import java.text.Normalizer;
import java.util.Locale;

/** Text made comparable. What is compared is never what is kept: that stays as it was written. */
final class HeaderText {

    private HeaderText() {
    }

    /** A header without what makes no difference: white space, width and case of letters, marks of "required". */
    static String key(String header) {
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

    /** Without white space around it, in every width that there is. */
    static String strip(String text) {
        return text.replaceAll("^[\\s\\p{Z}\\uFEFF\\u200B]+|[\\s\\p{Z}\\uFEFF\\u200B]+$", "");
    }
}
