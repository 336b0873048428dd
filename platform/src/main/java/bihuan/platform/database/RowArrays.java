package bihuan.platform.database;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rows of one statement, sent as an array for each column: one statement writes any number of rows, and PostgreSQL
 * takes arrays in a fraction of the time that it takes JSON (ADR 47). The columns are scalar or {@code jsonb}.
 */
public final class RowArrays {

    private static final String JSON = "jsonb";

    private final List<Column> columns;

    private record Column(String name, String type) {

        static Column of(String declared) {
            String[] words = declared.strip().split("\\s+");
            return new Column(words[0], words[1]);
        }

        /** The columns may be named as other parameters of the statement. */
        String parameter() {
            return "sent_" + name;
        }

        String array() {
            return "cast(:%s as text[])".formatted(parameter());
        }

        String value() {
            return "cast(%1$s as %2$s) as %1$s".formatted(name, type);
        }
    }

    /**
     * Rows of these columns.
     *
     * @param columns
     *            names and PostgreSQL's types, as a table declares them: {@code id text, version bigint, file jsonb}
     */
    public RowArrays(String columns) {
        this.columns = Arrays.stream(columns.split(",")).map(Column::of).toList();
    }

    /**
     * The rows as a relation, to be selected from. Each value is cast, and not the array as a whole, which takes
     * PostgreSQL five times as long for {@code jsonb} (ADR 47).
     */
    public String relation() {
        return "(select %s from unnest(%s) sent (%s))".formatted(joined(Column::value), joined(Column::array),
                names());
    }

    /** The start of a statement that inserts the rows into this table; an order and what to do on conflict follow. */
    public String insertInto(String table) {
        return "insert into %1$s (%2$s) select %2$s from %3$s rows ".formatted(table, names(), relation());
    }

    /** The assignments of an upsert: every column but the first takes its new value. */
    public String excluded() {
        return columns.stream().skip(1).map(column -> "%1$s = excluded.%1$s".formatted(column.name()))
                .collect(Collectors.joining(", "));
    }

    /**
     * The parameters of the statement. U+0000, which PostgreSQL cannot hold, becomes
     * U+FFFD.
     *
     * @param rows
     *            the values by column; what is absent is null
     * @param json
     *            writes the value of a {@code jsonb} column
     * @throws IllegalArgumentException
     *             when a value of any other column is not a scalar
     */
    public Map<String, String[]> of(Collection<? extends Map<String, ?>> rows, Function<Object, String> json) {
        var arrays = new HashMap<String, String[]>();
        columns.forEach(column -> arrays.put(column.parameter(), rows.stream().map(row -> row.get(column.name()))
                .map(value -> value == null ? null : column.type().equals(JSON) ? json.apply(value) : text(value))
                .toArray(String[]::new)));
        return arrays;
    }

    private String names() {
        return joined(Column::name);
    }

    private String joined(Function<Column, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }

    private static String text(Object value) {
        return switch (value) {
            case String text -> text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Boolean bool -> bool.toString();
            case Enum<?> constant -> constant.name();
            case Temporal moment -> moment.toString();
            default -> throw new IllegalArgumentException("No scalar: " + value.getClass());
        };
    }
}
