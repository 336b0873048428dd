package bihuan.query.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items
 *            the items
 * @param total
 *            the number of items on all pages
 * @param next
 *            the {@code cursor} of the next page, or null on the last one
 */
public record Page<T>(List<T> items, long total, String next) {

    /** Makes a page of one item more than requested, which is cut; the last item kept gives the next cursor. */
    public static <R, T> Page<T> of(List<R> rows, int size, long total, Function<R, T> item,
            Function<R, Cursor> cursor) {
        boolean more = rows.size() > size;
        var shown = more ? rows.subList(0, size) : rows;
        return new Page<>(shown.stream().map(item).toList(), total,
                more ? cursor.apply(shown.getLast()).encoded() : null);
    }
}
