package bihuan.command.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import bihuan.api.form.Required;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.action.CorrectAct;
import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.permission.Actor;
import bihuan.command.evidence.EvidenceReferences;
import bihuan.command.history.HazardHistories;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.hazard.history.FormOf;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.platform.form.FormBinder;
import bihuan.platform.form.People;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Completes a request to correct an act: fields that the caller gives replace those of the act as it counts now, null
 * removes one, and an absent field keeps it.
 */
@Component
class Corrections {

    private static final Set<String> OF_ENVELOPE = Set.of("reason", "legalBasis", "document", "evidence");

    private final HazardHistories histories;
    private final EvidenceReferences evidence;
    private final JsonMapper json = JsonMapper.builder().build();

    Corrections(HazardHistories histories, EvidenceReferences evidence) {
        this.histories = histories;
        this.evidence = evidence;
    }

    /**
     * What a caller sends.
     *
     * @param sequence
     *            the act
     * @param fields
     *            the fields to replace, of that act's form, and {@code reason, legalBasis, document, evidence}
     */
    record Given(@Required Integer sequence, JsonNode fields) {
    }

    /** The completed form, with what could not be read of it. */
    record Completed(CorrectAct form, List<FieldError> errors) {
    }

    /** Completes what was given from what is recorded; an unknown act is left for the decision to refuse. */
    Completed complete(String hazardId, Given given, Envelope envelope, People people, Actor actor) {
        List<HazardEvent> recorded = histories.of(hazardId);
        HazardEvent event = given.sequence() == null
                ? null
                : EffectiveActs.of(recorded).asCorrected(given.sequence());
        HazardAction form = event == null ? null : FormOf.event(event);
        long basis = recorded.size() - 1L;
        if (form == null) {
            return new Completed(new CorrectAct(given.sequence(), null, null, basis), List.of());
        }
        if (given.fields() != null && !given.fields().isObject()) {
            return new Completed(new CorrectAct(given.sequence(), null, null, basis),
                    List.of(FieldCode.NOT_AN_OBJECT.on("fields")));
        }
        ObjectNode whole = json.valueToTree(form);
        whole.remove("action");
        ObjectNode own = json.valueToTree(FormOf.envelope(event.act()));
        OF_ENVELOPE.forEach(field -> whole.set(field, own.get(field)));
        if (given.fields() != null) {
            given.fields().propertyStream().forEach(field -> whole.set(field.getKey(), field.getValue()));
        }
        FormBinder binder = new FormBinder(whole, people);
        Record corrected = binder.read(form.getClass().asSubclass(Record.class));
        Envelope read = binder.read(Envelope.class);
        Envelope as = new Envelope(envelope.occurredOn() == null ? event.act().occurredOn() : envelope.occurredOn(),
                read.reason(), read.legalBasis(), read.document(), read.evidence());
        List<FieldError> errors = new ArrayList<>();
        if (given.fields() != null && given.fields().has("occurredOn")) {
            errors.add(FieldCode.UNKNOWN_FIELD.on("fields.occurredOn"));
        }
        List<String> added = new ArrayList<>(as.evidence() == null ? List.of() : as.evidence());
        added.removeAll(event.act().evidence());
        evidence.check(added, actor).forEach(error -> errors.add(error.within("fields")));
        binder.errors().forEach(error -> errors.add(error.within("fields")));
        return new Completed(new CorrectAct(given.sequence(), (HazardAction) corrected, as, basis), errors);
    }
}
