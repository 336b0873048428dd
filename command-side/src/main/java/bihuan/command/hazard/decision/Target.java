package bihuan.command.hazard.decision;

import java.util.ArrayList;
import java.util.List;

import bihuan.api.hazard.action.CorrectAct;
import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.action.VoidAct;
import bihuan.api.hazard.event.ActCorrected;
import bihuan.api.hazard.event.ActsVoided;
import bihuan.api.hazard.history.EffectiveActs;

/**
 * An act that is to be voided or corrected.
 *
 * @param sequence
 *            its sequence
 * @param field
 *            the field of the request that names it
 */
record Target(long sequence, String field) {

    /** Those that this form names; none where it could not be read. */
    static List<Target> of(HazardAction form) {
        List<Target> targets = new ArrayList<>();
        if (form instanceof VoidAct(List<Integer> sequences) && sequences != null) {
            sequences.forEach(sequence -> targets.add(new Target(sequence, "sequences[" + targets.size() + "]")));
        } else if (form instanceof CorrectAct correct && correct.sequence() != null) {
            targets.add(new Target(correct.sequence(), "sequence"));
        }
        return targets;
    }

    boolean isIn(EffectiveActs history) {
        return history.recorded().containsKey(sequence);
    }

    /** The acts that this comes down to: of a correction, those that it concerns. */
    List<Long> acts(EffectiveActs history) {
        return acts(history, sequence);
    }

    private static List<Long> acts(EffectiveActs history, long sequence) {
        return switch (history.recorded().get(sequence)) {
            case ActsVoided voided -> voided.sequences().stream().flatMap(act -> acts(history, act).stream()).toList();
            case ActCorrected corrected -> acts(history, corrected.sequence());
            default -> List.of(sequence);
        };
    }
}
