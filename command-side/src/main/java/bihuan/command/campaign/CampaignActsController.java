package bihuan.command.campaign;

import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.campaign.CampaignPlan;
import bihuan.api.campaign.EnrolmentId;
import bihuan.api.campaign.command.SetUpCampaign;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.permission.Caller;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.act.request.IdempotencyKey;
import bihuan.command.act.request.Incoming;
import bihuan.command.act.request.RecordedResponse;
import bihuan.command.dispatch.Commands;
import bihuan.command.register.Register;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Sets up campaigns, enrols parks in them, and takes the acts of a park in a campaign. */
@RestController
@Tag(name = "campaigns: acts")
class CampaignActsController {

    private final CampaignForms forms;
    private final CampaignTemplates templates;
    private final CampaignRegister campaigns;
    private final Register register;
    private final Commands commands;

    CampaignActsController(CampaignForms forms, CampaignTemplates templates, CampaignRegister campaigns,
            Register register,
            Commands commands) {
        this.forms = forms;
        this.templates = templates;
        this.campaigns = campaigns;
        this.register = register;
        this.commands = commands;
    }

    /** The campaigns that ship with the product, all on one page. */
    record Shipped(List<CampaignTemplates.Template> items, long total) {
    }

    @GetMapping("/api/campaign-templates")
    @Operation(summary = "The campaigns that ship with the product",
            description = "Each with its plan, in both languages.")
    Shipped templates() {
        List<CampaignTemplates.Template> all = templates.all();
        return new Shipped(all, all.size());
    }

    @PostMapping("/api/campaigns")
    @Operation(summary = "Set up a campaign", description = "From a template, or with a plan of one's own.")
    ResponseEntity<Recorded> setUp(Caller caller, @RequestBody(required = false) byte[] body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
        SetUpCampaign command = forms.setUp(new Incoming(caller, body, key));
        return RecordedResponse.created("/api/campaigns/" + command.campaignId(), commands.send(command));
    }

    @PostMapping("/api/campaigns/{id}/parks/{parkId}/enrol")
    @Operation(summary = "Enrol a park in a campaign", description = "The same again is answered as the first time.")
    ResponseEntity<Recorded> enrol(Caller caller, @PathVariable String id, @PathVariable String parkId,
            @RequestBody(required = false) byte[] body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
        CampaignPlan plan = campaigns.plan(id).filter(known -> sees(caller, parkId)).orElseThrow(
                () -> new Refused(Refusal.notFound(Text.of("专项行动或园区", "campaign or park"))));
        return RecordedResponse.created("/api/campaigns/" + id + "/parks/" + parkId,
                commands.send(forms.enrol(new Incoming(caller, body, key), id, parkId, plan)));
    }

    @PostMapping("/api/campaigns/{id}/parks/{parkId}/{action}")
    @Operation(summary = "Act in a campaign", description = "Every action, its fields and who may do it: docs/api.md.")
    ResponseEntity<Recorded> act(Caller caller, @PathVariable String id, @PathVariable String parkId,
            @PathVariable("action") String path, @RequestBody(required = false) byte[] body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
        CampaignAction action = CampaignAction.ofPath(path).orElseThrow(
                () -> new Refused(Refusal.notFound(Text.of("操作“%s”", "action \"%s\"").with(path))));
        return RecordedResponse.ok(commands.send(forms.act(new Incoming(caller, body, key), EnrolmentId.of(id, parkId),
                action, ifMatch)));
    }

    private boolean sees(Caller caller, String parkId) {
        return register.hasPark(parkId) && caller.scope().coversPark(parkId);
    }
}
