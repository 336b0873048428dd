package bihuan.api.history;

import java.util.List;

/** An act that voids earlier acts (撤销): they remain on record and have no effect. */
public non-sealed interface VoidsActs extends ActCorrection {

    /** The sequences of the voided acts. */
    List<Long> sequences();
}
