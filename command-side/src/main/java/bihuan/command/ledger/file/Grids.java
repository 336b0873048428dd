package bihuan.command.ledger.file;

import java.util.function.Function;

import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.Refused;

/** The ways in which a file can be read as rows: by its sheets, or by the separators that it may have. */
public final class Grids {

    private static final char[] SEPARATORS = {',', '\t', ';', '，'};

    private Grids() {
    }

    /**
     * The first way of reading the file in which something is found, or null. Refused when the file cannot be read in
     * any.
     *
     * @param find
     *            answers null where a grid is not what is looked for
     */
    public static <T> T first(byte[] file, Function<Grid, T> find) {
        if (XlsxFile.is(file)) {
            return XlsxFile.first(file, find);
        }
        if (XlsxFile.isOld(file)) {
            throw UnreadableFile.file(FieldCode.OLD_EXCEL);
        }
        LedgerText text = LedgerText.of(file);
        Refused unreadable = null;
        for (char separator : SEPARATORS) {
            try {
                T found = separator == ',' || text.text().indexOf(separator) >= 0
                        ? find.apply(CsvGrid.read(text, separator))
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
