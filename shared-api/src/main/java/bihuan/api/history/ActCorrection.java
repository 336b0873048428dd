package bihuan.api.history;

import java.util.List;

/** An act that puts earlier acts of the same history right, by voiding or by correcting them. */
public sealed interface ActCorrection extends ActEvent permits VoidsActs, CorrectsAct {

    /** The sequences of what the system had recorded and what has lost its ground with the correction. */
    default List<Long> withdrawn() {
        return List.of();
    }
}
