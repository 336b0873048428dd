package bihuan.query.document.instrument;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.text.Labelled;
import bihuan.query.document.print.DocumentFormat;
import bihuan.query.document.print.DocumentTemplates;
import bihuan.query.document.print.PdfPrinter;
import bihuan.query.document.print.Wording;

/** Prints sheets. */
@Component
class SheetPrinter {

    private static final String TEMPLATE = "instrument";

    private final DocumentTemplates templates;
    private final PdfPrinter printer;

    SheetPrinter(DocumentTemplates templates, PdfPrinter printer) {
        this.templates = templates;
        this.printer = printer;
    }

    /**
     * The sheet as a file.
     *
     * @param draft
     *            whether it is marked as a draft
     * @param at
     *            the moment that the file gives as that of its making
     */
    byte[] print(PaperKind kind, InstrumentSheet sheet, boolean draft, DocumentFormat format, Locale language,
            Instant at) {
        var wording = new Wording(language);
        var model = Map.of("title", wording.of(kind), "sheet", sheet, "items", items(sheet, wording), "draft", draft);
        return format == DocumentFormat.PDF
                ? printer.print(templates.forPrint(TEMPLATE, model, language), at)
                : templates.forBrowser(TEMPLATE, model, language).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Map<String, Object>> items(InstrumentSheet sheet, Wording wording) {
        var items = new ArrayList<Map<String, Object>>();
        sheet.items().forEach(item -> {
            var line = new HashMap<String, Object>();
            line.put("label", wording.of(item.label()));
            line.put("people", InstrumentSheet.people(item.value()));
            line.put("value", switch (item.value()) {
                case Labelled code -> wording.of(code);
                case LocalDate day -> wording.day(day);
                case Named _,List<?> _ -> null;
                case null -> null;
                default -> item.value().toString();
            });
            items.add(line);
        });
        return items;
    }
}
