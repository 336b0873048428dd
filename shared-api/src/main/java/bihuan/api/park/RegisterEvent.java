package bihuan.api.park;

/** What happened to the register of parks, units and authorities, and of the clock profiles that apply to parks. */
public sealed interface RegisterEvent permits ParkRegistered, UnitRegistered, ParkChanged, UnitChanged,
        ParkSplit, AuthorityRegistered, AuthorityChanged, ParkClockProfileChanged, ClockProfileDefined {
}
