package bihuan.query.document.report;

import java.util.List;

/**
 * A part of a report, as a reader sees it: a table, with a chart of the same numbers above it where that helps.
 *
 * @param title
 *            its heading
 * @param note
 *            a sentence under it, or null
 * @param columns
 *            the heads of the columns
 * @param rows
 *            the cells: texts, numbers, money, days, rates and bars; null is nothing
 * @param chart
 *            a chart above the table, or null
 */
record Section(String title, String note, List<String> columns, List<List<Object>> rows, LineChart chart) {

    /** Money, which is written with its unit. */
    record Money(java.math.BigDecimal yuan) {
    }

    /** A text that no line breaks: a rate with its two numbers, a hazard's number. */
    record Whole(String text) {
    }

    /** A day. */
    record Day(java.time.LocalDate day) {
    }

    static Section of(String title, String note, List<String> columns, List<List<Object>> rows) {
        return new Section(title, note, columns, rows, null);
    }

    Section with(LineChart drawn) {
        return new Section(title, note, columns, rows, drawn);
    }
}
