package bihuan.api.permission;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What a role is held over: one unit, one park, or (both null) the whole district. Outside it a caller sees nothing and
 * changes nothing.
 *
 * @param unitId
 *            the one unit, or null
 * @param parkId
 *            the one park, or null
 */
public record Scope(String unitId, String parkId) {

    /** The whole district. */
    public static final Scope DISTRICT = new Scope(null, null);

    /** What a scope can be. */
    public enum Kind {
        UNIT,
        PARK,
        DISTRICT
    }

    /** One unit and its hazards. */
    public static Scope unit(String unitId) {
        return new Scope(unitId, null);
    }

    /** One park and all in it. */
    public static Scope park(String parkId) {
        return new Scope(null, parkId);
    }

    /** Whether it is the whole district. */
    @JsonIgnore
    public boolean isDistrict() {
        return unitId == null && parkId == null;
    }

    /** What it is. */
    public Kind kind() {
        if (unitId != null) {
            return Kind.UNIT;
        }
        return parkId == null ? Kind.DISTRICT : Kind.PARK;
    }

    /** Whether something that belongs to this unit in this park lies within the scope. */
    public boolean covers(String parkOfThing, String unitOfThing) {
        if (unitId != null) {
            return unitId.equals(unitOfThing);
        }
        return parkId == null || parkId.equals(parkOfThing);
    }

    /** Whether the park as a whole lies within the scope; a unit's scope never covers its park. */
    public boolean coversPark(String park) {
        return unitId == null && (parkId == null || parkId.equals(park));
    }
}
