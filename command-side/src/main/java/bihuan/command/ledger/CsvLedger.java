package bihuan.command.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.platform.web.Problems;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** Takes a CSV ledger apart: UTF-8 with or without a byte order mark, else GB18030. */
final class CsvLedger {

    private static final Set<Column> NEEDED = EnumSet.of(Column.NUMBER, Column.PARK, Column.UNIT, Column.DISCOVERED_ON,
            Column.STATUS);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A last line of our own: what is read last when every quote was closed. */
    private static final String END = "\uE000";

    private CsvLedger() {
    }

    /** The rows of the file; refused when it is no such file. */
    static Sheet read(byte[] file) {
        try (CsvReader<CsvRecord> records = CsvReader.builder().allowMissingFields(true).allowExtraFields(true)
                .ofCsvRecord(text(file) + "\n" + END)) {
            List<CsvRecord> all = new ArrayList<>();
            records.forEach(all::add);
            checkEnd(all.removeLast());
            if (all.isEmpty()) {
                throw unreadable("empty-file", "文件是空的。", "The file is empty.");
            }
            List<String> ignored = new ArrayList<>();
            List<Column> columns = columns(all.removeFirst(), ignored);
            List<Sheet.Row> rows = new ArrayList<>();
            all.forEach(row -> rows.add(new Sheet.Row(row.getStartingLineNumber(), cells(row, columns))));
            rows.removeIf(row -> row.cells().isEmpty());
            return new Sheet(rows, ignored);
        } catch (CsvParseException broken) {
            throw unreadable("not-csv", "文件不是有效的 CSV。", "The file is not valid CSV.");
        } catch (java.io.IOException closing) {
            throw new java.io.UncheckedIOException(closing);
        }
    }

    /** A quote that is never closed would swallow the rows behind it, and the reader would not mind. */
    private static void checkEnd(CsvRecord last) {
        if (!last.getField(0).equals(END)) {
            long line = last.getStartingLineNumber();
            throw unreadable("quote-left-open", "第 %s 行起有引号没有闭合。".formatted(line),
                    "From line %s on a quote is left open.".formatted(line));
        }
    }

    private static String text(byte[] file) {
        String text = decoded(file, StandardCharsets.UTF_8);
        if (text == null) {
            text = decoded(file, Charset.forName("GB18030"));
        }
        if (text == null || text.indexOf('\0') >= 0) {
            throw unreadable("not-text", "无法识别文件编码，请存为 UTF-8 或 GB18030 的 CSV。",
                    "The file is neither UTF-8 nor GB18030 text; save it as CSV in one of them.");
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static String decoded(byte[] file, Charset charset) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException otherEncoding) {
            return null;
        }
    }

    private static List<Column> columns(CsvRecord header, List<String> ignored) {
        List<Column> columns = new ArrayList<>();
        Set<Column> missing = EnumSet.copyOf(NEEDED);
        for (String name : header.getFields()) {
            Column column = Column.ofHeader(name);
            if (column != null && columns.contains(column)) {
                throw unreadable("column-twice", "列“%s”出现了两次。".formatted(name),
                        "The column \"%s\" is there twice.".formatted(name));
            }
            if (column == null && !name.isBlank()) {
                ignored.add(name);
            }
            columns.add(column);
            missing.remove(column);
        }
        if (!missing.isEmpty()) {
            List<String> headers = missing.stream().map(Column::header).toList();
            throw unreadable("columns-missing", "缺少列：" + String.join("、", headers),
                    "Columns missing: " + String.join(", ", headers));
        }
        return columns;
    }

    private static Map<Column, String> cells(CsvRecord row, List<Column> columns) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < Math.min(columns.size(), row.getFieldCount()); i++) {
            String cell = row.getField(i).strip();
            if (columns.get(i) != null && !cell.isEmpty()) {
                cells.put(columns.get(i), cell);
            }
        }
        return cells;
    }

    private static Refused unreadable(String code, String zh, String en) {
        return new Refused(Problems.invalid("file", code, Text.of(zh, en)));
    }
}
