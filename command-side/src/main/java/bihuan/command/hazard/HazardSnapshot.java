package bihuan.command.hazard;

import org.axonframework.serialization.Revision;

import bihuan.command.hazard.decision.HazardState;

/**
 * A snapshot of the state of a hazard after many events, so that the next act does not read them all. The events
 * remain the source of truth: a snapshot of another revision is ignored. <strong>Raise the revision with every
 * change</strong> of {@link HazardState}'s shape or of how {@link HazardState#evolve} applies an event; a test compares
 * the shape with the revision.
 *
 * @param state
 *            the state on the command side
 */
@Revision(HazardSnapshot.REVISION)
record HazardSnapshot(HazardState state) {

    static final String REVISION = "6";
}
