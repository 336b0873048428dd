package bihuan.query.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items
 *            what is on it
 * @param total
 *            how many there are on all pages
 * @param next
 *            what to ask for as {@code cursor} to get the page after it, or null on the last one
 */
public record Page<T>(List<T> items, long total, String next) {

    /** The page with one more item than asked for, cut; the last one shown says where the next page begins. */
    public static <R, T> Page<T> of(List<R> rows, int size, long total, Function<R, T> item,
            Function<R, Cursor> cursor) {
        boolean more = rows.size() > size;
        var shown = more ? rows.subList(0, size) : rows;
        return new Page<>(shown.stream().map(item).toList(), total,
                more ? cursor.apply(shown.getLast()).encoded() : null);
    }
}
