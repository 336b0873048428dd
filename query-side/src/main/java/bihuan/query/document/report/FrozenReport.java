package bihuan.query.document.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import bihuan.api.report.Rendition;
import bihuan.api.report.ReportKind;
import bihuan.api.report.ReportPeriod;
import bihuan.query.document.print.DocumentFormat;

/**
 * A frozen report as it is listed.
 *
 * @param id
 *            the report
 * @param kind
 *            its kind, by its name in paths
 * @param period
 *            for which period
 * @param parkId
 *            of which park, or null for the district
 * @param frozenOn
 *            the day it was frozen, Asia/Shanghai
 * @param recordedAt
 *            the moment it was frozen
 * @param position
 *            the global index below which its events lie; null when it is not known before a rebuild
 * @param renditions
 *            its files, whose bytes are stored; empty before it is rendered
 */
public record FrozenReport(String id, String kind, String period, String parkId, LocalDate frozenOn, Instant recordedAt,
        Long position, List<Rendition> renditions) {

    /** Its kind. */
    public ReportKind reportKind() {
        return ReportKind.ofPath(kind).orElseThrow();
    }

    /** Whether its files are stored. */
    public boolean rendered() {
        return !renditions.isEmpty();
    }

    /** Its file in this format and language. */
    public Optional<Rendition> rendition(String format, String language) {
        return renditions.stream().filter(file -> file.format().equals(format) && file.language().equals(language))
                .findAny();
    }

    /** Which report it is. */
    ReportQuestion question() {
        return new ReportQuestion(reportKind(), ReportPeriod.of(reportKind().form(), period).orElseThrow(), parkId);
    }

    /** Its file in this format and language. */
    Optional<Rendition> rendition(DocumentFormat format, Locale language) {
        return rendition(format.extension(), language.getLanguage());
    }
}
