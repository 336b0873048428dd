package bihuan.command.ledger.file;

import bihuan.api.refusal.FieldCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** Parses delimited text. */
final class CsvGrid {

    /** A last line of our own: what is read last when every quote was closed. */
    private static final String END = "\uE000";

    private static final Pattern TEXT_FORMULA = Pattern.compile("(?s)\\s*=\\s*\"(.*)\"\\s*");

    private CsvGrid() {
    }

    static Grid read(LedgerText file, char separator) {
        try (CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(separator).allowMissingFields(true)
                .allowExtraFields(true).ofCsvRecord(file.text() + "\n" + END)) {
            List<Grid.Line> lines = new ArrayList<>();
            for (CsvRecord each : records) {
                if (each.getFieldCount() > Grid.MOST_COLUMNS && each.getFields().stream().skip(Grid.MOST_COLUMNS)
                        .anyMatch(cell -> !cell.isBlank())) {
                    throw UnreadableFile.file(FieldCode.TOO_MANY_COLUMNS, Grid.MOST_COLUMNS);
                }
                if (each.getFields().stream().anyMatch(cell -> cell.length() > Grid.LONGEST_TEXT)) {
                    throw UnreadableFile.file(FieldCode.TOO_LARGE_TO_READ);
                }
                lines.add(new Grid.Line(each.getStartingLineNumber(),
                        each.getFields().stream().map(CsvGrid::unquoted).toList()));
                if (lines.size() > Grid.MOST_LINES + 1) {
                    throw UnreadableFile.tooManyLines();
                }
            }
            checkEnd(lines.removeLast());
            return Grid.ofText(file.encoding(), lines);
        } catch (CsvParseException broken) {
            throw UnreadableFile.file(FieldCode.NOT_CSV);
        } catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
    }

    /** A cell written as {@code ="007"} is the text 007: so spreadsheets are kept from taking it for a number. */
    private static String unquoted(String cell) {
        Matcher formula = TEXT_FORMULA.matcher(cell);
        return formula.matches() ? formula.group(1).replace("\"\"", "\"") : cell;
    }

    /** A quote that is never closed would swallow the rows after it, and the reader would accept that. */
    private static void checkEnd(Grid.Line last) {
        if (!last.cell(0).equals(END)) {
            throw UnreadableFile.file(FieldCode.QUOTE_LEFT_OPEN, last.number());
        }
    }
}
