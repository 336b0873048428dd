package bihuan.query.document.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

import bihuan.api.refusal.ProblemCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Labelled;
import bihuan.platform.people.PeopleDirectory;
import bihuan.query.document.print.DocumentFormat;
import bihuan.query.document.print.DocumentTemplates;
import bihuan.query.document.print.PdfPrinter;
import bihuan.query.document.print.Wording;
import bihuan.query.store.StoredHazard;
import bihuan.query.store.Timeline;
import bihuan.query.web.Names;

/** Which instruments of a hazard can be printed, and the printing. */
@Component
public class Instruments {

    private static final String TEMPLATE = "instrument";

    private final Timeline timeline;
    private final PeopleDirectory people;
    private final Names names;
    private final DocumentTemplates templates;
    private final PdfPrinter printer;

    Instruments(Timeline timeline, PeopleDirectory people, Names names, DocumentTemplates templates,
            PdfPrinter printer) {
        this.timeline = timeline;
        this.people = people;
        this.names = names;
        this.templates = templates;
        this.printer = printer;
    }

    /** One instrument: whether it can be printed now, else why not. */
    public record Offer(String kind, String label, boolean printable, String reason) {
    }

    /** Every instrument of this hazard, in that language. */
    public List<Offer> offers(StoredHazard hazard, Locale language) {
        var papers = papers(hazard);
        return Arrays.stream(InstrumentKind.values()).map(kind -> {
            var missing = kind.missing(papers);
            return new Offer(kind.path(), kind.label().in(language), missing == null,
                    missing == null ? null : missing.in(language));
        }).toList();
    }

    byte[] print(StoredHazard hazard, InstrumentKind kind, DocumentFormat format, Locale language) {
        var papers = papers(hazard);
        var missing = kind.missing(papers);
        if (missing != null) {
            throw new Refused(Refusal.conflict(ProblemCode.NOT_PRINTABLE, missing, List.of()));
        }
        var model = model(kind, kind.sheet(papers), new Wording(language));
        return format == DocumentFormat.PDF
                ? printer.print(templates.forPrint(TEMPLATE, model, language), hazard.file().trail().recordedAt())
                : templates.forBrowser(TEMPLATE, model, language).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private CasePapers papers(StoredHazard hazard) {
        var acts = timeline.acts(hazard.file().id());
        var known = new HashMap<>(people.names(CasePapers.people(hazard.file(), acts)));
        known.putAll(names.organisations(acts.stream().map(act -> act.act().actor().organisation()).toList()));
        return new CasePapers(hazard, acts, known);
    }

    private static Map<String, Object> model(InstrumentKind kind, InstrumentSheet sheet, Wording wording) {
        var items = new ArrayList<Map<String, Object>>();
        sheet.items().forEach(item -> {
            var line = new HashMap<String, Object>();
            line.put("label", wording.of(item.label()));
            line.put("value", switch (item.value()) {
                case Labelled code -> wording.of(code);
                case LocalDate day -> wording.day(day);
                case null -> null;
                default -> item.value().toString();
            });
            items.add(line);
        });
        return Map.of("title", wording.of(kind), "sheet", sheet, "items", items);
    }
}
