package bihuan.query.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import bihuan.api.hazard.Level;
import bihuan.api.lifecycle.Rectification;

/** The columns by which a ledger can be sorted. A missing value comes last in either direction. */
enum Sort {
    NUMBER("number", Type.TEXT, "h.number"),
    DISCOVERED_ON("discoveredOn", Type.DATE, "h.discovered_on"),
    ORIGINAL_DEADLINE("originalDeadline", Type.DATE, "h.original_deadline"),
    CURRENT_DEADLINE("currentDeadline", Type.DATE, "h.current_deadline"),
    CLOSED_OUT_ON("closedOutOn", Type.DATE, "h.closed_out_on"),
    OVERDUE_DAYS("overdueDays", Type.NUMBER,
            "greatest(coalesce(h.settled_on, cast(:today as date)) - h.current_deadline, 0)"),
    PROGRESS_PERCENT("progressPercent", Type.NUMBER, "h.progress_percent"),
    FUNDS_PLANNED("fundsPlanned", Type.NUMBER, "h.funds_planned"),
    FUNDS_SPENT("fundsSpent", Type.NUMBER, "h.funds_spent"),
    LEVEL("level", Type.NUMBER, position(Level.values(), "h.level")),
    RECTIFICATION("rectification", Type.NUMBER, position(Rectification.values(), "h.rectification")),
    CATEGORY("category", Type.TEXT, "h.category"),
    PARK_NAME("parkName", Type.TEXT, "p.name"),
    UNIT_NAME("unitName", Type.TEXT, "u.name");

    /** How values of a column compare, and the value that represents a missing one so that it comes last. */
    enum Type {
        TEXT("text", "chr(1114109)", "''"),
        DATE("date", "'infinity'::date", "'-infinity'::date"),
        NUMBER("numeric", "'infinity'::numeric", "'-infinity'::numeric");

        private final String sql;
        private final String lastAscending;
        private final String lastDescending;

        Type(String sql, String lastAscending, String lastDescending) {
            this.sql = sql;
            this.lastAscending = lastAscending;
            this.lastDescending = lastDescending;
        }

        /** Whether PostgreSQL will read this as a value of the type. */
        boolean reads(String value) {
            return switch (this) {
                case TEXT -> true;
                case DATE -> value.matches("-?infinity|\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])") && isDay(value);
                case NUMBER -> value.matches("-?Infinity|-?\\d{1,30}(\\.\\d{1,30})?");
            };
        }

        private static boolean isDay(String value) {
            try {
                return value.endsWith("infinity") || LocalDate.parse(value).getYear() > 0;
            } catch (DateTimeException none) {
                return false;
            }
        }
    }

    private final String field;
    private final Type type;
    private final String column;

    Sort(String field, Type type, String column) {
        this.field = field;
        this.type = type;
        this.column = column;
    }

    static Optional<Sort> ofField(String field) {
        return Arrays.stream(values()).filter(sort -> sort.field.equals(field)).findAny();
    }

    static String fields() {
        return Arrays.stream(values()).map(Sort::field).collect(Collectors.joining(", "));
    }

    String field() {
        return field;
    }

    Type type() {
        return type;
    }

    String sqlType() {
        return type.sql;
    }

    /**
     * The column, never null: one row comparison then finds the page, and an index on the same expression serves it.
     */
    String expression(boolean descending) {
        return switch (this) {
            case NUMBER -> column;
            // Every hazard has it, so one index serves both directions.
            case DISCOVERED_ON -> "coalesce(%s, %s)".formatted(column, type.lastDescending);
            default -> "coalesce(%s, %s)".formatted(column, descending ? type.lastDescending : type.lastAscending);
        };
    }

    private static String position(Enum<?>[] order, String column) {
        return "array_position(array[%s], %s)".formatted(
                Arrays.stream(order).map(code -> "'" + code.name() + "'").collect(Collectors.joining(",")), column);
    }
}
