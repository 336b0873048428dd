package bihuan.command.form;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import bihuan.api.form.Blank;
import bihuan.api.form.LongText;
import bihuan.api.form.MayBePerson;
import bihuan.api.person.PersonId;
import bihuan.api.text.Text;
import tools.jackson.databind.JsonNode;

/** Reads one JSON value as one of the types that forms are made of, or says why it cannot. */
final class FieldReader {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Pattern DATE = Pattern.compile("(19|2\\d)\\d{2}-\\d{2}-\\d{2}");
    private static final int MOST_DIGITS = 13;
    private static final int MOST_DECIMALS = 2;
    private static final Set<Class<?>> TYPES = Set.of(String.class, LocalDate.class, OffsetDateTime.class,
            BigDecimal.class, Integer.class, Boolean.class, PersonId.class);

    private static final Set<String> PERSON = Set.of("name", "phone");
    private static final Text REQUIRED = Text.of("此项必填。", "This field is required.");

    private final People people;

    FieldReader(People people) {
        this.people = people;
    }

    /** Why a value could not be read; {@code within} is the path below the field. */
    static final class Unreadable extends RuntimeException {

        private final String code;
        private final transient Text text;
        private final String within;

        Unreadable(String code, Text text, String within) {
            super(code, null, false, false);
            this.code = code;
            this.text = text;
            this.within = within;
        }

        Unreadable(String code, String zh, String en) {
            this(code, Text.of(zh, en), "");
        }

        String code() {
            return code;
        }

        Text text() {
            return text;
        }

        String within() {
            return within;
        }
    }

    static boolean reads(Class<?> type) {
        return TYPES.contains(type) || type.isEnum();
    }

    Object read(JsonNode node, RecordComponent component) {
        return read(node, component.getType(), component.isAnnotationPresent(LongText.class),
                component.isAnnotationPresent(MayBePerson.class));
    }

    /** One element of a list, which cannot be blank. */
    Object element(JsonNode node, Class<?> type) {
        Object value = read(node, type, false, false);
        if (Blank.is(value)) {
            throw new Unreadable("required", REQUIRED, "");
        }
        return value;
    }

    private Object read(JsonNode node, Class<?> type, boolean prose, boolean orPerson) {
        if (type.isEnum()) {
            return constant(node, type);
        }
        if (type == String.class) {
            return orPerson && node.isObject() ? person(node).value() : text(node, prose);
        }
        if (type == LocalDate.class) {
            return date(node);
        }
        if (type == OffsetDateTime.class) {
            return instant(node);
        }
        if (type == BigDecimal.class) {
            return amount(node);
        }
        if (type == Integer.class) {
            return whole(node);
        }
        if (type == Boolean.class) {
            return truth(node);
        }
        if (type == PersonId.class) {
            return person(node);
        }
        throw new IllegalStateException("No form has a field of " + type);
    }

    String text(JsonNode node, boolean prose) {
        if (!node.isString()) {
            throw new Unreadable("not-a-text", "应为文本。", "This must be a text.");
        }
        String text = node.stringValue().strip();
        int most = prose ? LongText.MAXIMUM : LongText.SHORT;
        if (text.length() > most) {
            throw new Unreadable("too-long", Text.of("不得超过 %s 个字符。", "At most %s characters.").with(most), "");
        }
        if (!isWritable(text, prose)) {
            throw new Unreadable("not-writable", "含有无法保存的控制字符。", "It holds control characters that cannot be kept.");
        }
        return text;
    }

    /** PostgreSQL keeps no NUL and no half of a surrogate pair; other control characters have no place in a record. */
    private static boolean isWritable(String text, boolean prose) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE
                || Character.isISOControl(c) && !(prose && (c == '\n' || c == '\r' || c == '\t')));
    }

    private LocalDate date(JsonNode node) {
        if (node.isString() && DATE.matcher(node.stringValue()).matches()) {
            try {
                return LocalDate.parse(node.stringValue());
            } catch (DateTimeException noSuchDay) {
                throw new Unreadable("no-such-date", "没有这一天。", "There is no such day.");
            }
        }
        throw new Unreadable("not-a-date", "日期应写作 yyyy-MM-dd。", "A date is written yyyy-MM-dd.");
    }

    private OffsetDateTime instant(JsonNode node) {
        String said = node.isString() ? node.stringValue() : "";
        try {
            OffsetDateTime at = said.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                    ? OffsetDateTime.parse(said)
                    : LocalDateTime.parse(said).atZone(SHANGHAI).toOffsetDateTime();
            if (at.getYear() >= 1900 && at.getYear() < 3000) {
                return at;
            }
        } catch (DateTimeException unreadable) {
            // said below, as for any other text
        }
        throw new Unreadable("not-a-time", "时间应写作 2026-01-31T09:00:00+08:00。",
                "A time is written 2026-01-31T09:00:00+08:00.");
    }

    private BigDecimal amount(JsonNode node) {
        if (!node.isNumber()) {
            throw new Unreadable("not-a-number", "应为数字。", "This must be a number.");
        }
        BigDecimal amount = node.decimalValue();
        if ((long) amount.precision() - amount.scale() > MOST_DIGITS) {
            throw new Unreadable("too-large", "数额过大。", "The amount is too large.");
        }
        if (amount.scale() > MOST_DECIMALS && amount.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw new Unreadable("too-fine", "金额最多两位小数。", "An amount has two decimals at most.");
        }
        return amount.setScale(Math.max(0, amount.stripTrailingZeros().scale()));
    }

    private Integer whole(JsonNode node) {
        if (!node.isNumber() || !node.canConvertToExactIntegral() || !node.canConvertToInt()) {
            throw new Unreadable("not-a-whole-number", "应为整数。", "This must be a whole number.");
        }
        return node.intValue();
    }

    private Boolean truth(JsonNode node) {
        if (!node.isBoolean()) {
            throw new Unreadable("not-a-boolean", "应为 true 或 false。", "This must be true or false.");
        }
        return node.booleanValue();
    }

    private Object constant(JsonNode node, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> node.isString() && ((Enum<?>) each).name().equals(node.stringValue())).findFirst()
                .orElseThrow(() -> new Unreadable("not-one-of",
                        Text.of("应为以下之一：%s。", "This must be one of %s.").with(Arrays.stream(type.getEnumConstants())
                                .map(Object::toString).collect(Collectors.joining(", "))),
                        ""));
    }

    private PersonId person(JsonNode node) {
        if (node.isString()) {
            return people.withId(text(node, false)).orElseThrow(() -> new Unreadable("unknown-person", "没有这个人员编号。",
                    "There is no person of this id. Give {\"name\": …} for a person by name."));
        }
        if (!node.isObject()) {
            throw new Unreadable("not-a-person", "人员应写作 {\"name\": …} 或人员编号。",
                    "A person is {\"name\": …} or a person's id.");
        }
        node.propertyNames().stream().filter(field -> !PERSON.contains(field)).findFirst().ifPresent(field -> {
            throw new Unreadable("unknown-field", FormBinder.UNKNOWN_FIELD, "." + field);
        });
        String name = text(node.path("name"), ".name");
        if (name == null || name.isEmpty()) {
            throw new Unreadable("required", REQUIRED, ".name");
        }
        return people.named(name, text(node.path("phone"), ".phone"));
    }

    private String text(JsonNode node, String within) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        try {
            return text(node, false);
        } catch (Unreadable unreadable) {
            throw new Unreadable(unreadable.code(), unreadable.text(), within);
        }
    }
}
