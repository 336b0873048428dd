package bihuan.command.act.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import bihuan.api.form.Required;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.history.FormOf;
import bihuan.api.history.ActEvent;
import bihuan.api.history.ActHistory;
import bihuan.api.permission.Actor;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.command.evidence.EvidenceReferences;
import bihuan.platform.form.FormBinder;
import bihuan.platform.form.People;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads requests to correct an act and completes them: fields that the caller gives replace those of the act as it
 * counts now, null removes one, and an absent field keeps it.
 */
@Component
public class Corrections {

    private static final Set<String> OF_ENVELOPE = Set.of("reason", "legalBasis", "document", "evidence");

    private final Requests requests;
    private final EvidenceReferences evidence;
    private final JsonMapper json = JsonMapper.builder().build();

    Corrections(Requests requests, EvidenceReferences evidence) {
        this.requests = requests;
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
    public record Given(@Required Integer sequence, JsonNode fields) {
    }

    /**
     * The act to be corrected, as it counts now.
     *
     * @param form
     *            its form; null when there is no such act or it cannot be corrected, which is left for the decision to
     *            refuse
     * @param act
     *            who, when, why, on what document
     * @param basis
     *            the sequence of the last act of the history
     */
    public record Original(Record form, Act act, long basis) {

        /**
         * The act of this sequence, which may be null, in this history.
         *
         * @param forms
         *            the form of an event, or null
         */
        public static <E extends ActEvent> Original of(ActHistory<E> history, Integer sequence, Function<E, ?> forms) {
            E event = sequence == null ? null : history.asCorrected(sequence);
            long basis = history.recorded().size() - 1L;
            return event == null
                    ? new Original(null, null, basis)
                    : new Original((Record) forms.apply(event), event.act(), basis);
        }
    }

    /**
     * A completed request.
     *
     * @param request
     *            what was sent, with everything that could not be read
     * @param fields
     *            the whole form of the act as it should have been; null where it could not be read
     * @param as
     *            its day, reason, legal basis, document and evidence as they should have been
     * @param basis
     *            the sequence of the last act from which it was completed
     */
    public record Completed(ActRequest<Given> request, Record fields, Envelope as, long basis) {
    }

    /** What a request was completed to, and what is wrong with that. */
    private record Result(Record fields, Envelope as, long basis, List<FieldError> errors) {
    }

    /**
     * Reads a correction.
     *
     * @param mayAct
     *            whether the caller's role could ever correct anything
     * @param originals
     *            the act of a sequence, which may be null
     */
    public Completed read(Incoming request, boolean mayAct, Function<Integer, Original> originals) {
        var result = new Result[1];
        ActRequest<Given> read = requests.completed(request, Given.class, mayAct, (given, envelope, people) -> {
            result[0] = complete(given, originals.apply(given.sequence()), envelope, people, request.caller().actor());
            return result[0].errors();
        });
        return new Completed(read, result[0].fields(), result[0].as(), result[0].basis());
    }

    private Result complete(Given given, Original original, Envelope envelope, People people, Actor actor) {
        if (original.form() == null) {
            return new Result(null, null, original.basis(), List.of());
        }
        if (given.fields() != null && !given.fields().isObject()) {
            return new Result(null, null, original.basis(), List.of(FieldCode.NOT_AN_OBJECT.on("fields")));
        }
        FormBinder binder = new FormBinder(whole(given, original), people);
        Record corrected = binder.read(original.form().getClass());
        Envelope read = binder.read(Envelope.class);
        Act act = original.act();
        Envelope as = new Envelope(envelope.occurredOn() == null ? act.occurredOn() : envelope.occurredOn(),
                read.reason(), read.legalBasis(), read.document(), read.evidence());
        List<FieldError> errors = new ArrayList<>();
        if (given.fields() != null && given.fields().has("occurredOn")) {
            errors.add(FieldCode.UNKNOWN_FIELD.on("fields.occurredOn"));
        }
        List<String> added = new ArrayList<>(as.evidence() == null ? List.of() : as.evidence());
        added.removeAll(act.evidence());
        evidence.check(added, actor).forEach(error -> errors.add(error.within("fields")));
        binder.errors().forEach(error -> errors.add(error.within("fields")));
        return new Result(corrected, as, original.basis(), errors);
    }

    /** Every field of the act, those that were given instead of those recorded. */
    private ObjectNode whole(Given given, Original original) {
        ObjectNode whole = json.valueToTree(original.form());
        whole.remove("action");
        ObjectNode own = json.valueToTree(FormOf.envelope(original.act()));
        OF_ENVELOPE.forEach(field -> whole.set(field, own.get(field)));
        if (given.fields() != null) {
            given.fields().propertyStream().forEach(field -> whole.set(field.getKey(), field.getValue()));
        }
        return whole;
    }
}
