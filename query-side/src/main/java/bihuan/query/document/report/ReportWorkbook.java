package bihuan.query.document.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import bihuan.platform.sheet.SheetWriter;
import bihuan.query.document.report.Section.Day;
import bihuan.query.document.report.Section.Money;
import bihuan.query.document.report.Section.Whole;

/**
 * A report's tables as a workbook, a sheet each: days and numbers as such, money in yuan. The same report, the same
 * bytes.
 */
final class ReportWorkbook {

    /** Spreadsheets have no time zone; any fixed one will do. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2020, 1, 1, 0, 0);

    private ReportWorkbook() {
    }

    static byte[] of(Report report, Instant at) {
        var bytes = new ByteArrayOutputStream();
        var book = new SheetWriter(bytes);
        cover(book.sheet("0"), report);
        for (int i = 0; i < report.sections().size(); i++) {
            sheet(book, i + 1, report.sections().get(i));
        }
        book.finish();
        try {
            return restamped(bytes.toByteArray(), at);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void cover(SheetWriter sheet, Report report) {
        sheet.cell(0, 0, report.title());
        int next = 1;
        for (var fact : report.facts()) {
            sheet.row(next++, List.of(fact.label(), fact.value()));
        }
        for (String sentence : report.summary()) {
            sheet.cell(next++, 0, sentence);
        }
    }

    private static void sheet(SheetWriter book, int number, Section section) {
        var heads = new ArrayList<String>();
        for (int c = 0; c < section.columns().size(); c++) {
            if (!isBar(section, c)) {
                heads.add(section.columns().get(c));
            }
        }
        var sheet = book.sheet(number + " " + section.title()).heads(heads);
        for (int r = 0; r < section.rows().size(); r++) {
            sheet.row(r + 1, cells(section.rows().get(r)));
        }
    }

    /** A bar repeats the numbers next to it and is left out. */
    private static boolean isBar(Section section, int column) {
        return !section.rows().isEmpty() && section.rows().getFirst().get(column) instanceof Bar;
    }

    private static List<Object> cells(List<Object> row) {
        return row.stream().filter(cell -> !(cell instanceof Bar)).map(cell -> switch (cell) {
            case null -> null;
            case Money money -> money.yuan();
            case Whole whole -> whole.text();
            case Day day -> day.day();
            default -> cell;
        }).toList();
    }

    /** The library stamps the moment of writing in; a document is stamped with its own moment. */
    private static byte[] restamped(byte[] book, Instant at) throws IOException {
        // The library writes the size of each entry after its data, so it is read from the central directory.
        Path written = Files.createTempFile("report", ".xlsx");
        try {
            Files.write(written, book);
            var bytes = new ByteArrayOutputStream();
            try (var in = new ZipFile(written.toFile()); var out = new ZipOutputStream(bytes)) {
                for (ZipEntry entry : in.stream().toList()) {
                    copy(in, entry, out, at);
                }
            }
            return bytes.toByteArray();
        } finally {
            Files.delete(written);
        }
    }

    private static void copy(ZipFile in, ZipEntry entry, ZipOutputStream out, Instant at) throws IOException {
        byte[] content;
        try (var stored = in.getInputStream(entry)) {
            content = stored.readAllBytes();
        }
        var stamped = new ZipEntry(entry.getName());
        stamped.setTimeLocal(ENTRY_TIME);
        out.putNextEntry(stamped);
        out.write(entry.getName().equals("docProps/core.xml") ? dated(content, at) : content);
        out.closeEntry();
    }

    private static byte[] dated(byte[] properties, Instant at) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:created[^>]*>)[^<]*",
                        "$1" + at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS))
                .getBytes(StandardCharsets.UTF_8);
    }
}
