package bihuan.command.act.request;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.Envelope;
import bihuan.api.refusal.FieldError;
import bihuan.command.act.FormErrors;
import bihuan.command.act.RequiredFields;
import bihuan.command.evidence.EvidenceReferences;
import bihuan.platform.form.FormBinder;
import bihuan.platform.form.JsonBody;
import bihuan.platform.form.People;
import bihuan.platform.people.PeopleDirectory;
import tools.jackson.databind.JsonNode;

/** Parses requests for acts and requests that create something. */
@Component
public class Requests {

    private final PeopleDirectory people;
    private final EvidenceReferences evidence;
    private final NewId ids;

    Requests(PeopleDirectory people, EvidenceReferences evidence, NewId ids) {
        this.people = people;
        this.evidence = evidence;
        this.ids = ids;
    }

    /**
     * Reads an act.
     *
     * @param mayAct
     *            whether the caller's role could ever do it: a refused request adds no names to the directory
     * @param references
     *            what is wrong with what the form refers to
     */
    public <F extends Record> ActRequest<F> act(Incoming request, Class<F> type, boolean mayAct,
            Function<F, List<FieldError>> references) {
        return act(request, type, null, mayAct, references);
    }

    /** What of a form is read against what is recorded. */
    public interface Completion<F> {

        /** Completes this form, resolving people so; returns what is wrong with it. */
        List<FieldError> complete(F form, Envelope envelope, People people);
    }

    /** Reads an act whose form is completed from what is recorded. */
    public <F extends Record> ActRequest<F> completed(Incoming request, Class<F> type, boolean mayAct,
            Completion<F> completion) {
        return act(request, type, null, mayAct, completion);
    }

    /** Reads an act that makes something, whose id, of this prefix, the caller may choose. */
    public <F extends Record> ActRequest<F> act(Incoming request, Class<F> type, String prefix, boolean mayAct,
            Function<F, List<FieldError>> references) {
        return act(request, type, prefix, mayAct, (form, envelope, named) -> references.apply(form));
    }

    private <F extends Record> ActRequest<F> act(Incoming request, Class<F> type, String prefix, boolean mayAct,
            Completion<F> further) {
        JsonNode body = JsonBody.parse(request.body());
        return twice(request, mayAct, named -> {
            FormBinder binder = new FormBinder(body, named);
            F form = binder.read(type);
            Envelope envelope = binder.read(Envelope.class);
            String id = prefix == null ? null : binder.readText("id");
            List<FieldError> errors = new ArrayList<>(binder.errors());
            errors.addAll(further.complete(form, envelope, named));
            errors.addAll(evidence.check(envelope.evidence(), request.caller().actor()));
            errors.addAll(IdempotencyKey.check(request.key()));
            errors.addAll(NewId.check(prefix, id));
            return new ActRequest<>(form, envelope, id, errors);
        });
    }

    /** Reads a form that has no envelope. Refused when it has errors, among them these further ones. */
    public <F extends Record> F form(Incoming request, Class<F> type, Function<F, List<FieldError>> further) {
        return sound(request, type, null, further).form();
    }

    /**
     * Reads a form that makes something under an id of this prefix. Refused when it has errors, among them these
     * further ones.
     */
    public <F extends Record> Creation<F> creation(Incoming request, Class<F> type, String prefix,
            Function<F, List<FieldError>> further) {
        ActRequest<F> read = sound(request, type, prefix, further);
        return new Creation<>(read.form(), ids.of(prefix, read.id(), request));
    }

    private <F extends Record> ActRequest<F> sound(Incoming request, Class<F> type, String prefix,
            Function<F, List<FieldError>> further) {
        JsonNode body = JsonBody.parse(request.body());
        return twice(request, true, named -> {
            FormBinder binder = new FormBinder(body, named);
            F form = binder.read(type);
            String id = prefix == null ? null : binder.readText("id");
            FormErrors.check(binder.errors(), RequiredFields.missing(form), further.apply(form),
                    IdempotencyKey.check(request.key()), NewId.check(prefix, id));
            return new ActRequest<>(form, Envelope.EMPTY, id, List.of());
        });
    }

    /** Reads on trial first, and adds the people it names to the directory only when that was in order. */
    private <F extends Record> ActRequest<F> twice(Incoming request, boolean mayAct,
            Function<People, ActRequest<F>> read) {
        var trial = new DryRunPeople(people);
        ActRequest<F> first = read.apply(trial);
        return trial.met() && mayAct && first.errors().isEmpty()
                ? read.apply(new DirectoryPeople(people, request.caller().actor()))
                : first;
    }
}
