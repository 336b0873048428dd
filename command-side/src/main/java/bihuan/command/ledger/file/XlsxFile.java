package bihuan.command.ledger.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.Refused;

/** Reads a workbook's sheets, row by row. */
final class XlsxFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private XlsxFile() {
    }

    static boolean is(byte[] file) {
        return starts(file, ZIP);
    }

    /** A workbook of before 2007, or one with a password: neither can be read. */
    static boolean isOld(byte[] file) {
        return starts(file, OLD);
    }

    /** The first sheet that this finds something in, or null. */
    static <T> T first(byte[] file, Function<Grid, T> find) {
        try {
            XlsxGuard.check(file);
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
                for (Sheet sheet : workbook.getSheets().toList()) {
                    T found = find.apply(grid(sheet, workbook.isDate1904()));
                    if (found != null) {
                        return found;
                    }
                }
                return null;
            }
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // The reader throws whatever a broken file makes it stumble over.
            throw UnreadableFile.file(FieldCode.NOT_XLSX);
        }
    }

    private static Grid grid(Sheet sheet, boolean from1904) throws IOException {
        List<Grid.Line> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext();) {
                Row row = each.next();
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(row.getCellCount(), Grid.MOST_CELLS); i++) {
                    cells.add(XlsxCell.text(row.getCell(i), from1904));
                }
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    lines.add(new Grid.Line(row.getRowNum(), cells));
                }
                if (lines.size() > Grid.MOST_LINES) {
                    throw UnreadableFile.tooManyLines();
                }
            }
        }
        return new Grid("XLSX", lines);
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
