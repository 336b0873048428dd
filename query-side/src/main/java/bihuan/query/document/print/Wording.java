package bihuan.query.document.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/**
 * How a document writes days, money, shares and codes.
 *
 * @param language
 *            the document's language
 */
public record Wording(Locale language) {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final Text DAY_TO_FILL_IN = Text.of("\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日",
            "Date: ____________________");
    private static final Text DAY = Text.of("yyyy年M月d日", "d MMMM yyyy");

    /** A day in words, or null. */
    public String day(LocalDate day) {
        return day == null ? null : day.format(DateTimeFormatter.ofPattern(DAY.in(language), language));
    }

    /** Where a day is to be written by hand. */
    public String getDayToFillIn() {
        return DAY_TO_FILL_IN.in(language);
    }

    /** The label of a code, or null. */
    public String of(Labelled code) {
        return code == null ? null : code.label().in(language);
    }

    /** A text in the document's language, or null. */
    public String of(Text text) {
        return text == null ? null : text.in(language);
    }

    /** Money: 万元 in Chinese, CNY in English; or null. */
    public String money(BigDecimal yuan) {
        if (yuan == null) {
            return null;
        }
        return "en".equals(language.getLanguage())
                ? "CNY " + decimal("#,##0.##", yuan)
                : decimal("#,##0.####", yuan.divide(TEN_THOUSAND)) + "万元";
    }

    /** A share in percent with two places and never without its two numbers; n/a when there is nothing to share. */
    public String share(long part, long whole) {
        return whole == 0
                ? Text.of("无（0/0）", "n/a (0/0)").in(language)
                : "%s%% (%d/%d)".formatted(percent(part, whole), part, whole);
    }

    private static String percent(long part, long whole) {
        return decimal("0.00",
                BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(whole), 2,
                        RoundingMode.HALF_UP));
    }

    private static String decimal(String pattern, BigDecimal value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
