package bihuan.command.ledger.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.Refused;

import com.github.pjfanning.xlsx.SharedStringsImplementationType;
import com.github.pjfanning.xlsx.StreamingReader;

/** Reads a workbook's sheets, row by row; a file that is broken or larger than any ledger is refused (ADR 43). */
final class XlsxFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final int LAST_ROW = (1 << 20) - 1;
    private static final int LAST_COLUMN = (1 << 14) - 1;
    private static final long MOST_CELLS = 5_000_000;
    private static final int MOST_MERGES = 200_000;
    private static final long LONGEST_NANOS = Duration.ofSeconds(60).toNanos();

    private final long begun = System.nanoTime();
    private long cells;

    private XlsxFile() {
    }

    static boolean is(byte[] file) {
        return starts(file, ZIP);
    }

    /** A workbook of before 2007, or one with a password: neither can be read. */
    static boolean isOld(byte[] file) {
        return starts(file, OLD);
    }

    /** All its sheets in their order, hidden ones among them. */
    static List<Grid> read(byte[] file) {
        try {
            XlsxGuard.check(file);
            // From a file the reader unpacks what it reads; from memory it would unpack everything first.
            Path unread = Files.createTempFile("ledger-", ".xlsx");
            try {
                Files.write(unread, file);
                return grids(unread);
            } finally {
                Files.delete(unread);
            }
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // The reader throws whatever a broken file makes it stumble over.
            throw UnreadableFile.file(FieldCode.NOT_XLSX);
        }
    }

    private static List<Grid> grids(Path file) throws IOException {
        try (Workbook workbook = StreamingReader.builder().setAvoidTempFiles(true).setReadCoreProperties(false)
                .setSharedStringsImplementationType(SharedStringsImplementationType.POI_READ_ONLY)
                .setIncludePhoneticRuns(false).open(file.toFile())) {
            var reader = new XlsxFile();
            List<Grid> grids = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
                grids.add(reader.grid(workbook.getSheetAt(i), hidden, from1904(workbook)));
            }
            return grids;
        }
    }

    private static boolean from1904(Workbook workbook) {
        return workbook instanceof Date1904Support days && days.isDate1904();
    }

    private Grid grid(Sheet sheet, boolean hidden, boolean from1904) {
        List<Grid.Line> lines = new ArrayList<>();
        int last = -1;
        for (Row row : sheet) {
            if (row.getRowNum() <= last || row.getRowNum() > LAST_ROW) {
                throw UnreadableFile.file(FieldCode.NOT_XLSX);
            }
            last = row.getRowNum();
            List<String> texts = texts(row, from1904);
            if (texts.stream().anyMatch(cell -> !cell.isBlank())) {
                lines.add(new Grid.Line(last + 1L, texts));
            }
            if (lines.size() > Grid.MOST_LINES) {
                throw UnreadableFile.tooManyLines();
            }
            if (System.nanoTime() - begun > LONGEST_NANOS) {
                throw UnreadableFile.file(FieldCode.TOO_LARGE_TO_READ);
            }
        }
        return new Grid(sheet.getSheetName(), hidden, from1904, "XLSX", lines, merges(sheet));
    }

    private List<String> texts(Row row, boolean from1904) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            String text = XlsxCell.text(cell, from1904);
            int at = cell.getColumnIndex();
            if (at > LAST_COLUMN || at < 0 || text.length() > Grid.LONGEST_TEXT) {
                throw UnreadableFile.file(FieldCode.NOT_XLSX);
            }
            if (text.isEmpty()) {
                continue;
            }
            if (at >= Grid.MOST_COLUMNS) {
                throw UnreadableFile.file(FieldCode.TOO_MANY_COLUMNS, Grid.MOST_COLUMNS);
            }
            if (++cells > MOST_CELLS) {
                throw UnreadableFile.file(FieldCode.TOO_LARGE_TO_READ);
            }
            while (texts.size() <= at) {
                texts.add("");
            }
            texts.set(at, text);
        }
        return texts;
    }

    private static List<Grid.Merge> merges(Sheet sheet) {
        if (sheet.getNumMergedRegions() > MOST_MERGES) {
            throw UnreadableFile.file(FieldCode.TOO_LARGE_TO_READ);
        }
        return sheet.getMergedRegions().stream().map(region -> new Grid.Merge(region.getFirstRow() + 1L,
                region.getLastRow() + 1L, region.getFirstColumn(), region.getLastColumn())).toList();
    }

    private static boolean starts(byte[] file, byte[] with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= file.length || file[i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
