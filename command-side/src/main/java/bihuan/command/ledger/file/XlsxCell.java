package bihuan.command.ledger.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;

/** What a cell of a workbook shows, as a person would type it. */
final class XlsxCell {

    /** A formula whose result the file does not hold: programs write such files, spreadsheets do when saving. */
    static final String NOT_CALCULATED = "#UNCALCULATED!";

    /** The precision of a spreadsheet in digits; the stored digits beyond it are noise. */
    private static final MathContext DIGITS = new MathContext(15);
    /** From here on a spreadsheet loses digits: such a figure stays in scientific notation, and no column takes it. */
    private static final BigDecimal EXACT_BELOW = BigDecimal.TEN.pow(DIGITS.getPrecision());
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxCell() {
    }

    static String text(Cell cell, boolean from1904) {
        CellType type = cell.getCellType();
        if (type == CellType.FORMULA) {
            type = cell.getCachedFormulaResultType();
            if (type == CellType.BLANK) {
                return NOT_CALCULATED;
            }
        }
        return switch (type) {
            case NUMERIC -> number(cell, from1904);
            case STRING -> unescaped(cell.getStringCellValue());
            case BOOLEAN -> cell.getBooleanCellValue() ? "是" : "否";
            case ERROR -> error(cell);
            default -> "";
        };
    }

    private static String number(Cell cell, boolean from1904) {
        try {
            return shown(BigDecimal.valueOf(cell.getNumericCellValue()).round(DIGITS), cell, from1904);
        } catch (RuntimeException day) {
            // A day that the file writes as ISO 8601 and not as a number, or what it writes in place of one.
            return cell.getStringCellValue();
        }
    }

    private static String shown(BigDecimal number, Cell cell, boolean from1904) {
        if (number.abs().compareTo(EXACT_BELOW) >= 0) {
            return number.stripTrailingZeros().toString();
        }
        NumberFormat format = cell.getCellStyle() == null
                ? NumberFormat.GENERAL
                : NumberFormat.of(cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString());
        return format.shown(number, from1904);
    }

    private static String error(Cell cell) {
        try {
            return FormulaError.forInt(cell.getErrorCellValue()).getString();
        } catch (RuntimeException unnamed) {
            return FormulaError.NA.getString();
        }
    }

    /** Characters that XML cannot hold, or spreadsheets write so: {@code _x000D_} is a carriage return. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text).replaceAll(XlsxCell::character)
                : text;
    }

    private static String character(MatchResult escaped) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16)));
    }
}
