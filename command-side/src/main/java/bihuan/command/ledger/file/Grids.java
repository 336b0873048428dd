package bihuan.command.ledger.file;

import java.util.List;
import java.util.function.Function;

import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.Refused;

/** The ways in which a file can be read as rows: as a workbook, or with one of the separators that it may have. */
public final class Grids {

    private static final char[] SEPARATORS = {',', '\t', ';', '，'};

    private Grids() {
    }

    /**
     * Reads the file in the first way in which something is found, or returns null. Refused when the file cannot be
     * read in any.
     *
     * @param find
     *            is given the sheets of a workbook, or a text file as its only sheet; answers null where they are not
     *            what is looked for
     */
    public static <T> T first(byte[] file, Function<List<Grid>, T> find) {
        FileKind.checkBytes(file);
        if (XlsxFile.is(file)) {
            return find.apply(XlsxFile.read(file));
        }
        if (XlsxFile.isOld(file)) {
            throw UnreadableFile.file(FieldCode.OLD_EXCEL);
        }
        LedgerText text = LedgerText.of(file);
        FileKind.checkText(text.text());
        Refused unreadable = null;
        for (char separator : SEPARATORS) {
            try {
                T found = separator == ',' || text.text().indexOf(separator) >= 0
                        ? find.apply(List.of(CsvGrid.read(text, separator)))
                        : null;
                if (found != null) {
                    return found;
                }
            } catch (Refused refused) {
                unreadable = unreadable == null ? refused : unreadable;
            }
        }
        if (unreadable != null) {
            throw unreadable;
        }
        return null;
    }
}
