package bihuan.command.hazard;

import org.axonframework.serialization.Revision;

import bihuan.command.hazard.decision.HazardState;

/**
 * A hazard's state after many events, so that the next act need not read them all. Never the truth: one of another
 * revision is ignored and the events are read. <strong>Raise the revision with every change</strong> of
 * {@link HazardState}'s shape or of what {@link HazardState#evolve} makes of an event; a test holds the shape against
 * it.
 *
 * @param state
 *            what the write side remembers
 */
@Revision(HazardSnapshot.REVISION)
record HazardSnapshot(HazardState state) {

    static final String REVISION = "2";
}
