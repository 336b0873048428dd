package bihuan.platform.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.history.FormOf;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An act as a correction makes it: fields that are given replace those of the act as it counts now, null removes one,
 * and an absent field keeps it; so within a document and the assurances.
 *
 * @param form
 *            its whole form; null where the fields are no object
 * @param as
 *            its day, reason, legal basis, document and evidence
 * @param errors
 *            what could not be read, on {@code fields.…}
 */
public record CompletedCorrection(Record form, Envelope as, List<FieldError> errors) {

    private static final Set<String> OF_ENVELOPE = Set.of("reason", "legalBasis", "document", "evidence");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Completes a correction.
     *
     * @param form
     *            the form of the act as it counts now
     * @param act
     *            who, when, why, on what document
     * @param fields
     *            the fields to replace, or null
     * @param occurredOn
     *            the day on which it happened after all, or null
     * @param people
     *            resolves the people that are named
     */
    public static CompletedCorrection of(Record form, Act act, JsonNode fields, LocalDate occurredOn, People people) {
        if (fields != null && !fields.isObject()) {
            return new CompletedCorrection(null, null, List.of(FieldCode.NOT_AN_OBJECT.on("fields")));
        }
        FormBinder binder = new FormBinder(whole(form, act, fields), people);
        Record corrected = binder.read(form.getClass());
        Envelope read = binder.read(Envelope.class);
        Envelope as = new Envelope(occurredOn == null ? act.occurredOn() : occurredOn, read.reason(), read.legalBasis(),
                read.document(), read.evidence());
        List<FieldError> errors = new ArrayList<>();
        if (fields != null && fields.has("occurredOn")) {
            errors.add(FieldCode.UNKNOWN_FIELD.on("fields.occurredOn"));
        }
        binder.errors().forEach(error -> errors.add(error.within("fields")));
        return new CompletedCorrection(corrected, as, errors);
    }

    /** Every field of the act, those that were given instead of those recorded. */
    private static ObjectNode whole(Record form, Act act, JsonNode fields) {
        ObjectNode whole = JSON.valueToTree(form);
        whole.remove("action");
        ObjectNode own = JSON.valueToTree(FormOf.envelope(act));
        OF_ENVELOPE.forEach(field -> whole.set(field, own.get(field)));
        if (fields != null) {
            merge(whole, fields);
        }
        return whole;
    }

    /** What is recorded as a group of fields, such as a document, keeps those of them that are not given. */
    private static void merge(ObjectNode whole, JsonNode fields) {
        fields.propertyStream().forEach(field -> {
            if (whole.get(field.getKey()) instanceof ObjectNode group && field.getValue().isObject()) {
                merge(group, field.getValue());
            } else {
                whole.set(field.getKey(), field.getValue());
            }
        });
    }
}
