package bihuan.api.hazard.history;

import java.util.List;
import java.util.Map;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.history.ActHistory;
import bihuan.api.history.Effective;

/** Which of a hazard's recorded acts are effective, and which requests for an extension are void after a correction. */
public final class EffectiveActs extends ActHistory<HazardEvent> {

    private EffectiveActs(Map<Long, ? extends HazardEvent> recorded) {
        super(recorded);
    }

    /** Of these events, the first of which is the report, with sequence 0. */
    public static EffectiveActs of(List<? extends HazardEvent> recorded) {
        return new EffectiveActs(bySequence(recorded));
    }

    /** Of these events by sequence, in ascending order; some may be missing, such as those not known by a day. */
    public static EffectiveActs of(Map<Long, ? extends HazardEvent> recorded) {
        return new EffectiveActs(recorded);
    }

    @Override
    public List<Effective<HazardEvent>> acts() {
        return anyCorrection() ? VoidedExtensions.settled(super.acts()) : super.acts();
    }
}
