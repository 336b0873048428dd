package bihuan.command.act;

import java.util.List;

import bihuan.api.history.ActCorrection;
import bihuan.api.history.ActCorrectionRights;
import bihuan.api.history.ActEvent;
import bihuan.api.history.ActHistory;
import bihuan.api.history.CorrectsAct;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Organisations;
import bihuan.api.permission.Role;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.ProblemCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refusal.EarlierAct;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;

/**
 * The checks of a request to void or correct earlier acts that are the same for every history.
 *
 * @param <E>
 *            the events of the history
 */
public final class CorrectionChecks<E extends ActEvent> {

    private final ActHistory<E> before;
    private final ActCorrectionRights<E> rights;
    private final Text originIsKept;

    /**
     * @param before
     *            the history as recorded
     * @param rights
     *            which of its acts may be put right, by whom
     * @param originIsKept
     *            why its first act is not voided
     */
    public CorrectionChecks(ActHistory<E> before, ActCorrectionRights<E> rights, Text originIsKept) {
        this.before = before;
        this.rights = rights;
        this.originIsKept = originIsKept;
    }

    /** Refuses a role that may not put this act right. */
    public void checkRole(Target target, Role role) {
        if (!rights.who(target.sequence()).contains(role)) {
            throw new Refused(Refusal.forbidden(ProblemCode.ROLE_MAY_NOT,
                    Text.of("该行为应由有权作出或者审定它的单位撤销、更正。",
                            "Who may do this act, or decides on it, may void or correct it.")));
        }
    }

    /** Refuses to put right, over the head of an authority, what that one did or put right. */
    public void checkAuthority(Target target, Actor actor, Organisations organisations) {
        if (!rights.mayPutRight(target.sequence(), actor, organisations)) {
            throw new Refused(
                    Refusal.forbidden(ProblemCode.NOT_THE_AUTHORITY, ProblemCode.NOT_THE_AUTHORITY.text()));
        }
    }

    /** An error for each of these that no act has as its sequence. */
    public List<FieldError> unknown(List<Target> targets) {
        return targets.stream().filter(target -> !target.isIn(before))
                .map(target -> FieldCode.UNKNOWN_ACT.on(target.field())).toList();
    }

    /** Refuses to void, together with these, an act that cannot be voided. */
    public void checkVoidable(Target target, List<Integer> together) {
        if (!rights.isVoidable(target.sequence(), together.stream().map(Integer::longValue).toList())) {
            throw notVoidable(target.sequence(), true);
        }
    }

    /** Refuses to correct an act that cannot be corrected. */
    public void checkCorrectable(Target target) {
        if (!rights.isCorrectable(target.sequence())) {
            throw notVoidable(target.sequence(), false);
        }
    }

    /**
     * Refuses, as stale, a request that was completed before the last correction.
     *
     * @param basis
     *            the sequence of the last act from which it was completed
     * @param thing
     *            what the history is of
     */
    public void checkCompletedFromAll(long basis, Text thing) {
        boolean corrected = before.recorded().entrySet().stream()
                .anyMatch(act -> act.getKey() > basis && act.getValue() instanceof ActCorrection);
        if (corrected) {
            throw new Refused(Refusal.stale(thing, before.recorded().size() - 1L));
        }
    }

    private Refused notVoidable(long sequence, boolean voiding) {
        String type = before.recorded().get(sequence).getClass().getSimpleName();
        return new Refused(Refusal.conflict(ProblemCode.NOT_VOIDABLE, whyNot(sequence, voiding),
                new EarlierAct(sequence, type, null)));
    }

    private Text whyNot(long sequence, boolean voiding) {
        Long by = before.voidedBy(sequence);
        if (by != null) {
            return Text.of("第 %s 项行为已由第 %s 项撤销。", "Entry %s was already voided by entry %s.").with(sequence + 1,
                    by + 1);
        }
        E event = before.recorded().get(sequence);
        if (rights.isOrigin(event)) {
            return originIsKept;
        }
        if (event.act().actor().role() == null) {
            return Text.of("第 %s 项由系统记录，随其依据一并撤回。",
                    "Entry %s was recorded by the system and is withdrawn with what it rests on.").with(sequence + 1);
        }
        return voiding && event instanceof CorrectsAct<?>
                ? Text.of("第 %s 项更正之后又有更正，请先撤销后一项。",
                        "The act was corrected again after entry %s; void the later correction first.")
                        .with(sequence + 1)
                : Text.of("第 %s 项是撤销或更正，请撤销该项。", "Entry %s is a correction itself; void it instead.")
                        .with(sequence + 1);
    }
}
