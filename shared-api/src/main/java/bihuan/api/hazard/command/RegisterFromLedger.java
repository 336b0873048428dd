package bihuan.api.hazard.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import bihuan.api.ledger.LedgerEntry;
import bihuan.api.permission.Caller;

/**
 * Enter a hazard that an office kept in its own ledger; entered before, the row is compared and nothing changes.
 *
 * @param hazardId
 *            the id derived from (park, number)
 * @param caller
 *            who imports
 * @param entry
 *            the row
 */
public record RegisterFromLedger(@TargetAggregateIdentifier String hazardId, Caller caller,
        LedgerEntry entry) implements HazardCommand {
}
