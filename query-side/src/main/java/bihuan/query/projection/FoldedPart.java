package bihuan.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.query.enrolment.Enrolment;

/**
 * What a batch did to one park's part in a campaign.
 *
 * @param after
 *            the part after the batch
 * @param entries
 *            the events that were new
 * @param letters
 *            the first event that could not be folded and all after it; empty when all could
 */
record FoldedPart(Enrolment after, List<Enacted> entries, List<Letter> letters) {

    /**
     * Folds as far as it goes; events that the part already has are passed over, one that is missing in between stops
     * it.
     */
    static FoldedPart of(Enrolment before, List<Enacted> events) {
        var bySequence = new TreeMap<Long, Enacted>();
        events.forEach(each -> bySequence.put(each.sequence(), each));
        var entries = new ArrayList<Enacted>();
        var letters = new ArrayList<Letter>();
        Enrolment part = before;
        for (Enacted each : bySequence.values()) {
            long next = part == null ? 0 : part.version() + 1;
            if (each.sequence() < next) {
                continue;
            }
            if (!letters.isEmpty()) {
                letters.add(each.parked(null));
                continue;
            }
            try {
                part = folded(part, each, next);
                entries.add(each);
            } catch (RuntimeException broken) {
                letters.add(each.parked(broken));
            }
        }
        return new FoldedPart(part, entries, letters);
    }

    private static Enrolment folded(Enrolment part, Enacted each, long next) {
        if (each.sequence() > next) {
            throw new IllegalStateException("Event %d came, but %d has not".formatted(each.sequence(), next));
        }
        return Enrolment.evolve(part, (EnrolmentEvent) each.event(), each.recordedAt());
    }

    boolean changed() {
        return !entries.isEmpty();
    }

    /** All that was new, set aside: the tables would not take it. */
    List<Letter> refused(RuntimeException cause) {
        var all = new ArrayList<Letter>();
        entries.forEach(each -> all.add(each.parked(all.isEmpty() ? cause : null)));
        letters.forEach(letter -> all.add(letter.waiting()));
        return all;
    }
}
