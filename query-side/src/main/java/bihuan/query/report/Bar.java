package bihuan.query.report;

import java.util.Locale;

/**
 * A share of a whole as a bar: the whole is drawn in outline, the part filled. The numbers stand beside it.
 *
 * @param part
 *            how many did
 * @param whole
 *            of how many
 * @param longest
 *            the longest whole in the column, which takes all the room
 */
record Bar(long part, long whole, long longest) {

    private static final int WIDTH = 150;
    private static final int HEIGHT = 11;

    /** The drawing: shapes alone. */
    public String getSvg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d">\
                <rect x="0.5" y="0.5" width="%s" height="%d" fill="#ffffff" stroke="#0b4a6f" stroke-width="1"/>\
                <rect x="0.5" y="0.5" width="%s" height="%d" fill="#0b4a6f"/></svg>"""
                .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT, length(whole), HEIGHT - 1, length(part), HEIGHT - 1);
    }

    private String length(long count) {
        return String.format(Locale.ROOT, "%.2f", longest == 0 ? 0.0 : (WIDTH - 1.0) * count / longest);
    }
}
