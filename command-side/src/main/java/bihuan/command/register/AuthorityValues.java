package bihuan.command.register;

import java.util.Set;

import bihuan.api.hazard.Level;
import bihuan.api.park.AuthorityPower;
import bihuan.api.park.ChangeAuthority;

/** What of an authority can change. */
record AuthorityValues(String name, Level level, Set<AuthorityPower> may, boolean verified, boolean closed,
        String succeededBy) {

    /** As this command changes it, which verifies it: what was succeeded is closed. */
    AuthorityValues changed(ChangeAuthority asked) {
        Registration.checkNotTakenBack(succeededBy, asked.given(), asked.succeededBy(), asked.closed());
        Registration.checkNotRenamed(succeededBy, name, asked.given(), asked.name());
        String successor = asked.given().contains("succeededBy") ? asked.succeededBy() : succeededBy;
        return new AuthorityValues(asked.given().contains("name") ? asked.name() : name,
                asked.given().contains("level") ? asked.level() : level,
                asked.given().contains("may") ? Set.copyOf(asked.may()) : may, true,
                successor != null || (asked.given().contains("closed") ? asked.closed() : closed), successor);
    }
}
