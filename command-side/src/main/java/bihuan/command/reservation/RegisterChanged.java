package bihuan.command.reservation;

/** Published in the transaction that changes a park, a unit, an authority or a profile, so that caches are cleared. */
public record RegisterChanged() {
}
