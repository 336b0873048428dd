package bihuan.command.ledger.file;

import bihuan.api.refusal.FieldCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** Parses delimited text. */
final class CsvGrid {

    /** A last line of our own: what is read last when every quote was closed. */
    private static final String END = "\uE000";

    private CsvGrid() {
    }

    static Grid read(LedgerText file, char separator) {
        try (CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(separator).allowMissingFields(true)
                .allowExtraFields(true).ofCsvRecord(file.text() + "\n" + END)) {
            List<Grid.Line> lines = new ArrayList<>();
            for (CsvRecord each : records) {
                lines.add(new Grid.Line(each.getStartingLineNumber(), each.getFields()));
                if (lines.size() > Grid.MOST_LINES + 1) {
                    throw UnreadableFile.tooManyLines();
                }
            }
            checkEnd(lines.removeLast());
            return new Grid(file.encoding(), lines);
        } catch (CsvParseException broken) {
            throw UnreadableFile.file(FieldCode.NOT_CSV);
        } catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
    }

    /** A quote that is never closed would swallow the rows after it, and the reader would accept that. */
    private static void checkEnd(Grid.Line last) {
        if (!last.cell(0).equals(END)) {
            throw UnreadableFile.file(FieldCode.QUOTE_LEFT_OPEN, last.number());
        }
    }
}
