package bihuan.api.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Every recorded act of a hazard or of a park's part in a campaign, and which of them are effective: those not voided,
 * as corrected, in the order of their recording. A correction that was itself voided has no effect, so what it had
 * changed is restored. Pure; both sides fold through it.
 *
 * @param <E>
 *            the events
 */
public abstract class ActHistory<E extends ActEvent> {

    private final Map<Long, E> recorded = new LinkedHashMap<>();
    private final Map<Long, Long> voidedBy = new HashMap<>();
    private final Map<Long, List<Long>> correctedBy = new HashMap<>();

    /** Of these events by sequence, in ascending order. */
    protected ActHistory(Map<Long, ? extends E> recorded) {
        this.recorded.putAll(recorded);
        List<Long> latestFirst = new ArrayList<>(this.recorded.keySet()).reversed();
        for (long sequence : latestFirst) {
            if (this.recorded.get(sequence) instanceof ActCorrection correction && !voidedBy.containsKey(sequence)) {
                apply(sequence, correction);
            }
        }
    }

    /** These events by sequence, the first of which has 0. */
    protected static <E> Map<Long, E> bySequence(List<? extends E> recorded) {
        Map<Long, E> bySequence = new LinkedHashMap<>();
        recorded.forEach(event -> bySequence.put((long) bySequence.size(), event));
        return bySequence;
    }

    private void apply(long sequence, ActCorrection correction) {
        switch (correction) {
            case VoidsActs voiding -> voiding.sequences().forEach(earlier -> voidedBy.putIfAbsent(earlier, sequence));
            case CorrectsAct<?> correcting -> correctedBy
                    .computeIfAbsent(correcting.sequence(), earlier -> new ArrayList<>()).addFirst(sequence);
        }
        correction.withdrawn().forEach(earlier -> voidedBy.putIfAbsent(earlier, sequence));
    }

    /** Every recorded event, by sequence. */
    public Map<Long, E> recorded() {
        return recorded;
    }

    /** The correction that voids this act now, or null. */
    public Long voidedBy(long sequence) {
        return voidedBy.get(sequence);
    }

    /** The corrections of this act that were not voided, first to last. */
    public List<Long> correctedBy(long sequence) {
        return List.copyOf(correctedBy.getOrDefault(sequence, List.of()));
    }

    /** Whether any correction was recorded. */
    public boolean anyCorrection() {
        return recorded.values().stream().anyMatch(ActCorrection.class::isInstance);
    }

    /** The act with this sequence, as corrected, also when it is void; null when there is none. */
    public E asCorrected(long sequence) {
        List<Long> corrections = correctedBy.getOrDefault(sequence, List.of());
        return corrections.isEmpty() ? recorded.get(sequence) : corrected(corrections.getLast());
    }

    /** A correction says of an act what is an event of the same history. */
    @SuppressWarnings("unchecked")
    private E corrected(long correction) {
        return ((CorrectsAct<E>) recorded.get(correction)).corrected();
    }

    /** The effective acts, without corrections. */
    public List<Effective<E>> acts() {
        List<Effective<E>> acts = new ArrayList<>();
        recorded.forEach((sequence, event) -> {
            if (!(event instanceof ActCorrection) && !voidedBy.containsKey(sequence)) {
                acts.add(new Effective<>(sequence, asCorrected(sequence)));
            }
        });
        return acts;
    }

    /** Folds the effective acts. */
    public <S> S fold(S start, BiFunction<S, Effective<E>, S> evolve) {
        S state = start;
        for (Effective<E> act : acts()) {
            state = evolve.apply(state, act);
        }
        return state;
    }
}
