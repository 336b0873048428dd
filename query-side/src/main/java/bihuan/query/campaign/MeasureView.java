package bihuan.query.campaign;

import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.web.Names;

/**
 * A lasting rule of a park (制度措施).
 *
 * @param title
 *            its title
 * @param kind
 *            what kind of rule it is, or null
 * @param text
 *            its text, or null
 * @param adopted
 *            when, by whom and on what it was adopted
 */
public record MeasureView(String title, String kind, String text, CompletionView adopted) {

    /** This measure, people by name. */
    public static MeasureView of(Enrolment.Measure measure, Names.Known names) {
        return new MeasureView(measure.title(), measure.kind(), measure.text(),
                CompletionView.of(measure.adopted(), names));
    }
}
