package bihuan.command.hazard;

import bihuan.api.clock.ProfileRef;
import bihuan.api.hazard.command.LedgerOutcome;
import bihuan.api.ledger.LedgerEntry;
import bihuan.api.permission.Actor;
import bihuan.command.hazard.decision.LedgerDecider;

/** Predicts the outcome of a ledger row whose number no hazard has yet. */
public final class LedgerForecast {

    private LedgerForecast() {
    }

    /** A new hazard, with what its file would lack. Which clock profile is in force makes no difference to that. */
    public static LedgerOutcome ofNew(LedgerEntry entry, Actor importer) {
        return LedgerDecider.entered(LedgerDecider.events("hazard-to-be", entry, importer, ProfileRef.DEFAULT));
    }
}
