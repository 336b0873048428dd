package bihuan.query.casefile.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import bihuan.api.clock.ProfileRef;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.event.ActCorrected;
import bihuan.api.hazard.event.ActsVoided;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.history.EventOf;
import bihuan.api.hazard.history.FormOf;
import bihuan.api.permission.Actor;
import bihuan.api.person.PersonId;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.platform.form.CompletedCorrection;
import bihuan.platform.form.People;
import bihuan.query.core.file.Changes;
import bihuan.query.core.file.HazardFile;
import bihuan.query.store.Timeline;
import tools.jackson.databind.JsonNode;

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
        return after(file, new ActsVoided(file.id(), act, List.of(sequence), List.of()));
    }

    /**
     * The fields that would change if this act were corrected.
     *
     * @param fields
     *            the fields to replace, or null
     * @param occurredOn
     *            the day on which it happened after all, or null
     * @throws Refused
     *             400 where a field cannot be read
     */
    public List<ChangeView> ofCorrecting(HazardFile file, long sequence, JsonNode fields, LocalDate occurredOn) {
        HazardEvent act = timeline.history(file.id()).asCorrected(sequence);
        var as = CompletedCorrection.of((Record) FormOf.event(act), act.act(), fields, occurredOn, AsTyped.PEOPLE);
        if (!as.errors().isEmpty()) {
            throw new Refused(Refusal.invalid(as.errors()));
        }
        HazardEvent corrected = EventOf.corrected(act,
                act.act().corrected(as.as(), ProfileRef.of(act.act().clockProfile())), (HazardAction) as.form());
        return after(file, new ActCorrected(file.id(), act.act(), sequence, corrected, List.of()));
    }

    private List<ChangeView> after(HazardFile file, HazardEvent correction) {
        HazardFile after = timeline.foldedWith(file.id(), correction, Instant.EPOCH);
        return entries.changes(Changes.between(file, after));
    }

    /** People stay as they were typed: a preview registers no person. */
    private enum AsTyped implements People {
        PEOPLE;

        @Override
        public PersonId named(String name, String phone) {
            return PersonId.of(name);
        }

        @Override
        public Optional<PersonId> withId(String id) {
            return Optional.of(PersonId.of(id));
        }
    }
}
