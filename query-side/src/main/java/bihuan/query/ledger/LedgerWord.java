package bihuan.query.ledger;

import bihuan.api.ledger.LedgerStatus;
import bihuan.api.lifecycle.Extension;
import bihuan.query.core.file.HazardFile;

/** The one word (状态) under which an office's ledger has four regions. */
final class LedgerWord {

    private LedgerWord() {
    }

    /**
     * The word; a row without any act since its import keeps its own, since several words have the same meaning here.
     */
    static String of(HazardFile file) {
        String own = file.report().ledgerStatus();
        if (file.asImported() && own != null) {
            return own;
        }
        return switch (file.regions().rectification()) {
            case REPORTED -> LedgerStatus.REPORTED.word();
            case CONFIRMED -> file.listed() ? underWay(file) : LedgerStatus.CONFIRMED.word();
            case PLAN_FILED, RECTIFYING -> underWay(file);
            case ACCEPTANCE_REQUESTED, ACCEPTED -> LedgerStatus.ACCEPTANCE_REQUESTED.word();
            case CLOSED_OUT -> LedgerStatus.CLOSED_OUT.word();
            case CLOSURE_EXITED -> LedgerStatus.CLOSURE_EXITED.word();
            case DOWNGRADED -> LedgerStatus.DOWNGRADED.word();
            // Offices have no word for it: their ledgers do not hold rejected reports.
            case REJECTED -> file.regions().rectification().label().zh();
        };
    }

    private static String underWay(HazardFile file) {
        if (file.acceptance() != null && Boolean.FALSE.equals(file.acceptance().passed())) {
            return LedgerStatus.ACCEPTANCE_FAILED.word();
        }
        return file.regions().extension() == Extension.GRANTED
                ? LedgerStatus.EXTENDED.word()
                : LedgerStatus.RECTIFYING.word();
    }
}
