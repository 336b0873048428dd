package bihuan.api.hazard.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import bihuan.api.ledger.LedgerEntry;

/**
 * Say what {@link RegisterFromLedger} would find, and change nothing.
 *
 * @param hazardId
 *            the id derived from (park, number)
 * @param entry
 *            the row
 */
public record CompareWithLedger(@TargetAggregateIdentifier String hazardId,
        LedgerEntry entry) implements HazardCommand {
}
