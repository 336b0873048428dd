package bihuan.query.document.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.report.Rendition;
import bihuan.platform.evidence.EvidenceStore;
import bihuan.query.document.print.DocumentFormat;

/** Renders a frozen report in every format and language, and stores the bytes. */
@Component
class ReportRenderer {

    private static final Logger LOG = LoggerFactory.getLogger(ReportRenderer.class);
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final Reports reports;
    private final ReportPrinter printer;
    private final EvidenceStore kept;
    private final JdbcClient jdbc;

    ReportRenderer(Reports reports, ReportPrinter printer, EvidenceStore kept, JdbcClient jdbc) {
        this.reports = reports;
        this.printer = printer;
        this.kept = kept;
        this.jdbc = jdbc;
    }

    /** Its files, the bytes of which are stored when this returns. */
    List<Rendition> render(FrozenReport frozen) {
        ReportBasis basis = ReportBasis.frozen(frozen.question(), frozen);
        Map<String, String> former = formerDigests(frozen.id());
        var files = new ArrayList<Rendition>();
        for (Locale language : LANGUAGES) {
            Report report = reports.of(frozen.question(), basis, language);
            for (DocumentFormat format : DocumentFormat.values()) {
                byte[] bytes = printer.print(report, basis, format, language);
                String sha256 = kept.keep(bytes, format.mediaType().toString());
                String first = former.getOrDefault(key(format.name(), language.getLanguage()), sha256);
                if (!first.equals(sha256)) {
                    LOG.error(
                            "Frozen report {} as {} in {} was served as {} by an earlier release and is rendered as {}",
                            frozen.id(), format, language, first, sha256);
                }
                files.add(new Rendition(format.extension(), language.getLanguage(), sha256, bytes.length,
                        report.fileName(), first.equals(sha256) ? null : first));
            }
        }
        return files;
    }

    /**
     * Releases that did not store bytes recorded the digest of what they served first, for each format and language.
     */
    private Map<String, String> formerDigests(String id) {
        var digests = new HashMap<String, String>();
        jdbc.sql("select format, language, sha256 from projection.report_digest where report_id = :id").param("id", id)
                .query(row -> {
                    digests.put(key(row.getString(1), row.getString(2)), row.getString(3));
                });
        return digests;
    }

    private static String key(String format, String language) {
        return format + "." + language;
    }
}
