package bihuan.command.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import bihuan.api.hazard.RestrictionScope;
import bihuan.api.ledger.LedgerStatus;
import bihuan.api.park.CreditCode;
import bihuan.api.refusal.FieldCode;
import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** Parses the cells of one row, with their normalised values and errors. */
final class Cells {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final Pattern NO_VALUE = Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!"
            + "|UNCALCULATED!|#+)");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d{1,3}");
    private static final Text FAULT = Text.of("此单元格是错误值或未计算的公式，请在电子表格软件中重算后另存。",
            "The cell holds an error or a formula that was not calculated; recalculate and save the file.");

    private static final Pattern NO_NAME = Pattern.compile("同(上|左|右|前|下)?(行|列|一行|单位)?|待定|待填|待补充|待核实|见上|略");
    private static final Text NOT_A_NAME = Text.of("请填写名称。", "Write the name.");
    private static final Text SEVERAL = Text.of("此列只填一人：%s 或 %s？", "This column takes one person: %s or %s?");

    private final Map<Column, String> cells;
    private final Map<Column, String> normalised = new EnumMap<>(Column.class);
    private final Map<Column, Text> errors = new EnumMap<>(Column.class);

    Cells(Map<Column, String> cells, Map<Column, Text> problems) {
        this.cells = cells;
        errors.putAll(problems);
    }

    /** Whether a cell holds an error of its sheet in place of a value. */
    static boolean isFault(String cell) {
        return NO_VALUE.matcher(cell).matches();
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
        return read(column, said -> Reading.of(oneLineEnd(said)), Function.identity());
    }

    /**
     * A number that something is known by: the same in full-width digits. One in scientific notation has lost digits,
     * or never was a number.
     */
    String number(Column column) {
        return read(column, said -> {
            String number = HeaderText.narrow(oneLineEnd(said));
            return SCIENTIFIC.matcher(number).matches()
                    ? Reading.ambiguous(new BigDecimal(number).toPlainString(), number)
                    : Reading.of(number);
        }, Function.identity());
    }

    /** Records an error if the cell is empty. */
    void require(Column column) {
        if (!has(column)) {
            error(column, "此列必填。", "This column is required.");
        }
    }

    LocalDate date(Column column) {
        return read(column, Days::read, LocalDate::toString);
    }

    LocalDate deadline(Column column) {
        return read(column, Deadlines::read, LocalDate::toString);
    }

    /** An amount, in units of 10,000 yuan unless it says otherwise, as CNY. */
    BigDecimal tenThousands(Column column) {
        return read(column, said -> Amounts.read(said, MoneyUnit.TEN_THOUSAND),
                amount -> plain(amount.divide(TEN_THOUSAND)));
    }

    Integer percent(Column column) {
        return read(column, said -> Shares.read(said, true), Object::toString);
    }

    Boolean yes(Column column) {
        return read(column, said -> found(Spelling.yes(said), "应填“是”或“否”。", "This says 是 or 否."),
                said -> said ? "是" : "否");
    }

    /** Which of production is suspended, or null where none is. */
    RestrictionScope suspension(Column column) {
        if (has(column) && Spelling.deniesSuspension(cells.get(column))) {
            return null;
        }
        if (has(column) && Spelling.word(cells.get(column)).matches("是|有|停产|停产停业|已停产|√")) {
            errors.putIfAbsent(column, Ambiguity.between("全部", "局部"));
            return null;
        }
        return oneOf(column, RestrictionScope.class);
    }

    <E extends Enum<E> & Labelled> E oneOf(Column column, Class<E> type) {
        String words = Arrays.stream(type.getEnumConstants()).map(each -> each.label().zh())
                .collect(Collectors.joining("、"));
        return read(column,
                said -> found(Spelling.oneOf(said, type), "应为以下之一：" + words + "。", "This is one of " + words + "."),
                each -> each.label().zh());
    }

    LedgerStatus status(Column column) {
        String words = Arrays.stream(LedgerStatus.values()).map(LedgerStatus::word).collect(Collectors.joining("、"));
        return read(column, said -> found(LedgerStatus.ofWord(Spelling.word(said)).orElse(null),
                "应为以下之一：" + words + "。", "This is one of " + words + "."), LedgerStatus::word);
    }

    /** A name that identifies a park or a unit: neither a mark for another cell nor a word for none. */
    String name(Column column) {
        return read(column, said -> NO_NAME.matcher(Spelling.word(said)).matches()
                ? Reading.problem(NOT_A_NAME)
                : Reading.of(oneLineEnd(said)), Function.identity());
    }

    /** The one person that a cell names. */
    Spelling.Person person(Column column) {
        String said = text(column);
        if (said == null) {
            return null;
        }
        List<Spelling.Person> people = Spelling.people(said);
        if (people.size() > 1) {
            errors.put(column, SEVERAL.with(people.get(0).name(), people.get(1).name()));
            return null;
        }
        return Spelling.person(said);
    }

    List<Spelling.Person> people(Column column) {
        String said = text(column);
        return said == null ? List.of() : Spelling.people(said);
    }

    String creditCode(Column column) {
        return read(column, said -> {
            String code = HeaderText.narrow(Spelling.word(said)).toUpperCase(Locale.ROOT);
            return CreditCode.isValid(code)
                    ? Reading.of(code)
                    : Reading.problem(FieldCode.NOT_A_CREDIT_CODE.text());
        }, Function.identity());
    }

    private static <T> Reading<T> found(T value, String zh, String en) {
        return value == null ? Reading.problem(Text.of(zh, en)) : Reading.of(value);
    }

    private <T> T read(Column column, Function<String, Reading<T>> parse, Function<T, String> write) {
        String said = cells.get(column);
        if (said == null || errors.containsKey(column)) {
            return null;
        }
        if (said.length() > column.longest() || said.codePoints().anyMatch(Cells::isUnwritable)) {
            error(column, "内容过长或含有控制字符。", "Too long, or it holds control characters.");
            return null;
        }
        if (isFault(said)) {
            errors.put(column, FAULT);
            return null;
        }
        Reading<T> reading = parse.apply(said);
        if (reading.problem() != null) {
            errors.put(column, reading.problem());
            return null;
        }
        normalised.put(column, write.apply(reading.value()));
        return reading.value();
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
