package bihuan.command.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.campaign.CampaignPlan;
import bihuan.api.hazard.Envelope;
import bihuan.command.hazard.FormSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;

/**
 * Describes each act in a campaign by itself, with its fields and who may do it: read from the data that the code
 * obeys.
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
        api.getPaths().get("/api/campaigns").getPost().requestBody(body(campaign).required(true));
        api.getPaths().get(ANY_ACTION.replace("{action}", "enrol")).getPost()
                .requestBody(body(FormSchema.of(Envelope.class)));
        Arrays.stream(CampaignAction.values()).forEach(action -> api
                .path(ANY_ACTION.replace("{action}", action.path()), new PathItem().post(of(action, any.getPost()))));
    }

    private static Operation of(CampaignAction action, Operation any) {
        return new Operation().operationId(action.path()).tags(any.getTags())
                .parameters(any.getParameters().stream()
                        .filter(parameter -> !parameter.getName().equals("action")).toList())
                .summary(action.label().en() + " · " + action.label().zh()).description("Who: " + action.who())
                .requestBody(body(fields(action))).responses(any.getResponses());
    }

    private static ObjectSchema fields(CampaignAction action) {
        ObjectSchema fields = FormSchema.of(action.form().asSubclass(Record.class));
        FormSchema.of(Envelope.class).getProperties()
                .forEach((name, schema) -> fields.addProperty(name, (Schema<?>) schema));
        List<String> required = new ArrayList<>(fields.getRequired() == null ? List.of() : fields.getRequired());
        action.needs().stream().map(need -> FormSchema.camelCase(need.name())).sorted().forEach(required::add);
        fields.setRequired(required.isEmpty() ? null : required);
        return fields;
    }

    private static RequestBody body(ObjectSchema fields) {
        return new RequestBody()
                .content(new Content().addMediaType("application/json", new MediaType().schema(fields)));
    }
}
