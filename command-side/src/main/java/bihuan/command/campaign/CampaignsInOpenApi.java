package bihuan.command.campaign;

import java.util.Arrays;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.campaign.CampaignPlan;
import bihuan.api.hazard.Envelope;
import bihuan.command.act.openapi.ActOperation;
import bihuan.command.act.openapi.FormSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;

/**
 * Describes each act in a campaign separately, with its fields and roles, generated from the data that the code uses.
 */
@Component
class CampaignsInOpenApi implements OpenApiCustomizer {

    private static final String ANY_ACTION = "/api/campaigns/{id}/parks/{parkId}/{action}";

    @Override
    public void customise(OpenAPI api) {
        PathItem any = api.getPaths().remove(ANY_ACTION);
        if (any == null) {
            return;
        }
        ObjectSchema campaign = FormSchema.of(CampaignPlan.class);
        campaign.setRequired(null);
        campaign.addProperty("id",
                new StringSchema().description("campaign- and a UUID, to repeat the request safely"));
        campaign.addProperty("template", new StringSchema().description("instead of a plan of one's own"));
        api.getPaths().get("/api/campaigns").getPost().requestBody(ActOperation.body(campaign).required(true));
        api.getPaths().get(ANY_ACTION.replace("{action}", "enrol")).getPost()
                .requestBody(ActOperation.body(FormSchema.of(Envelope.class)));
        Arrays.stream(CampaignAction.values()).forEach(action -> api
                .path(ANY_ACTION.replace("{action}", action.path()), new PathItem().post(ActOperation.of(id(action),
                        action.label(), ActOperation.roles(action.who()), body(action), any.getPost()))));
    }

    /** Hazards have corrections of the same name. */
    private static String id(CampaignAction action) {
        return action.isCorrection() ? "campaign-" + action.path() : action.path();
    }

    private static RequestBody body(CampaignAction action) {
        return ActOperation.body(action == CampaignAction.CORRECT_ACT
                ? ActOperation.correction(action.needs())
                : ActOperation.fields(action.form(), action.needs()));
    }
}
