package bihuan.command.ledger;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Writes the Chinese numerals of a day in figures: 二〇二一年三月五日 as 2021年3月5日. */
final class ChineseNumerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern YEAR = Pattern.compile("(?<![〇○零一二两三四五六七八九OoО])[〇○零一二三四五六七八九OoО]{4}(?=年)");
    private static final Pattern PART = Pattern.compile("[一二三四五六七八九十廿卅]{1,4}(?=[月日号季])");

    private ChineseNumerals() {
    }

    static String inFigures(String text) {
        String years = YEAR.matcher(text).replaceAll(ChineseNumerals::year);
        return PART.matcher(years).replaceAll(ChineseNumerals::part);
    }

    private static String year(MatchResult year) {
        StringBuilder figures = new StringBuilder();
        year.group().chars().forEach(c -> figures.append(Math.max(0, DIGITS.indexOf(c))));
        return figures.toString();
    }

    private static String part(MatchResult part) {
        String written = part.group().replace("廿", "二十").replace("卅", "三十");
        int ten = written.indexOf('十');
        if (ten < 0) {
            return written.length() == 1 ? "" + DIGITS.indexOf(written) : written;
        }
        if (ten > 1 || written.length() > ten + 2) {
            return written;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(written.charAt(0));
        int ones = written.length() == ten + 1 ? 0 : DIGITS.indexOf(written.charAt(ten + 1));
        return ones < 0 ? written : "" + (tens * 10 + ones);
    }
}
