package bihuan.api.report;

import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record the files that a frozen report was rendered as, whose bytes are kept already. May be sent again, and by
 * several: what was recorded first stays, and the rest changes nothing.
 *
 * @param reportId
 *            the frozen report
 * @param renditions
 *            its files, one for each format and language
 */
public record RecordRenditions(@TargetAggregateIdentifier String reportId, List<Rendition> renditions) {
}
