package bihuan.command.hazard;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.command.act.openapi.ActOperation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;

/** Describes each action by itself, with its fields and roles, generated from the data that the code uses. */
@Component
class ActionsInOpenApi implements OpenApiCustomizer {

    private static final String ANY_ACTION = "/api/hazards/{id}/{action}";
    /** Both answer the issued paper. */
    private static final List<String> ISSUING = List.of("/api/hazards/{id}/papers", "/api/hazards/{id}/issue-paper");

    private static final Set<Action> OF_THEIR_OWN = EnumSet.of(Action.REPORT, Action.ISSUE_PAPER);

    @Override
    public void customise(OpenAPI api) {
        PathItem any = api.getPaths().remove(ANY_ACTION);
        if (any == null) {
            return;
        }
        api.getPaths().get("/api/hazards").getPost()
                .requestBody(body(Action.REPORT).required(true));
        ((ObjectSchema) schemaOf(api.getPaths().get("/api/hazards").getPost())).addProperty("id",
                new StringSchema().description("hazard- and a UUID, to make the request safe to repeat"));
        ISSUING.forEach(path -> api.getPaths().get(path).getPost().requestBody(body(Action.ISSUE_PAPER).required(true))
                .description("Who: " + who(Action.ISSUE_PAPER)));
        Arrays.stream(Action.values()).filter(Action::isRequestable).filter(action -> !OF_THEIR_OWN.contains(action))
                .forEach(action -> api.path(ANY_ACTION.replace("{action}", action.path()),
                        new PathItem().post(ActOperation.of(action.path(), action.label(),
                                who(action), body(action), any.getPost()))));
    }

    private static String who(Action action) {
        var line = Lifecycle.of(action);
        return line.who().equals(line.whoWhenListed())
                ? ActOperation.roles(line.who())
                : ActOperation.roles(line.who()) + ", while listed " + ActOperation.roles(line.whoWhenListed());
    }

    private static RequestBody body(Action action) {
        return ActOperation.body(action == Action.CORRECT_ACT
                ? ActOperation.correction(action.needs())
                : ActOperation.fields(action.form(), action.needs()));
    }

    private static Schema<?> schemaOf(Operation operation) {
        return operation.getRequestBody().getContent().get("application/json").getSchema();
    }
}
