package bihuan.api.park;

/** What happened to the register of parks and units, and of the clock profiles that apply to parks. */
public sealed interface RegisterEvent permits ParkRegistered, UnitRegistered, ParkClockProfileChanged,
        ClockProfileDefined {
}
