package bihuan.command.register;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

import bihuan.command.act.openapi.ActOperation;
import bihuan.command.act.openapi.FormSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;

/** Describes the bodies of requests that change the register. */
@Component
class RegistersInOpenApi implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        if (!api.getPaths().containsKey("/api/authorities")) {
            return;
        }
        post(api, "/api/authorities", AuthorityController.AuthorityForm.class);
        patch(api, "/api/authorities/{authorityId}", AuthorityController.AuthorityChange.class);
        patch(api, "/api/parks/{parkId}", ChangeForms.ParkChange.class);
        patch(api, "/api/units/{unitId}", ChangeForms.UnitChange.class);
        post(api, "/api/parks/{parkId}/merge", ChangeForms.Merge.class);
        post(api, "/api/parks/{parkId}/split", ChangeForms.Split.class);
    }

    private static void post(OpenAPI api, String path, Class<? extends Record> form) {
        at(api, path).getPost().requestBody(ActOperation.body(FormSchema.of(form)).required(true));
    }

    private static void patch(OpenAPI api, String path, Class<? extends Record> form) {
        at(api, path).getPatch().requestBody(ActOperation.body(FormSchema.of(form)).required(true));
    }

    private static PathItem at(OpenAPI api, String path) {
        return api.getPaths().get(path);
    }
}
