package bihuan.command.ledger;

import java.math.BigDecimal;
import java.util.Arrays;

/** The units in which offices state amounts. */
enum MoneyUnit {
    YUAN("元", 1),
    THOUSAND("千元", 1_000),
    TEN_THOUSAND("万元", 10_000),
    MILLION("百万元", 1_000_000),
    HUNDRED_MILLION("亿元", 100_000_000);

    /** Any of them, the longest first, for a pattern. */
    static final String ANY = "百万元|亿元|千元|万元|亿|万|元";

    private final String word;
    private final BigDecimal cny;

    MoneyUnit(String word, long cny) {
        this.word = word;
        this.cny = BigDecimal.valueOf(cny);
    }

    /** As it is written after an amount. */
    String word() {
        return word;
    }

    /** An amount in this unit, as CNY. */
    BigDecimal toYuan(BigDecimal amount) {
        return amount.multiply(cny);
    }

    /** The unit of one of the words in {@link #ANY}. */
    static MoneyUnit ofWord(String word) {
        return Arrays.stream(values()).filter(unit -> unit.word.equals(word) || unit.word.equals(word + "元"))
                .findFirst().orElseThrow();
    }
}
