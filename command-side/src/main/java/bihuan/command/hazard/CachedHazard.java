package bihuan.command.hazard;

import bihuan.command.hazard.decision.HazardState;

/**
 * A hazard as it was last read or stored by this process; another one may have acted on it since. Immutable, so that
 * any number of commands may begin from it.
 *
 * @param state
 *            the state, with every correction in effect
 * @param snapshot
 *            the version of its newest snapshot; -1 when there is none
 */
record CachedHazard(HazardState state, long snapshot) {
}
