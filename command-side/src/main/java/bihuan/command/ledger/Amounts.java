package bihuan.command.ledger;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import bihuan.api.text.Text;

/** Reads amounts of money. */
final class Amounts {

    /** Below this many yuan: nothing that a ledger of hazards holds costs more. */
    private static final BigDecimal LIMIT = new BigDecimal("10000000000000");
    private static final Pattern AMOUNT = Pattern.compile("((?:人民币|RMB|CNY|[¥￥])*)([\\d.,]+)(" + MoneyUnit.ANY
            + ")?[整正]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern FIGURE = Pattern.compile("\\d{1,15}(\\.\\d{1,10})?");
    private static final Text NONE = Text.of("金额应为不小于零的数字，可带单位，如“5万元”。",
            "An amount is a number, not below zero, with or without its unit, such as 5万元.");

    private Amounts() {
    }

    /**
     * An amount as CNY.
     *
     * @param said
     *            the cell
     * @param unit
     *            the unit that the header states, or null if it states none
     */
    static Reading<BigDecimal> read(String said, MoneyUnit unit) {
        Matcher amount = AMOUNT.matcher(HeaderText.plain(said).replaceAll("\\s", ""));
        if (!amount.matches()) {
            return Reading.problem(NONE);
        }
        String figure = THOUSANDS.matcher(amount.group(2)).matches()
                ? amount.group(2).replace(",", "")
                : amount.group(2);
        if (!FIGURE.matcher(figure).matches()) {
            return Reading.problem(NONE);
        }
        BigDecimal number = new BigDecimal(figure);
        if (number.signum() == 0) {
            return Reading.of(BigDecimal.ZERO);
        }
        if (amount.group(3) != null) {
            return yuan(number, MoneyUnit.ofWord(amount.group(3)));
        }
        boolean signed = !amount.group(1).isEmpty();
        if (signed && unit != null && unit != MoneyUnit.YUAN) {
            return Reading.ambiguous(figure + " 元", figure + " " + unit.word());
        }
        if (signed || unit != null) {
            return yuan(number, signed ? MoneyUnit.YUAN : unit);
        }
        return Reading.ambiguous(figure + " 元", figure + " 万元");
    }

    private static Reading<BigDecimal> yuan(BigDecimal number, MoneyUnit unit) {
        BigDecimal cny = unit.toYuan(number).stripTrailingZeros();
        return cny.scale() > 2 || cny.compareTo(LIMIT) >= 0
                ? Reading.problem(NONE)
                : Reading.of(new BigDecimal(cny.toPlainString()));
    }
}
