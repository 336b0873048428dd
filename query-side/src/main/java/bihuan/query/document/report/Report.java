package bihuan.query.document.report;

import java.util.List;

/**
 * A report as a reader sees it, in one language.
 *
 * @param title
 *            its title
 * @param facts
 *            scope, period, day, and when it was frozen: labels and values
 * @param summary
 *            its first sentences
 * @param sections
 *            its parts
 * @param fileName
 *            what a file of it is called
 */
record Report(String title, List<Fact> facts, List<String> summary, List<Section> sections, String fileName) {

    /** A label and a value. */
    record Fact(String label, String value) {
    }
}
