package bihuan.command.ledger.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** What a cell of a workbook shows, as a person would type it. */
final class XlsxCell {

    /** The precision of a spreadsheet in digits; the stored digits beyond it are noise. */
    private static final MathContext DIGITS = new MathContext(15);
    private static final int MOST_PLACES = 30;
    /** Built-in formats of days, those of Chinese spreadsheets among them, of which files give the number only. */
    private static final Set<Integer> DAYS = Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55,
            56, 57, 58);
    private static final int LONGEST_FORMAT = 255;
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

    private XlsxCell() {
    }

    static String text(Cell cell, boolean from1904) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        if (raw == null || cell.getType() == CellType.STRING || cell.getType() == CellType.ERROR) {
            return raw == null ? "" : raw;
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return raw.equals("1") || raw.equalsIgnoreCase("true") ? "是" : "否";
        }
        BigDecimal number = number(raw);
        return number == null ? raw : shown(number, cell, from1904);
    }

    private static String shown(BigDecimal number, Cell cell, boolean from1904) {
        if (isDay(cell)) {
            try {
                return (from1904 ? EPOCH_1904 : EPOCH).plusDays(number.longValue()).toString();
            } catch (DateTimeException beyond) {
                return number.toPlainString();
            }
        }
        String format = cell.getDataFormatString();
        return format != null && format.contains("%")
                ? plain(number.movePointRight(2)) + "%"
                : plain(number);
    }

    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        Integer id = cell.getDataFormatId();
        return id != null && DAYS.contains(id)
                || format != null && format.length() <= LONGEST_FORMAT
                        && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").matches("(?i).*[yd].*");
    }

    private static BigDecimal number(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw);
            return Math.abs((long) number.scale()) + number.precision() > MOST_PLACES + DIGITS.getPrecision()
                    ? null
                    : number.round(DIGITS);
        } catch (NumberFormatException text) {
            return null;
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
