package bihuan.query.live;

import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import bihuan.query.store.ChangeSet;

/**
 * One event's data.
 *
 * @param position
 *            how far the reader is now
 * @param all
 *            true: whatever is shown may be out of date; else left out
 * @param hazards
 *            those that changed
 * @param parks
 *            those of which something beyond a hazard changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StreamMessage(long position, Boolean all, List<Hazard> hazards, Collection<String> parks) {

    /** A hazard, and the version that it has now. */
    record Hazard(String id, String parkId, long version) {
    }

    /** Where the reader is, and nothing else. */
    static StreamMessage at(long position) {
        return new StreamMessage(position, null, null, null);
    }

    /** What has changed up to this position. */
    static StreamMessage of(long position, ChangeSet changed) {
        return changed.all()
                ? new StreamMessage(position, true, null, null)
                : new StreamMessage(position, null, changed.hazards().stream()
                        .map(hazard -> new Hazard(hazard.id(), hazard.parkId(), hazard.version())).toList(),
                        changed.parks());
    }
}
