package bihuan.query.casefile.timeline;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.event.ActsVoided;
import bihuan.api.permission.Actor;
import bihuan.query.core.file.Change;
import bihuan.query.core.file.Changes;
import bihuan.query.core.file.HazardFile;
import bihuan.query.store.Timeline;

/** What would be different in a case file after a correction, before it is made. The command side has the last word. */
@Component
public class CorrectionPreview {

    private final Timeline timeline;
    private final TimelineView entries;

    CorrectionPreview(Timeline timeline, TimelineView entries) {
        this.timeline = timeline;
        this.entries = entries;
    }

    /** The fields that would change if this act were voided. */
    public List<ChangeView> ofVoiding(HazardFile file, long sequence) {
        Act act = Act.untimed(Actor.SYSTEM, file.report().reportedOn(), Envelope.EMPTY, null);
        HazardFile after = timeline.foldedWith(file.id(),
                new ActsVoided(file.id(), act, List.of(sequence), List.of()), Instant.EPOCH);
        List<Change> changes = Changes.between(file, after);
        return entries.changes(changes);
    }
}
