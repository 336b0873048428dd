package bihuan.api.operations;

/**
 * Frees values that were reserved some time ago for a thing of which no event was ever stored. The answer is
 * {@link ReservationsFreed}.
 *
 * @param named
 *            how many of them the answer names at most
 */
public record FreeOrphanedReservations(int named) {
}
