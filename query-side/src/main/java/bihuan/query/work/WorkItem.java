package bihuan.query.work;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import bihuan.query.ledger.HazardRow;

/**
 * A hazard that requires an act; the row's fields are written on the same level as {@code kind}.
 *
 * @param kind
 *            the reason; one hazard may be listed for several reasons
 * @param hazard
 *            its ledger row
 */
public record WorkItem(WorkKind kind, @JsonUnwrapped HazardRow hazard) {
}
