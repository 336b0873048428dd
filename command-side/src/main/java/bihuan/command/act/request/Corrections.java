package bihuan.command.act.request;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import bihuan.api.form.Required;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.Envelope;
import bihuan.api.history.ActEvent;
import bihuan.api.history.ActHistory;
import bihuan.api.permission.Actor;
import bihuan.api.refusal.FieldError;
import bihuan.command.evidence.EvidenceReferences;
import bihuan.platform.form.CompletedCorrection;
import bihuan.platform.form.People;
import tools.jackson.databind.JsonNode;

/**
 * Reads requests to correct an act and completes them: fields that the caller gives replace those of the act as it
 * counts now, null removes one, and an absent field keeps it.
 */
@Component
public class Corrections {

    private final Requests requests;
    private final EvidenceReferences evidence;

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
        var completed = CompletedCorrection.of(original.form(), original.act(), given.fields(), envelope.occurredOn(),
                people);
        List<FieldError> errors = new ArrayList<>(completed.errors());
        if (completed.as() != null && completed.as().evidence() != null) {
            List<String> added = new ArrayList<>(completed.as().evidence());
            added.removeAll(original.act().evidence());
            evidence.check(added, actor).forEach(error -> errors.add(error.within("fields")));
        }
        return new Result(completed.form(), completed.as(), original.basis(), errors);
    }
}
