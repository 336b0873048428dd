package bihuan.query.register;

import java.util.List;

import bihuan.api.hazard.Level;
import bihuan.api.park.AuthorityPower;

/**
 * An authority.
 *
 * @param id
 *            the authority
 * @param name
 *            its name
 * @param level
 *            its level, or null
 * @param may
 *            what it may do; not known while it is unverified
 * @param verified
 *            false for a name that was only typed in an act or an account
 * @param closed
 *            whether it is named in no new acts
 * @param succeededBy
 *            the authority that has its rights and duties since, or null
 * @param version
 *            the sequence of the last event of it, for a change
 */
public record AuthorityView(String id, String name, Level level, List<AuthorityPower> may, boolean verified,
        boolean closed, String succeededBy, long version) {
}
