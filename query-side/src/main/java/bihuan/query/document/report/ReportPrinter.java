package bihuan.query.document.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

import bihuan.query.document.print.DocumentFormat;
import bihuan.query.document.print.DocumentTemplates;
import bihuan.query.document.print.PdfPrinter;
import bihuan.query.document.print.Wording;
import bihuan.query.document.report.Section.Day;
import bihuan.query.document.report.Section.Money;
import bihuan.query.document.report.Section.Whole;

/** Renders a report as a page, a PDF or a workbook. */
@Component
class ReportPrinter {

    private static final String TEMPLATE = "report";
    private static final int SHORT = 14;
    private static final int SHORT_HEAD = 6;

    private final DocumentTemplates templates;
    private final PdfPrinter printer;

    ReportPrinter(DocumentTemplates templates, PdfPrinter printer) {
        this.templates = templates;
        this.printer = printer;
    }

    byte[] print(Report report, ReportBasis basis, DocumentFormat format, Locale language) {
        var model = Map.of("report", report, "show", new Show(language));
        return switch (format) {
            case HTML -> templates.forBrowser(TEMPLATE, model, language).getBytes(StandardCharsets.UTF_8);
            case PDF -> printer.print(templates.forPrint(TEMPLATE, model, language), basis.moment());
            case XLSX -> ReportWorkbook.of(report, basis.moment());
        };
    }

    /** How a page shows a cell. */
    public record Show(Locale language) {

        /** The text of a cell. */
        public String text(Object cell) {
            return switch (cell) {
                case Money money -> new Wording(language).money(money.yuan());
                case Whole whole -> whole.text();
                case Day day -> day.day().toString();
                default -> cell.toString();
            };
        }

        /** The drawing of a cell, or null. */
        public String drawing(Object cell) {
            return cell instanceof Bar bar ? bar.getSvg() : null;
        }

        /** How a cell is set, or null for text. */
        public String style(Object cell) {
            return switch (cell) {
                case Number _,Money _ -> "number";
                case Whole _,Day _ -> "whole";
                default -> null;
            };
        }

        /** A short table is not broken across pages. */
        public String keep(Section section) {
            return section.chart() == null && section.rows().size() <= SHORT ? "section keep" : "section";
        }

        /** A short head is not broken: Chinese would break between any two marks. */
        public String head(String column) {
            return column.length() <= SHORT_HEAD ? "short" : null;
        }

        /** A class for tables of many columns. */
        public String width(List<String> columns) {
            return columns.size() > 6 ? "wide" : "narrow";
        }
    }
}
