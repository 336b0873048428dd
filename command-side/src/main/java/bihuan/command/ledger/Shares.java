package bihuan.command.ledger;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import bihuan.api.text.Text;

/** Reads shares in percent. */
final class Shares {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,10})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Text NONE = Text.of("进度应为 0 至 100 的整数。", "Progress is a whole number from 0 to 100.");

    private Shares() {
    }

    /**
     * A share in percent: 45, 45%, 45.0.
     *
     * @param said
     *            the cell
     * @param inPercent
     *            whether a bare figure can only be percent: the header says so, and no cell of the column shows that
     *            others are fractions
     */
    static Reading<Integer> read(String said, boolean inPercent) {
        String plain = HeaderText.plain(said).replaceAll("\\s", "");
        boolean marked = plain.endsWith("%");
        String figure = marked ? plain.substring(0, plain.length() - 1) : plain;
        if (!NUMBER.matcher(figure).matches()) {
            return Reading.problem(NONE);
        }
        BigDecimal number = new BigDecimal(figure);
        boolean one = number.compareTo(BigDecimal.ONE) == 0;
        if (!marked && (isFraction(number) || one && !inPercent)) {
            return Reading.ambiguous(number.multiply(HUNDRED).stripTrailingZeros().toPlainString() + "%",
                    number.stripTrailingZeros().toPlainString() + "%");
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole && number.compareTo(HUNDRED) <= 0 ? Reading.of(number.intValue()) : Reading.problem(NONE);
    }

    /** Whether a cell shows that the column may hold fractions: 0.8, or a percentage, which a workbook stores so. */
    static boolean showsFractions(String said) {
        String plain = HeaderText.plain(said).replaceAll("\\s", "");
        return plain.endsWith("%") || NUMBER.matcher(plain).matches() && isFraction(new BigDecimal(plain));
    }

    private static boolean isFraction(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
    }
}
