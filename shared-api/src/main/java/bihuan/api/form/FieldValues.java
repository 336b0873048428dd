package bihuan.api.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Pattern;

import bihuan.api.refusal.FieldCode;
import bihuan.api.text.PathNamed;

/**
 * Reads the values of fields, wherever they are written: in a JSON form, a query parameter, a YAML file. Each method
 * answers the value or throws {@link UnreadableField}.
 */
public final class FieldValues {

    /** The first year of any date. */
    public static final int FIRST_YEAR = 1900;
    /** The last year of any date. */
    public static final int LAST_YEAR = 2999;

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WITH_OFFSET = Pattern.compile(".*(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final int MOST_DIGITS = 13;
    private static final int MOST_DECIMALS = 2;
    private static final BigDecimal LARGEST_AMOUNT = BigDecimal.TEN.pow(MOST_DIGITS)
            .subtract(BigDecimal.ONE.movePointLeft(MOST_DECIMALS));

    private FieldValues() {
    }

    /** A text, stripped; one of prose may have line breaks. */
    public static String text(String given, int longest, boolean prose) {
        String text = given.strip();
        if (text.length() > longest) {
            throw new UnreadableField(FieldCode.TOO_LONG, longest);
        }
        if (!isWritable(text, prose)) {
            throw new UnreadableField(FieldCode.NOT_WRITABLE);
        }
        return text;
    }

    /** PostgreSQL keeps no NUL and no half of a surrogate pair; other control characters have no place in a record. */
    private static boolean isWritable(String text, boolean prose) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE
                || Character.isISOControl(c) && !(prose && (c == '\n' || c == '\r' || c == '\t')));
    }

    /** A day, {@code yyyy-MM-dd}. */
    public static LocalDate date(String given) {
        if (!DATE.matcher(given).matches() || isOutOfCalendar(Integer.parseInt(given.substring(0, 4)))) {
            throw new UnreadableField(FieldCode.NOT_A_DATE);
        }
        try {
            return LocalDate.parse(given);
        } catch (DateTimeException noSuchDay) {
            throw new UnreadableField(FieldCode.NO_SUCH_DATE);
        }
    }

    /** A moment, in ISO 8601; one without an offset is in Shanghai. */
    public static OffsetDateTime time(String given) {
        try {
            OffsetDateTime at = WITH_OFFSET.matcher(given).matches()
                    ? OffsetDateTime.parse(given)
                    : LocalDateTime.parse(given).atZone(SHANGHAI).toOffsetDateTime();
            if (!isOutOfCalendar(at.getYear())) {
                return at;
            }
        } catch (DateTimeException unreadable) {
            // answered below, as for a year out of the calendar
        }
        throw new UnreadableField(FieldCode.NOT_A_TIME);
    }

    private static boolean isOutOfCalendar(int year) {
        return year < FIRST_YEAR || year > LAST_YEAR;
    }

    /** {@code true} or {@code false}. */
    public static boolean bool(String given) {
        return switch (given) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new UnreadableField(FieldCode.NOT_A_BOOLEAN);
        };
    }

    /** An amount in CNY, without trailing zeros. */
    public static BigDecimal amount(BigDecimal given) {
        if ((long) given.precision() - given.scale() > MOST_DIGITS) {
            throw new UnreadableField(FieldCode.OUT_OF_RANGE, LARGEST_AMOUNT.negate().toPlainString(),
                    LARGEST_AMOUNT.toPlainString());
        }
        if (given.scale() > MOST_DECIMALS && given.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw new UnreadableField(FieldCode.TOO_FINE);
        }
        return given.setScale(Math.max(0, given.stripTrailingZeros().scale()));
    }

    /** A whole number. */
    public static long whole(String given) {
        if (!WHOLE.matcher(given).matches()) {
            throw new UnreadableField(FieldCode.NOT_A_WHOLE_NUMBER);
        }
        return Long.parseLong(given);
    }

    /** This number, which must lie within these bounds. */
    public static long within(long number, long least, long most) {
        if (number < least || number > most) {
            throw new UnreadableField(FieldCode.OUT_OF_RANGE, least, most);
        }
        return number;
    }

    /** A code of the contract, such as {@code LISTED}; one that addresses name too by either name. */
    public static <E extends Enum<E>> E code(String given, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(code -> code.name().equals(given)
                        || code instanceof PathNamed named && named.path().equals(given))
                .findAny()
                .orElseThrow(() -> new UnreadableField(FieldCode.NOT_ONE_OF, names(type)));
    }

    /** One of these words. */
    public static String oneOf(String given, Collection<String> known) {
        if (!known.contains(given)) {
            throw new UnreadableField(FieldCode.NOT_ONE_OF, String.join(", ", known));
        }
        return given;
    }

    private static String names(Class<? extends Enum<?>> type) {
        return String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }
}
