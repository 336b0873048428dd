package bihuan.query.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import bihuan.api.ledger.WorkbookText;
import bihuan.query.report.Section.Day;
import bihuan.query.report.Section.Money;
import bihuan.query.report.Section.Whole;

/** A report's tables as a workbook, a sheet each: days and numbers as such, money in yuan. The same report, the same bytes. */
final class ReportWorkbook {

    private static final int LONGEST_SHEET_NAME = 31;
    /** Spreadsheets keep no time zone; what matters is that it never changes. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2020, 1, 1, 0, 0);

    private ReportWorkbook() {
    }

    static byte[] of(Report report, Instant at) {
        var bytes = new ByteArrayOutputStream();
        try {
            var book = new Workbook(bytes, "Bihuan", "1.0");
            var cover = book.newWorksheet("0");
            text(cover, 0, 0, report.title());
            int next = 1;
            for (var fact : report.facts()) {
                text(cover, next, 0, fact.label());
                text(cover, next++, 1, fact.value());
            }
            for (String sentence : report.summary()) {
                text(cover, next++, 0, sentence);
            }
            for (int i = 0; i < report.sections().size(); i++) {
                sheet(book, i + 1, report.sections().get(i));
            }
            book.finish();
            return restamped(bytes.toByteArray(), at);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void sheet(Workbook book, int number, Section section) {
        String name = number + " " + section.title().replaceAll("[\\\\/*?:\\[\\]]", " ");
        Worksheet sheet = book.newWorksheet(name.substring(0, Math.min(name.length(), LONGEST_SHEET_NAME)));
        int column = 0;
        for (int c = 0; c < section.columns().size(); c++) {
            if (!isBar(section, c)) {
                text(sheet, 0, column++, section.columns().get(c));
            }
        }
        sheet.range(0, 0, 0, Math.max(0, column - 1)).style().bold().set();
        sheet.freezePane(0, 1);
        for (int r = 0; r < section.rows().size(); r++) {
            row(sheet, r + 1, section.rows().get(r));
        }
    }

    /** A bar draws what stands beside it. */
    private static boolean isBar(Section section, int column) {
        return !section.rows().isEmpty() && section.rows().getFirst().get(column) instanceof Bar;
    }

    private static void row(Worksheet sheet, int at, List<Object> cells) {
        int column = 0;
        for (Object cell : cells) {
            switch (cell) {
                case Bar _ -> column--;
                case Number number -> sheet.value(at, column, number);
                case Money money -> sheet.value(at, column, money.yuan());
                case Whole whole -> text(sheet, at, column, whole.text());
                case Day day -> {
                    sheet.value(at, column, day.day());
                    sheet.style(at, column).format("yyyy-mm-dd").set();
                }
                default -> text(sheet, at, column, cell.toString());
            }
            column++;
        }
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, WorkbookText.of(text));
        }
    }

    /** The library stamps the moment of writing in; a document is stamped with its own moment. */
    private static byte[] restamped(byte[] book, Instant at) throws IOException {
        // The library's entries say their size behind themselves only, which is read by the directory at the end of a file.
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
