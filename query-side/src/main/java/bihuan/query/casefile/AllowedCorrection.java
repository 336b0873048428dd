package bihuan.query.casefile;

import java.util.List;

import bihuan.api.history.ActCorrectionRights;
import bihuan.api.history.ActHistory;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Organisations;

/**
 * Whether the caller may put an act right; the command side decides, and separates duties.
 *
 * @param sequence
 *            the act
 * @param mayVoid
 *            whether it may be voided
 * @param mayCorrect
 *            whether it may be corrected
 */
public record AllowedCorrection(long sequence, boolean mayVoid, boolean mayCorrect) {

    /** Of each recorded act, first act first, to this caller. */
    public static List<AllowedCorrection> in(ActHistory<?> history, ActCorrectionRights<?> rights, Actor caller,
            boolean inScope, Organisations organisations) {
        return history.recorded().keySet().stream().map(sequence -> {
            boolean may = inScope && rights.mayPutRight(sequence, caller, organisations);
            return new AllowedCorrection(sequence, may && rights.isVoidable(sequence),
                    may && rights.isCorrectable(sequence));
        }).toList();
    }
}
