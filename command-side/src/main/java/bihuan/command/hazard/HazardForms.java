package bihuan.command.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import com.fasterxml.uuid.Generators;

import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.action.AmendReport;
import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.action.RejectReport;
import bihuan.api.hazard.action.Report;
import bihuan.api.hazard.command.ActOnHazard;
import bihuan.api.hazard.command.ReportHazard;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Caller;
import bihuan.api.refusal.FieldError;
import bihuan.api.text.Text;
import bihuan.command.form.Body;
import bihuan.command.form.DirectoryPeople;
import bihuan.command.form.FormBinder;
import bihuan.command.reservation.Reservations;
import bihuan.platform.people.PeopleDirectory;

/** Makes commands of requests. What cannot be read or is not known goes along as errors, to be answered in due order. */
@Component
class HazardForms {

    private static final Pattern ID = Pattern.compile("hazard-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");
    private static final long NO_VERSION = -1;
    private static final int LONGEST_KEY = 200;

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
        FormBinder binder = new FormBinder(bodies.parse(body), new DirectoryPeople(people, caller.actor()));
        Report report = binder.read(Report.class);
        Envelope envelope = binder.read(Envelope.class);
        String chosen = binder.readText("id");
        List<FieldError> errors = new ArrayList<>(binder.errors());
        errors.addAll(references.check(report, caller));
        errors.addAll(references.check(envelope));
        errors.addAll(checkKey(key));
        if (chosen != null && !ID.matcher(chosen).matches()) {
            errors.add(new FieldError("id", "not-an-id",
                    Text.of("id 应为 hazard- 加 UUID。", "An id is hazard- and a UUID.")));
        }
        String id = chosen == null || !errors.isEmpty() ? newId() : chosen;
        if (chosen == null && key != null && errors.isEmpty()) {
            id = reservations.claimForRequest("hazard-", mark(caller, key), id);
        }
        String digest = bodies.digest(caller.actor().accountId(), report, envelope);
        return new ReportHazard(id, caller, envelope, report, errors,
                new RequestMark(key == null ? null : mark(caller, key), digest));
    }

    ActOnHazard act(Caller caller, String id, Action action, byte[] body, String ifMatch, String key) {
        FormBinder binder = new FormBinder(bodies.parse(body), new DirectoryPeople(people, caller.actor()));
        HazardAction form = (HazardAction) binder.read(action.form().asSubclass(Record.class));
        Envelope envelope = binder.read(Envelope.class);
        List<FieldError> errors = new ArrayList<>(binder.errors());
        errors.addAll(references.check(envelope));
        errors.addAll(checkKey(key));
        switch (form) {
            case AmendReport amend -> errors.addAll(references.checkContractor(amend.contractorId(), caller));
            case RejectReport reject -> errors.addAll(references.checkDuplicate(reject.duplicateOf()));
            default -> {
            }
        }
        RequestMark request = key == null
                ? null
                : new RequestMark(mark(caller, key), bodies.digest(action, form, envelope));
        return new ActOnHazard(id, caller, action, envelope, form, errors, version(ifMatch), request);
    }

    /** One account's keys are nothing to another's. */
    private static String mark(Caller caller, String key) {
        return caller.actor().accountId() + "/" + key;
    }

    /** The version of an If-Match header; null when any will do, one that never was when it names none of ours. */
    private static Long version(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher etag = ETAG.matcher(ifMatch.strip());
        return etag.matches() ? Long.parseLong(etag.group(1)) : NO_VERSION;
    }

    private static List<FieldError> checkKey(String key) {
        return key == null
                || !key.isBlank() && key.length() <= LONGEST_KEY && key.chars().noneMatch(Character::isISOControl)
                        ? List.of()
                        : List.of(new FieldError("Idempotency-Key", "not-a-key",
                                Text.of("Idempotency-Key 应为 1 至 %s 个字符。", "An Idempotency-Key has 1 to %s characters.")
                                        .with(LONGEST_KEY)));
    }

    private static String newId() {
        return "hazard-" + Generators.timeBasedEpochGenerator().generate();
    }
}
