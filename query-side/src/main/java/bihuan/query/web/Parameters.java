package bihuan.query.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.util.MultiValueMap;

import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.platform.time.TimeConfiguration;

/**
 * The parameters of a question, read one by one; what cannot be read is noted, and {@link #check} refuses all of it at
 * once. A parameter may be repeated or hold several values between commas.
 */
public final class Parameters {

    /** A cursor carries the value a page ended on, and is longer than what it encodes. */
    private static final int LONGEST = 4_000;

    private static final List<String> ANOTHER_DAY = List.of("asOf", "knownAt");

    private final MultiValueMap<String, String> given;
    private final List<FieldError> errors = new ArrayList<>();

    public Parameters(MultiValueMap<String, String> given) {
        this.given = given;
    }

    /** Refuses the request when anything in it could not be read. */
    public void check() {
        if (!errors.isEmpty()) {
            throw new Refused(Refusal.invalid(errors));
        }
    }

    /** Refuses, rather than ignores, another day where only today's answer can be had: it would pass for that day's. */
    public void refuseAnotherDay() {
        ANOTHER_DAY.stream().filter(given::containsKey)
                .forEach(name -> wrong(name, "not-supported", Text.of("此处暂不支持按历史日期查询；隐患、台账、总览、园区进展、指标和预警支持。",
                        "This cannot be asked for another day yet; hazards, ledgers, the overview, a park's progress, "
                                + "indicators and alerts can.")));
    }

    /** Notes that a parameter is wrong. */
    public void wrong(String name, String code, Text message) {
        errors.add(new FieldError(name, code, message));
    }

    /** One text, trimmed, or null when absent or blank. */
    public String text(String name) {
        String value = given.getFirst(name);
        return value == null || value.isBlank() || !harmless(name, value) ? null : value.strip();
    }

    /** All values of a parameter that may be repeated or hold several between commas. */
    public List<String> texts(String name) {
        return given.getOrDefault(name, List.of()).stream().filter(value -> value != null && harmless(name, value))
                .flatMap(value -> Arrays.stream(value.split(","))).map(String::strip)
                .filter(value -> !value.isEmpty()).distinct().toList();
    }

    /** Values of a contract code, such as {@code LISTED}. */
    public <E extends Enum<E>> Set<E> codes(String name, Class<E> type) {
        var codes = EnumSet.noneOf(type);
        for (String value : texts(name)) {
            Arrays.stream(type.getEnumConstants()).filter(code -> code.name().equals(value)).findAny()
                    .ifPresentOrElse(codes::add, () -> wrong(name, "unknown-code", Text
                            .of("没有代码“%s”，可用：%s。", "There is no code \"%s\"; known are %s.")
                            .with(value, String.join(", ", names(type)))));
        }
        return codes;
    }

    /** A day ({@code yyyy-MM-dd}), or null. */
    public LocalDate date(String name) {
        String value = text(name);
        try {
            return value == null ? null : day(value);
        } catch (DateTimeException unreadable) {
            wrong(name, "not-a-date", Text.of("“%s”不是日期，应为 yyyy-MM-dd。", "\"%s\" is no date; write yyyy-MM-dd.")
                    .with(value));
            return null;
        }
    }

    /** A moment (ISO 8601 with offset), or a day meaning its last moment in Shanghai, or null. */
    public Instant moment(String name) {
        String value = text(name);
        try {
            return value == null ? null : moment(value.replace(' ', '+'), value);
        } catch (DateTimeException unreadable) {
            wrong(name, "not-a-moment", Text
                    .of("“%s”不是时刻，应为 yyyy-MM-dd 或带时区的 ISO 8601。",
                            "\"%s\" is no moment; write yyyy-MM-dd or ISO 8601 with an offset.")
                    .with(value));
            return null;
        }
    }

    /** {@code true} or {@code false}, or null. */
    public Boolean truth(String name) {
        String value = text(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            wrong(name, "not-a-truth", Text.of("应为 true 或 false。", "Write true or false."));
        }
        return value == null ? null : value.equals("true");
    }

    /** A whole number within bounds; {@code otherwise} when absent. */
    public Long number(String name, long least, long most, Long otherwise) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        if (value.matches("\\d{1,18}") && Long.parseLong(value) >= least && Long.parseLong(value) <= most) {
            return Long.valueOf(value);
        }
        wrong(name, "out-of-range",
                Text.of("应为 %s 到 %s 的整数。", "Write a whole number from %s to %s.").with(least, most));
        return otherwise;
    }

    private boolean harmless(String name, String value) {
        if (value.indexOf('\0') >= 0 || value.length() > LONGEST) {
            wrong(name, "not-a-text",
                    Text.of("含有不允许的字符，或超过 %s 字。", "Holds a character that is not allowed, or is longer than %s.")
                            .with(LONGEST));
            return false;
        }
        return true;
    }

    private static LocalDate day(String value) {
        var date = LocalDate.parse(value);
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new DateTimeException("beyond the calendar");
        }
        return date;
    }

    private static Instant moment(String withOffset, String plain) {
        return plain.length() > "yyyy-MM-dd".length()
                ? OffsetDateTime.parse(withOffset).toInstant()
                : day(plain).plusDays(1).atStartOfDay(TimeConfiguration.ZONE).toInstant().minusNanos(1_000);
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
