package bihuan.query.work;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import bihuan.query.ledger.HazardRow;

/**
 * A hazard that somebody has to do something about; the row's fields stand beside {@code kind}.
 *
 * @param kind
 *            why it is here; one hazard may be here for several reasons
 * @param hazard
 *            its ledger row
 */
public record WorkItem(WorkKind kind, @JsonUnwrapped HazardRow hazard) {
}
