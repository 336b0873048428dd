package bihuan.query.document.report;

import java.util.Locale;

/**
 * A share of a whole as a bar: the whole is drawn in outline, the part filled. The numbers are printed next to it.
 *
 * @param part
 *            the part
 * @param whole
 *            the whole
 * @param longest
 *            the largest whole in the column, which takes the full width
 */
record Bar(long part, long whole, long longest) {

    private static final int WIDTH = 104;
    private static final int HEIGHT = 12;

    /** The drawing: shapes alone. */
    public String getSvg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d">\
                <rect x="1" y="1" width="%s" height="%d" fill="#ffffff" stroke="#0b4a6f" stroke-width="1"/>\
                <rect x="1" y="1" width="%s" height="%d" fill="#0b4a6f"/></svg>"""
                .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT, length(whole), HEIGHT - 3, length(part), HEIGHT - 3);
    }

    private String length(long count) {
        return String.format(Locale.ROOT, "%.2f", longest == 0 ? 0.0 : (WIDTH - 3.0) * count / longest);
    }
}
