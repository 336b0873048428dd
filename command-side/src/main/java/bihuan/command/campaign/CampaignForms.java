package bihuan.command.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import com.fasterxml.uuid.Generators;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.campaign.CampaignPlan;
import bihuan.api.campaign.EnrolmentId;
import bihuan.api.campaign.action.CampaignForm;
import bihuan.api.campaign.command.ActInCampaign;
import bihuan.api.campaign.command.EnrolPark;
import bihuan.api.campaign.command.SetUpCampaign;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.RequestMark;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.FieldError;
import bihuan.api.text.Text;
import bihuan.command.hazard.decision.FormErrors;
import bihuan.command.campaign.decision.PlanRules;
import bihuan.command.evidence.KnownEvidence;
import bihuan.command.form.Body;
import bihuan.command.form.DirectoryPeople;
import bihuan.command.form.FormBinder;
import bihuan.command.form.IdempotencyKey;
import bihuan.command.form.IfMatch;
import bihuan.command.form.NamesOnTrial;
import bihuan.command.form.People;
import bihuan.command.hazard.decision.RequiredFields;
import bihuan.command.reservation.Reservations;
import bihuan.platform.people.PeopleDirectory;
import tools.jackson.databind.JsonNode;

/** Makes commands of requests about campaigns. */
@Component
class CampaignForms {

    private static final String PREFIX = "campaign-";
    private static final Pattern ID = Pattern.compile(PREFIX + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Body bodies;
    private final PeopleDirectory people;
    private final KnownEvidence evidence;
    private final Reservations reservations;
    private final CampaignTemplates templates;

    CampaignForms(Body bodies, PeopleDirectory people, KnownEvidence evidence, Reservations reservations,
            CampaignTemplates templates) {
        this.bodies = bodies;
        this.people = people;
        this.evidence = evidence;
        this.reservations = reservations;
        this.templates = templates;
    }

    /** Refused when the plan has errors: nobody need be asked about a campaign that is not there yet. */
    SetUpCampaign setUp(Caller caller, byte[] body, String key) {
        Permission.SET_UP.check(caller);
        FormBinder binder = new FormBinder(bodies.parse(body), new NamesOnTrial(people));
        CampaignPlan given = binder.read(CampaignPlan.class);
        String template = binder.readText("template");
        String id = binder.readText("id");
        List<FieldError> errors = new ArrayList<>(binder.errors());
        errors.addAll(IdempotencyKey.check(key));
        if (id != null && !ID.matcher(id).matches()) {
            errors.add(new FieldError("id", "not-an-id",
                    Text.of("id 应为 campaign- 加 UUID。", "An id is campaign- and a UUID.")));
        }
        FormErrors.check(errors, template == null ? RequiredFields.missing(given) : templateErrors(template, given),
                template == null ? PlanRules.check(given) : List.of());
        CampaignPlan plan = template == null ? given.withDueDays() : templates.named(template).orElseThrow();
        String fresh = id == null ? PREFIX + Generators.timeBasedEpochGenerator().generate() : id;
        String free = id == null && key != null
                ? reservations.claimForRequest(PREFIX, mark(caller, key), fresh)
                : fresh;
        return new SetUpCampaign(free, caller.actor(), template, plan,
                new RequestMark(key == null ? null : mark(caller, key), bodies.digest(template, given)));
    }

    EnrolPark enrol(Caller caller, String campaignId, String parkId, CampaignPlan plan, byte[] body, String key) {
        Read<NoFields> read = read(NoFields.class, caller, body, key, Permission.SET_UP.who().contains(caller.role()));
        return new EnrolPark(EnrolmentId.of(campaignId, parkId), campaignId, parkId, caller, read.envelope(), plan,
                read.errors(), new RequestMark(key == null ? null : mark(caller, key),
                        bodies.digest(caller.actor().accountId(), read.envelope())));
    }

    ActInCampaign act(Caller caller, String enrolmentId, CampaignAction action, byte[] body, String ifMatch,
            String key) {
        Read<?> read = read(action.form().asSubclass(Record.class), caller, body, key,
                action.who().contains(caller.role()));
        RequestMark request = key == null
                ? null
                : new RequestMark(mark(caller, key), bodies.digest(action, read.form(), read.envelope()));
        return new ActInCampaign(enrolmentId, caller, action, read.envelope(), (CampaignForm) read.form(),
                read.errors(), IfMatch.version(ifMatch), request);
    }

    /** What an enrolment says besides the envelope. */
    private record NoFields() {
    }

    private record Read<R extends Record>(R form, Envelope envelope, List<FieldError> errors) {
    }

    /**
     * Reads a request, and makes the people it names known only if it can be read and the role could do such a thing.
     */
    private <R extends Record> Read<R> read(Class<R> type, Caller caller, byte[] body, String key, boolean possible) {
        JsonNode given = bodies.parse(body);
        var trial = new NamesOnTrial(people);
        Read<R> first = readOnce(type, caller, given, trial, key);
        return trial.met() && possible && first.errors().isEmpty()
                ? readOnce(type, caller, given, new DirectoryPeople(people, caller.actor()), key)
                : first;
    }

    private <R extends Record> Read<R> readOnce(Class<R> type, Caller caller, JsonNode given, People named,
            String key) {
        FormBinder binder = new FormBinder(given, named);
        R form = binder.read(type);
        Envelope envelope = binder.read(Envelope.class);
        List<FieldError> errors = new ArrayList<>(binder.errors());
        errors.addAll(evidence.check(envelope.evidence(), caller.actor()));
        errors.addAll(IdempotencyKey.check(key));
        return new Read<>(form, envelope, errors);
    }

    private List<FieldError> templateErrors(String template, CampaignPlan given) {
        if (templates.named(template).isEmpty()) {
            return List.of(new FieldError("template", "unknown-template",
                    Text.of("没有这个模板。", "There is no such template.")));
        }
        return given.equals(new CampaignPlan(null, null, null, null))
                ? List.of()
                : List.of(new FieldError("template", "template-or-plan",
                        Text.of("采用模板时不另填方案内容。", "Give a template or a plan of your own, not both.")));
    }

    /** One account's keys are nothing to another's. */
    private static String mark(Caller caller, String key) {
        return caller.actor().accountId() + "/" + key;
    }
}
