package bihuan.api.history;

import bihuan.api.hazard.Act;

/** An event that an act made: one of a hazard, or of a park's part in a campaign. */
public interface ActEvent {

    /** Who, when, why, on what document. */
    Act act();
}
