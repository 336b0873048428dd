package bihuan.command.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import com.fasterxml.uuid.Generators;

import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.action.AmendReport;
import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.action.ListForSupervision;
import bihuan.api.hazard.action.RejectReport;
import bihuan.api.hazard.action.Report;
import bihuan.api.hazard.command.ActOnHazard;
import bihuan.api.hazard.command.ReportHazard;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Transition;
import bihuan.api.permission.Caller;
import bihuan.api.refusal.FieldError;
import bihuan.api.text.Text;
import bihuan.command.form.Body;
import bihuan.command.form.DirectoryPeople;
import bihuan.command.form.FormBinder;
import bihuan.command.form.IdempotencyKey;
import bihuan.command.form.IfMatch;
import bihuan.command.form.NamesOnTrial;
import bihuan.command.form.People;
import bihuan.command.reservation.Reservations;
import bihuan.platform.people.PeopleDirectory;
import tools.jackson.databind.JsonNode;

/**
 * Makes commands of requests. What cannot be read or is not known goes along as errors, to be answered in due order.
 */
@Component
class HazardForms {

    private static final Pattern ID = Pattern.compile("hazard-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Body bodies;
    private final PeopleDirectory people;
    private final References references;
    private final Reservations reservations;

    HazardForms(Body bodies, PeopleDirectory people, References references, Reservations reservations) {
        this.bodies = bodies;
        this.people = people;
        this.references = references;
        this.reservations = reservations;
    }

    ReportHazard report(Caller caller, byte[] body, String key) {
        Read<Report> read = read(Action.REPORT, Report.class, caller, body, key, (form, errors) -> {
            errors.addAll(references.check(form, caller));
        });
        boolean readable = read.errors().isEmpty();
        String id = readable && read.id() != null ? read.id() : newId();
        if (readable && read.id() == null && key != null) {
            id = reservations.claimForRequest("hazard-", mark(caller, key), id);
        }
        List<FieldError> errors = new ArrayList<>(read.errors());
        errors.addAll(references.checkNumber(read.form(), id));
        String digest = bodies.digest(caller.actor().accountId(), read.form(), read.envelope());
        return new ReportHazard(id, caller, read.envelope(), read.form(), errors,
                new RequestMark(key == null ? null : mark(caller, key), digest));
    }

    ActOnHazard act(Caller caller, String id, Action action, byte[] body, String ifMatch, String key) {
        Read<?> read = read(action, action.form().asSubclass(Record.class), caller, body, key, (form, errors) -> {
            switch (form) {
                case AmendReport amend -> errors.addAll(references.checkContractor(amend.contractorId()));
                case RejectReport reject -> errors.addAll(references.checkDuplicate(reject.duplicateOf(), id, caller));
                default -> {
                }
            }
        });
        List<FieldError> errors = new ArrayList<>(read.errors());
        if (read.form() instanceof ListForSupervision list) {
            errors.addAll(references.checkListingDocument(list, read.envelope(), id));
        }
        RequestMark request = key == null
                ? null
                : new RequestMark(mark(caller, key), bodies.digest(action, read.form(), read.envelope()));
        return new ActOnHazard(id, caller, action, read.envelope(), (HazardAction) read.form(), errors,
                IfMatch.version(ifMatch), request);
    }

    /** A request as far as it could be read; the id is the one the caller chose for a report, or null. */
    private record Read<R extends Record>(R form, Envelope envelope, String id, List<FieldError> errors) {
    }

    /**
     * Reads a request. One that names people is first read on trial, and makes them known only if it can be read and
     * the role could ever do such a thing: a refused request leaves as few names behind as can be.
     */
    private <R extends Record> Read<R> read(Action action, Class<R> type, Caller caller, byte[] body, String key,
            BiConsumer<R, List<FieldError>> referencesOf) {
        JsonNode given = bodies.parse(body);
        var trial = new NamesOnTrial(people);
        Read<R> first = readOnce(action, type, caller, given, trial, key, referencesOf);
        Transition line = Lifecycle.of(action);
        boolean possible = line.who().contains(caller.role()) || line.whoWhenListed().contains(caller.role());
        return trial.met() && possible && first.errors().isEmpty()
                ? readOnce(action, type, caller, given, new DirectoryPeople(people, caller.actor()), key, referencesOf)
                : first;
    }

    private <R extends Record> Read<R> readOnce(Action action, Class<R> type, Caller caller, JsonNode given,
            People named, String key,
            BiConsumer<R, List<FieldError>> referencesOf) {
        FormBinder binder = new FormBinder(given, named);
        R form = binder.read(type);
        Envelope envelope = binder.read(Envelope.class);
        String id = action == Action.REPORT ? binder.readText("id") : null;
        List<FieldError> errors = new ArrayList<>(binder.errors());
        referencesOf.accept(form, errors);
        errors.addAll(references.check(envelope, caller));
        errors.addAll(IdempotencyKey.check(key));
        if (id != null && !ID.matcher(id).matches()) {
            errors.add(new FieldError("id", "not-an-id",
                    Text.of("id 应为 hazard- 加 UUID。", "An id is hazard- and a UUID.")));
        }
        return new Read<>(form, envelope, id, errors);
    }

    /** One account's keys are nothing to another's. */
    private static String mark(Caller caller, String key) {
        return caller.actor().accountId() + "/" + key;
    }

    private static String newId() {
        return "hazard-" + Generators.timeBasedEpochGenerator().generate();
    }
}
