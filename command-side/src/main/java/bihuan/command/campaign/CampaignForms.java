package bihuan.command.campaign;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.campaign.CampaignPlan;
import bihuan.api.campaign.Duty;
import bihuan.api.campaign.EnrolmentId;
import bihuan.api.campaign.KeyTask;
import bihuan.api.campaign.Stage;
import bihuan.api.campaign.Title;
import bihuan.api.campaign.action.CampaignForm;
import bihuan.api.campaign.action.CorrectCampaignAct;
import bihuan.api.campaign.command.ActInCampaign;
import bihuan.api.campaign.command.EnrolPark;
import bihuan.api.campaign.command.SetUpCampaign;
import bihuan.api.campaign.history.EnrolmentFormOf;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.command.act.RequiredFields;
import bihuan.command.act.request.ActRequest;
import bihuan.command.act.request.Corrections;
import bihuan.command.act.request.Corrections.Completed;
import bihuan.command.act.request.Corrections.Given;
import bihuan.command.act.request.Corrections.Original;
import bihuan.command.act.request.Creation;
import bihuan.command.act.request.IfMatch;
import bihuan.command.act.request.Incoming;
import bihuan.command.act.request.RequestMarks;
import bihuan.command.act.request.Requests;
import bihuan.command.campaign.decision.PlanRules;
import bihuan.command.history.EnrolmentHistories;

/** Converts requests about campaigns to commands. */
@Component
class CampaignForms {

    private final Requests requests;
    private final CampaignTemplates templates;
    private final Corrections corrections;
    private final EnrolmentHistories histories;

    CampaignForms(Requests requests, CampaignTemplates templates, Corrections corrections,
            EnrolmentHistories histories) {
        this.requests = requests;
        this.templates = templates;
        this.corrections = corrections;
        this.histories = histories;
    }

    /** What a campaign is set up with: the name of a template, or a plan. */
    private record NewCampaign(String template, Title name, List<Stage> stages, List<KeyTask> tasks,
            List<Duty> duties) {

        private CampaignPlan plan() {
            return new CampaignPlan(name, stages, tasks, duties);
        }
    }

    /** The form of an enrolment, which has only the envelope. */
    private record NoFields() {
    }

    /** Refuses a plan with errors at once: there is no campaign yet whose state could matter. */
    SetUpCampaign setUp(Incoming request) {
        Permission.SET_UP.check(request.caller());
        Creation<NewCampaign> read = requests.creation(request, NewCampaign.class, "campaign-", this::errors);
        String template = read.form().template();
        CampaignPlan given = read.form().plan();
        CampaignPlan plan = template == null ? given.withDueDays() : templates.named(template).orElseThrow();
        return new SetUpCampaign(read.id(), request.caller().actor(), template, plan,
                RequestMarks.ofCreation(request, template, given));
    }

    EnrolPark enrol(Incoming request, String campaignId, String parkId, CampaignPlan plan) {
        Caller caller = request.caller();
        ActRequest<NoFields> read = requests.act(request, NoFields.class,
                Permission.SET_UP.who().contains(caller.role()), none -> List.of());
        return new EnrolPark(EnrolmentId.of(campaignId, parkId), campaignId, parkId, caller, read.envelope(), plan,
                read.errors(), RequestMarks.ofCreation(request, caller.actor().accountId(), read.envelope()));
    }

    ActInCampaign act(Incoming request, String enrolmentId, CampaignAction action, String ifMatch) {
        return action == CampaignAction.CORRECT_ACT
                ? correction(request, enrolmentId, ifMatch)
                : plain(request, enrolmentId, action, ifMatch);
    }

    private ActInCampaign correction(Incoming request, String enrolmentId, String ifMatch) {
        CampaignAction action = CampaignAction.CORRECT_ACT;
        Caller caller = request.caller();
        Completed completed = corrections.read(request, action.who().contains(caller.role()),
                sequence -> Original.of(histories.of(enrolmentId), sequence, EnrolmentFormOf::event));
        ActRequest<Given> read = completed.request();
        return new ActInCampaign(enrolmentId, caller, action, read.envelope(),
                new CorrectCampaignAct(read.form().sequence(), (CampaignForm) completed.fields(), completed.as(),
                        completed.basis()),
                read.errors(), IfMatch.version(ifMatch),
                RequestMarks.ofAct(request, action, read.form(), read.envelope()));
    }

    private ActInCampaign plain(Incoming request, String enrolmentId, CampaignAction action, String ifMatch) {
        Caller caller = request.caller();
        ActRequest<?> read = requests.act(request, action.form().asSubclass(Record.class),
                action.who().contains(caller.role()), form -> List.of());
        return new ActInCampaign(enrolmentId, caller, action, read.envelope(), (CampaignForm) read.form(),
                read.errors(), IfMatch.version(ifMatch),
                RequestMarks.ofAct(request, action, read.form(), read.envelope()));
    }

    private List<FieldError> errors(NewCampaign given) {
        return given.template() == null ? planErrors(given.plan()) : templateErrors(given);
    }

    private static List<FieldError> planErrors(CampaignPlan plan) {
        return Stream.of(RequiredFields.missing(plan), PlanRules.check(plan)).flatMap(List::stream).toList();
    }

    private List<FieldError> templateErrors(NewCampaign given) {
        if (templates.named(given.template()).isEmpty()) {
            return List.of(FieldCode.UNKNOWN_TEMPLATE.on("template"));
        }
        return given.plan().equals(new CampaignPlan(null, null, null, null))
                ? List.of()
                : List.of(FieldCode.TEMPLATE_OR_PLAN.on("template"));
    }
}
