package bihuan.command.ledger.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The format of a cell that holds a number, as far as it decides what the number means to who reads the sheet. */
final class NumberFormat {

    /** Built-in formats of days, those of Chinese spreadsheets among them, of which files give the number only. */
    private static final Set<Integer> DAYS = Set.of(14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 55, 56, 58);
    /** Those of a Chinese spreadsheet that show a month and no day. Source: ECMA-376, part 1, 18.8.30. */
    private static final Set<Integer> MONTHS = Set.of(17, 27, 36, 50, 52, 57);
    private static final int LONGEST = 255;
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

    private static final Pattern LOCALE = Pattern.compile("\\[\\$-[0-9A-Fa-f,]+]");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]|_.|\\*.");
    /** A figure shown in thousands or ten thousands though it is stored whole: {@code 0.0,} or {@code 0!.0,}. */
    private static final Pattern SCALED = Pattern.compile(".*[0#?],+(?![0#?]).*|.*!\\..*");
    private static final String TEXT = "(?:\"[^\"]*\"|\\\\.)";
    private static final Pattern PADDED = Pattern.compile("0{2,15}" + TEXT + "*|" + TEXT + "+0{1,15}" + TEXT + "*");
    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|\\\\(.)|(0+)");

    static final NumberFormat GENERAL = new NumberFormat(0, "General");

    private final int id;
    private final String written;
    private final String marks;

    private NumberFormat(int id, String written) {
        this.id = id;
        this.written = written;
        this.marks = LITERAL.matcher(written).replaceAll("").toLowerCase(Locale.ROOT);
    }

    static NumberFormat of(int id, String format) {
        String first = format == null || format.length() > LONGEST ? "General" : format.split(";", 2)[0];
        return new NumberFormat(id, LOCALE.matcher(first).replaceAll(""));
    }

    /** The number as a person would type it in a cell without a format. */
    String shown(BigDecimal number, boolean from1904) {
        if (showsDays()) {
            return day(number, from1904);
        }
        if (marks.contains("%")) {
            return plain(number.movePointRight(2)) + "%";
        }
        return money(plain(number), number);
    }

    private boolean showsDays() {
        return DAYS.contains(id) || MONTHS.contains(id)
                || !marks.startsWith("general") && marks.matches(".*[yd].*");
    }

    private String day(BigDecimal number, boolean from1904) {
        try {
            LocalDate day = (from1904 ? EPOCH_1904 : EPOCH).plusDays(number.longValue());
            boolean monthOnly = MONTHS.contains(id) || !DAYS.contains(id) && !marks.contains("d");
            if (!monthOnly) {
                return day.toString();
            }
            return marks.contains("m") || MONTHS.contains(id)
                    ? "%d年%d月".formatted(day.getYear(), day.getMonthValue())
                    : "%d年".formatted(day.getYear());
        } catch (DateTimeException beyond) {
            return plain(number);
        }
    }

    /** With the unit or the sign that the cell shows, and the zeros before it. */
    private String money(String plain, BigDecimal number) {
        if (written.contains("万")) {
            return SCALED.matcher(LITERAL.matcher(written).replaceAll("")).matches()
                    ? plain + "（显示为“" + written + "”）"
                    : plain + "万元";
        }
        if (written.contains("元")) {
            return written.contains("千元") ? plain + "千元" : plain + "元";
        }
        if (written.contains("¥") || written.contains("￥") || written.contains("CNY") || written.contains("RMB")) {
            return "¥" + plain;
        }
        if (written.contains("$") || written.contains("€") || written.contains("£")) {
            return "$" + plain;
        }
        boolean whole = number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
        return whole && PADDED.matcher(written).matches() ? padded(plain) : plain;
    }

    /** A running number as it is shown: {@code "A-"000} shows A-007. */
    private String padded(String plain) {
        return PART.matcher(written).replaceAll(part -> Matcher.quoteReplacement(part.group(3) == null
                ? part.group(1) == null ? part.group(2) : part.group(1)
                : "0".repeat(Math.max(0, part.group(3).length() - plain.length())) + plain));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
