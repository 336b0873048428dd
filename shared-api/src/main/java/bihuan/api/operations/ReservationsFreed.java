package bihuan.api.operations;

import java.util.List;

/**
 * What freeing reservations has brought.
 *
 * @param looked
 *            reservations old enough to be looked at
 * @param freed
 *            how many were orphans and are free again
 * @param named
 *            the first of them, each as kind and owner
 */
public record ReservationsFreed(long looked, long freed, List<String> named) {
}
