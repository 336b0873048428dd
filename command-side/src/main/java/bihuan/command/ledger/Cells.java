package bihuan.command.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import bihuan.api.ledger.LedgerStatus;
import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** Parses the cells of one row, with their normalised values and errors. */
final class Cells {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final Map<Column, String> cells;
    private final Map<Column, String> normalised = new EnumMap<>(Column.class);
    private final Map<Column, Text> errors = new EnumMap<>(Column.class);

    Cells(Map<Column, String> cells) {
        this.cells = cells;
    }

    /** Returns the first error of each column. */
    Map<Column, Text> errors() {
        return errors;
    }

    /** What each cell says, written in one way: dates as yyyy-MM-dd, numbers without needless zeros. */
    Map<Column, String> normalised() {
        return normalised;
    }

    void error(Column column, String zh, String en) {
        errors.putIfAbsent(column, Text.of(zh, en));
    }

    boolean has(Column column) {
        return cells.containsKey(column);
    }

    String text(Column column) {
        return read(column, Cells::oneLineEnd, Function.identity(), "", "");
    }

    /** A number that something is known by: the same in full-width digits. */
    String number(Column column) {
        return read(column, said -> HeaderText.narrow(oneLineEnd(said)), Function.identity(), "", "");
    }

    /** Records an error if the cell is empty. */
    void require(Column column) {
        if (!has(column)) {
            error(column, "此列必填。", "This column is required.");
        }
    }

    LocalDate date(Column column) {
        return read(column, Spelling::day, LocalDate::toString, "日期无效，应写作 yyyy-MM-dd。",
                "Not a date; it is written yyyy-MM-dd.");
    }

    /** An amount in units of 10,000 yuan, as CNY. */
    BigDecimal tenThousands(Column column) {
        return read(column, Spelling::amount, amount -> plain(amount.divide(TEN_THOUSAND)), "金额应为不小于零的数字（万元，至多六位小数）。",
                "An amount is a number, not below zero, in units of 10,000 yuan with six decimals at most.");
    }

    Integer percent(Column column) {
        return read(column, Spelling::percent, Object::toString, "进度应为 0 至 100 的整数。",
                "Progress is a whole number from 0 to 100.");
    }

    Boolean yes(Column column) {
        return read(column, Spelling::yes, said -> said ? "是" : "否", "应填“是”或“否”。", "This says 是 or 否.");
    }

    <E extends Enum<E> & Labelled> E oneOf(Column column, Class<E> type) {
        String words = Arrays.stream(type.getEnumConstants()).map(each -> each.label().zh())
                .collect(Collectors.joining("、"));
        return read(column,
                said -> Arrays.stream(type.getEnumConstants())
                        .filter(each -> each.label().zh().equals(Spelling.word(said)))
                        .findFirst().orElse(null),
                each -> each.label().zh(), "应为以下之一：" + words, "This is one of " + words);
    }

    LedgerStatus status(Column column) {
        String words = Arrays.stream(LedgerStatus.values()).map(LedgerStatus::word).collect(Collectors.joining("、"));
        return read(column, said -> LedgerStatus.ofWord(Spelling.word(said)).orElse(null), LedgerStatus::word,
                "应为以下之一：" + words,
                "This is one of " + words);
    }

    List<String> names(Column column) {
        String said = text(column);
        return said == null ? List.of() : Spelling.names(said);
    }

    private <T> T read(Column column, Function<String, T> parse, Function<T, String> write, String zh, String en) {
        String said = cells.get(column);
        if (said == null) {
            return null;
        }
        if (said.length() > column.longest() || said.codePoints().anyMatch(Cells::isUnwritable)) {
            error(column, "内容过长或含有控制字符。", "Too long, or it holds control characters.");
            return null;
        }
        T value = parse.apply(said);
        if (value == null) {
            error(column, zh, en);
        } else {
            normalised.put(column, write.apply(value));
        }
        return value;
    }

    private static boolean isUnwritable(int character) {
        return Character.getType(character) == Character.SURROGATE
                || (character & 0xFFFE) == 0xFFFE // no character at all; a workbook could not hold it
                || Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }

    private static String oneLineEnd(String said) {
        return said.replaceAll("\\r\\n?", "\n");
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
