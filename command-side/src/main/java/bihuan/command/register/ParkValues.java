package bihuan.command.register;

import bihuan.api.park.ChangePark;

/** What of a park can change. */
record ParkValues(String name, boolean closed, String succeededBy) {

    /** As this command changes it: what was succeeded is closed. */
    ParkValues changed(ChangePark asked) {
        Registration.checkNotTakenBack(succeededBy, asked.given(), asked.succeededBy(), asked.closed());
        Registration.checkNotRenamed(succeededBy, name, asked.given(), asked.name());
        String successor = asked.given().contains("succeededBy") ? asked.succeededBy() : succeededBy;
        return new ParkValues(asked.given().contains("name") ? asked.name() : name,
                successor != null || (asked.given().contains("closed") ? asked.closed() : closed), successor);
    }
}
