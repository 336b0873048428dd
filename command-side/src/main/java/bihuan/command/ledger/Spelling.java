package bihuan.command.ledger;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which offices write days, amounts, shares, ticks and names. Each answers null for what is none. */
final class Spelling {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    /** In ten thousands. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

    private static final String TIME_OF_DAY = "(T?\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?)?";
    private static final Pattern DAY = Pattern
            .compile("((?:19|2\\d)\\d{2})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})[日号]?)");
    private static final Pattern WITH_TIME = Pattern.compile("(.*?[^T:])(?:\\s+|T)" + TIME_OF_DAY);
    private static final Pattern EIGHT_DIGITS = Pattern.compile("((?:19|2\\d)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(\\.\\d+)?");
    /** Day 0 of a spreadsheet, which takes 1900 for a leap year: right for every day after February 1900. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");

    private Spelling() {
    }

    /**
     * A day: 2021-3-5, 2021/3/5, 2021.03.05, 2021年3月5日, 20210305, with or without a time, or a spreadsheet's serial.
     */
    static LocalDate day(String said) {
        String plain = HeaderText.plain(said);
        Matcher withTime = WITH_TIME.matcher(plain);
        String day = (withTime.matches() ? withTime.group(1) : plain).replaceAll("\\s", "");
        try {
            Matcher written = DAY.matcher(day);
            if (written.matches()) {
                boolean chinese = written.group(5) != null;
                return LocalDate.of(number(written, 1), number(written, chinese ? 5 : 3),
                        number(written, chinese ? 6 : 4));
            }
            Matcher digits = EIGHT_DIGITS.matcher(day);
            if (digits.matches()) {
                return LocalDate.of(number(digits, 1), number(digits, 2), number(digits, 3));
            }
            Matcher serial = SERIAL.matcher(day);
            return serial.matches() ? SERIAL_ZERO.plusDays(number(serial, 1)) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** An amount in ten thousands of yuan unless it says 元, as CNY. */
    static BigDecimal amount(String said) {
        String plain = HeaderText.plain(said).replaceAll("\\s", "").replaceAll("^(人民币)?[¥￥]?", "");
        boolean yuan = plain.matches(".*\\d元(整)?");
        String figure = plain.replaceAll("(万元?|元)整?$", "");
        if (THOUSANDS.matcher(figure).matches()) {
            figure = figure.replace(",", "");
        }
        if (!figure.matches("\\d{1,13}(\\.\\d{1,10})?")) {
            return null;
        }
        BigDecimal cny = yuan ? new BigDecimal(figure) : new BigDecimal(figure).multiply(TEN_THOUSAND);
        boolean tooFine = cny.stripTrailingZeros().scale() > 2;
        return tooFine || cny.divide(TEN_THOUSAND).compareTo(MOST) >= 0 ? null : whole(cny);
    }

    /** A share: 45, 45%, 45.0. */
    static Integer percent(String said) {
        String plain = HeaderText.plain(said).replaceAll("\\s", "").replaceAll("%$", "");
        if (!plain.matches("\\d{1,3}(\\.0{1,10})?")) {
            return null;
        }
        int percent = new BigDecimal(plain).intValue();
        return percent <= 100 ? percent : null;
    }

    /** A tick or its absence. */
    static Boolean yes(String said) {
        return switch (HeaderText.strip(said)) {
            case "是", "√", "✓", "✔", "☑", "已落实" -> true;
            case "否", "×", "✗", "✘", "☒", "未落实" -> false;
            default -> null;
        };
    }

    /** A word of a list, without the white space that pads it. */
    static String word(String said) {
        return HeaderText.plain(said).replaceAll("\\s", "");
    }

    /** Several names in one cell. White space parts them only where no part is a single character of a padded name. */
    static List<String> names(String said) {
        return Arrays.stream(said.split("[;；、,，/／|｜\\r\\n\\t]")).map(HeaderText::strip)
                .flatMap(part -> Arrays.stream(parted(part))).filter(name -> !name.isEmpty()).toList();
    }

    private static String[] parted(String part) {
        return part.matches("\\p{IsHan}{2,}(?:[\\s\\p{Z}]+\\p{IsHan}{2,})+")
                ? part.split("[\\s\\p{Z}]+")
                : new String[]{part};
    }

    private static int number(Matcher matched, int group) {
        return Integer.parseInt(matched.group(group));
    }

    private static BigDecimal whole(BigDecimal amount) {
        return new BigDecimal(amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString());
    }
}
