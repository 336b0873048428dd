package bihuan.api.hazard.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import bihuan.api.ledger.LedgerEntry;
import bihuan.api.permission.Caller;

/**
 * Enter a hazard that an office kept in its own ledger, or compare the row with what was entered before.
 *
 * @param hazardId
 *            the id that (park, number) stands for
 * @param caller
 *            who imports
 * @param entry
 *            the row
 * @param dryRun
 *            whether only to say what would happen
 */
public record RegisterFromLedger(@TargetAggregateIdentifier String hazardId, Caller caller, LedgerEntry entry,
        boolean dryRun) {
}
