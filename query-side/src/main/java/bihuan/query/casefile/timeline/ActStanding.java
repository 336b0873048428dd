package bihuan.query.casefile.timeline;

import java.util.List;
import java.util.stream.Stream;

import bihuan.api.history.ActCorrection;
import bihuan.api.history.ActEvent;
import bihuan.api.history.ActHistory;
import bihuan.api.history.CorrectsAct;
import bihuan.api.history.VoidsActs;
import bihuan.query.web.Names;

/**
 * How an act of a timeline counts now, and what it does to others.
 *
 * @param voidedBy
 *            the sequence of the act that voids it, or null
 * @param correctedBy
 *            the sequences of the corrections of it, first to last; the last one counts
 * @param voids
 *            the sequences of the acts that it voids, with what the system withdrew with them
 * @param corrects
 *            the sequence of the act that it corrects, or null
 * @param corrected
 *            the act as corrected, or null; of a correction, the act as this correction says it was
 */
public record ActStanding(Long voidedBy, List<Long> correctedBy, List<Long> voids, Long corrects,
        CorrectedAct corrected) {

    /** Of the act with this sequence in this history. */
    public static ActStanding of(ActHistory<?> history, long sequence, Names.Known names) {
        ActEvent event = history.recorded().get(sequence);
        return new ActStanding(history.voidedBy(sequence), history.correctedBy(sequence), voids(event),
                event instanceof CorrectsAct<?> correction ? correction.sequence() : null,
                corrected(history, sequence, names));
    }

    private static List<Long> voids(ActEvent event) {
        return switch (event) {
            case VoidsActs voided -> Stream.concat(voided.sequences().stream(), voided.withdrawn().stream()).toList();
            case ActCorrection correction -> correction.withdrawn();
            default -> List.of();
        };
    }

    private static CorrectedAct corrected(ActHistory<?> history, long sequence, Names.Known names) {
        if (history.recorded().get(sequence) instanceof CorrectsAct<?> correction) {
            return CorrectedAct.of((ActEvent) correction.corrected(), names);
        }
        return history.correctedBy(sequence).isEmpty()
                ? null
                : CorrectedAct.of(history.asCorrected(sequence), names);
    }
}
