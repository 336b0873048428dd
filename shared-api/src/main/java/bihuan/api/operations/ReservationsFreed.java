package bihuan.api.operations;

import java.util.List;

/**
 * The result of freeing orphaned reservations.
 *
 * @param looked
 *            reservations old enough to be checked
 * @param freed
 *            how many were orphans and are free again
 * @param named
 *            the first of them, each as kind and owner
 */
public record ReservationsFreed(long looked, long freed, List<String> named) {
}
