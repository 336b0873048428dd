package bihuan.api.report;

import java.util.List;

import org.axonframework.serialization.Revision;

/**
 * A frozen report was rendered, once and in every format and language. Recorded by the product itself, after the bytes
 * were kept, so that anyone who has a file can verify it against an event.
 *
 * @param reportId
 *            the frozen report
 * @param renditions
 *            its files
 */
@Revision("1")
public record ReportRendered(String reportId, List<Rendition> renditions) implements ReportEvent {
}
