package bihuan.api.park;

/** What happened to the register of parks and units. */
public sealed interface RegisterEvent permits ParkRegistered, UnitRegistered {
}
