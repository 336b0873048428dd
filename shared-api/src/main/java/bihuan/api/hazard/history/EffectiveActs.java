package bihuan.api.hazard.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import bihuan.api.hazard.event.ActCorrected;
import bihuan.api.hazard.event.ActsVoided;
import bihuan.api.hazard.event.Correction;
import bihuan.api.hazard.event.HazardEvent;

/**
 * Which of a hazard's recorded acts are effective: those not voided, as corrected, in the order of their recording. A
 * correction that was itself voided has no effect, so what it had changed is restored. Pure; both sides fold through
 * it.
 */
public final class EffectiveActs {

    private final Map<Long, HazardEvent> recorded = new LinkedHashMap<>();
    private final Map<Long, Long> voidedBy = new HashMap<>();
    private final Map<Long, List<Long>> correctedBy = new HashMap<>();

    /**
     * An effective act.
     *
     * @param sequence
     *            where it was recorded; an extension request that is void without a record of it has the sequence of
     *            the act that voids it
     * @param event
     *            the act, as corrected
     */
    public record Effective(long sequence, HazardEvent event) {
    }

    private EffectiveActs(Map<Long, HazardEvent> recorded) {
        this.recorded.putAll(recorded);
        List<Long> latestFirst = new ArrayList<>(this.recorded.keySet()).reversed();
        for (long sequence : latestFirst) {
            if (this.recorded.get(sequence) instanceof Correction correction && !voidedBy.containsKey(sequence)) {
                apply(sequence, correction);
            }
        }
    }

    /** Of these events, the first of which is the report, with sequence 0. */
    public static EffectiveActs of(List<? extends HazardEvent> recorded) {
        Map<Long, HazardEvent> bySequence = new LinkedHashMap<>();
        recorded.forEach(event -> bySequence.put((long) bySequence.size(), event));
        return new EffectiveActs(bySequence);
    }

    /** Of these events by sequence, in ascending order; some may be missing, such as those not known by a day. */
    public static EffectiveActs of(Map<Long, ? extends HazardEvent> recorded) {
        return new EffectiveActs(new LinkedHashMap<>(recorded));
    }

    private void apply(long sequence, Correction correction) {
        switch (correction) {
            case ActsVoided voided -> voided.sequences().forEach(earlier -> voidedBy.putIfAbsent(earlier, sequence));
            case ActCorrected corrected -> correctedBy
                    .computeIfAbsent(corrected.sequence(), earlier -> new ArrayList<>()).addFirst(sequence);
        }
        correction.withdrawn().forEach(earlier -> voidedBy.putIfAbsent(earlier, sequence));
    }

    /** Every recorded event, by sequence. */
    public Map<Long, HazardEvent> recorded() {
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
        return recorded.values().stream().anyMatch(Correction.class::isInstance);
    }

    /** The act with this sequence, as corrected, also when it is void; null when there is none. */
    public HazardEvent asCorrected(long sequence) {
        List<Long> corrections = correctedBy.getOrDefault(sequence, List.of());
        return corrections.isEmpty()
                ? recorded.get(sequence)
                : ((ActCorrected) recorded.get(corrections.getLast())).corrected();
    }

    /** The effective acts, without corrections. */
    public List<Effective> acts() {
        List<Effective> acts = new ArrayList<>();
        recorded.forEach((sequence, event) -> {
            if (!(event instanceof Correction) && !voidedBy.containsKey(sequence)) {
                acts.add(new Effective(sequence, asCorrected(sequence)));
            }
        });
        return anyCorrection() ? VoidedExtensions.settled(acts) : acts;
    }

    /** Folds the effective acts. */
    public <S> S fold(S start, BiFunction<S, Effective, S> evolve) {
        S state = start;
        for (Effective act : acts()) {
            state = evolve.apply(state, act);
        }
        return state;
    }
}
