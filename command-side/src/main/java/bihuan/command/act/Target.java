package bihuan.command.act;

import java.util.ArrayList;
import java.util.List;

import bihuan.api.history.ActHistory;
import bihuan.api.history.CorrectsAct;
import bihuan.api.history.VoidsActs;

/**
 * An act that is to be voided or corrected.
 *
 * @param sequence
 *            its sequence
 * @param field
 *            the field of the request that names it
 */
public record Target(long sequence, String field) {

    /** The acts to be voided, with these sequences; none where they could not be read. */
    public static List<Target> voided(List<Integer> sequences) {
        List<Target> targets = new ArrayList<>();
        if (sequences != null) {
            sequences.forEach(sequence -> targets.add(new Target(sequence, "sequences[" + targets.size() + "]")));
        }
        return targets;
    }

    /** The act to be corrected, with this sequence; none where it could not be read. */
    public static List<Target> corrected(Integer sequence) {
        return sequence == null ? List.of() : List.of(new Target(sequence, "sequence"));
    }

    public boolean isIn(ActHistory<?> history) {
        return history.recorded().containsKey(sequence);
    }

    /** The acts that this comes down to: of a correction, those that it concerns. */
    public List<Long> acts(ActHistory<?> history) {
        return acts(history, sequence);
    }

    private static List<Long> acts(ActHistory<?> history, long sequence) {
        return switch (history.recorded().get(sequence)) {
            case VoidsActs voided -> voided.sequences().stream().flatMap(act -> acts(history, act).stream()).toList();
            case CorrectsAct<?> corrected -> acts(history, corrected.sequence());
            default -> List.of(sequence);
        };
    }
}
