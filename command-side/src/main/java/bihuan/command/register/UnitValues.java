package bihuan.command.register;

import bihuan.api.park.ChangeUnit;

/** What of a unit can change. */
record UnitValues(String parkId, String name, String creditCode, String industry, boolean closed,
        String succeededBy) {

    /** As this command changes it: what was succeeded is closed. */
    UnitValues changed(ChangeUnit asked) {
        Registration.checkNotTakenBack(succeededBy, asked.given(), asked.succeededBy(), asked.closed());
        Registration.checkNotRenamed(succeededBy, name, asked.given(), asked.name());
        String successor = asked.given().contains("succeededBy") ? asked.succeededBy() : succeededBy;
        return new UnitValues(parkId, asked.given().contains("name") ? asked.name() : name,
                asked.given().contains("creditCode") ? asked.creditCode() : creditCode,
                asked.given().contains("industry") ? asked.industry() : industry,
                successor != null || (asked.given().contains("closed") ? asked.closed() : closed), successor);
    }

    /** In another park, under this name there. */
    UnitValues movedTo(String otherPark, String nameThere) {
        return new UnitValues(otherPark, nameThere, creditCode, industry, closed, succeededBy);
    }

    /** Closed, with its hazards another unit's from now on. */
    UnitValues succeeded(String by) {
        return new UnitValues(parkId, name, creditCode, industry, true, by);
    }
}
