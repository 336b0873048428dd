package bihuan.query.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.util.MultiValueMap;

import bihuan.api.form.FieldValues;
import bihuan.api.form.UnreadableField;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.platform.time.TimeConfiguration;

/**
 * The parameters of a query, read one by one. Errors are collected, and {@link #check} refuses the request with all of
 * them. A parameter may be repeated or hold several values separated by commas.
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

    /** Refuses the request when any parameter is invalid. */
    public void check() {
        if (!errors.isEmpty()) {
            throw new Refused(Refusal.invalid(errors));
        }
    }

    /** Refuses another day where only today's result is available; ignoring it would present today's as that day's. */
    public void refuseAnotherDay() {
        ANOTHER_DAY.stream().filter(given::containsKey)
                .forEach(name -> wrong(name, FieldCode.NOT_SUPPORTED));
    }

    /** Adds an error for a parameter. */
    public void wrong(String name, FieldCode code, Object... details) {
        errors.add(code.on(name, details));
    }

    /** Adds an error for a parameter, with a text that explains more than the code. */
    public void wrong(String name, FieldCode code, Text said) {
        errors.add(code.on(name, said));
    }

    /** One text, trimmed, or null when absent or blank. */
    public String text(String name) {
        String value = given.getFirst(name);
        return value == null || value.isBlank() || !harmless(name, value) ? null : value.strip();
    }

    /** All values of a parameter that may be repeated or hold several separated by commas. */
    public List<String> texts(String name) {
        return given.getOrDefault(name, List.of()).stream().filter(value -> value != null && harmless(name, value))
                .flatMap(value -> Arrays.stream(value.split(","))).map(String::strip)
                .filter(value -> !value.isEmpty()).distinct().toList();
    }

    /** Values of a contract code, such as {@code LISTED}. */
    public <E extends Enum<E>> Set<E> codes(String name, Class<E> type) {
        var codes = EnumSet.noneOf(type);
        for (String value : texts(name)) {
            E code = value(name, () -> FieldValues.code(value, type));
            if (code != null) {
                codes.add(code);
            }
        }
        return codes;
    }

    /** A day ({@code yyyy-MM-dd}), or null. */
    public LocalDate date(String name) {
        String text = text(name);
        return text == null ? null : value(name, () -> FieldValues.date(text));
    }

    /** A moment (ISO 8601; without an offset in Shanghai), or a day meaning its last moment in Shanghai, or null. */
    public Instant moment(String name) {
        String text = text(name);
        return text == null ? null : value(name, () -> endOrMoment(text));
    }

    /** {@code true} or {@code false}, or null. */
    public Boolean truth(String name) {
        String text = text(name);
        return text == null ? null : value(name, () -> FieldValues.bool(text));
    }

    /** A whole number within bounds; {@code otherwise} when absent. */
    public Long number(String name, long least, long most, Long otherwise) {
        String text = text(name);
        Long number = text == null
                ? null
                : value(name, () -> FieldValues.within(FieldValues.whole(text), least, most));
        return number == null ? otherwise : number;
    }

    /** Reads a value, or adds an error and returns null. */
    private <T> T value(String name, Supplier<T> read) {
        try {
            return read.get();
        } catch (UnreadableField unreadable) {
            errors.add(unreadable.on(name));
            return null;
        }
    }

    private boolean harmless(String name, String value) {
        return value(name, () -> FieldValues.text(value, LONGEST, true)) != null;
    }

    /** An unencoded {@code +} arrives as a space. */
    private static Instant endOrMoment(String text) {
        return text.length() > "yyyy-MM-dd".length()
                ? FieldValues.time(text.replace(' ', '+')).toInstant()
                : FieldValues.date(text).plusDays(1).atStartOfDay(TimeConfiguration.ZONE).toInstant()
                        .minusNanos(1_000);
    }
}
