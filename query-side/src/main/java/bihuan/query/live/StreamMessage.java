package bihuan.query.live;

import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import bihuan.query.store.ChangeSet;

/**
 * The data of a server-sent event.
 *
 * @param position
 *            the position that the subscriber has reached
 * @param all
 *            true when anything shown may be out of date; otherwise omitted
 * @param hazards
 *            the hazards that changed
 * @param parks
 *            the parks of which more than hazards changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StreamMessage(long position, Boolean all, List<Hazard> hazards, Collection<String> parks) {

    /** A hazard and its current version. */
    record Hazard(String id, String parkId, long version) {
    }

    /** The position alone. */
    static StreamMessage at(long position) {
        return new StreamMessage(position, null, null, null);
    }

    /** The changes up to this position. */
    static StreamMessage of(long position, ChangeSet changed) {
        return changed.all()
                ? new StreamMessage(position, true, null, null)
                : new StreamMessage(position, null, changed.hazards().stream()
                        .map(hazard -> new Hazard(hazard.id(), hazard.parkId(), hazard.version())).toList(),
                        changed.parks());
    }
}
