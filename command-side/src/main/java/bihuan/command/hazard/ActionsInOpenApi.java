package bihuan.command.hazard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

import bihuan.api.hazard.Envelope;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;

/** Describes each action by itself, with its fields and who may do it: read from the same data that the code obeys. */
@Component
class ActionsInOpenApi implements OpenApiCustomizer {

    private static final String ANY_ACTION = "/api/hazards/{id}/{action}";

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
        Arrays.stream(Action.values()).filter(action -> action.form() != null && action != Action.REPORT)
                .forEach(action -> api.path(ANY_ACTION.replace("{action}", action.path()),
                        new PathItem().post(operation(action, any.getPost()))));
    }

    private static Operation operation(Action action, Operation any) {
        List<Parameter> parameters = any.getParameters().stream()
                .filter(parameter -> !parameter.getName().equals("action")).toList();
        return new Operation().operationId(action.path()).tags(any.getTags()).parameters(parameters)
                .summary(action.label().en() + " · " + action.label().zh()).description(who(action))
                .requestBody(body(action)).responses(any.getResponses());
    }

    private static String who(Action action) {
        var line = Lifecycle.of(action);
        return line.who().equals(line.whoWhenListed())
                ? "Who: " + line.who()
                : "Who: " + line.who() + ", while listed " + line.whoWhenListed();
    }

    private static RequestBody body(Action action) {
        ObjectSchema fields = FormSchema.of(action.form().asSubclass(Record.class));
        FormSchema.of(Envelope.class).getProperties()
                .forEach((name, schema) -> fields.addProperty(name, (Schema<?>) schema));
        List<String> required = new ArrayList<>(fields.getRequired() == null ? List.of() : fields.getRequired());
        action.needs().forEach(need -> required.add(FormSchema.camelCase(need.name())));
        fields.setRequired(required.isEmpty() ? null : required);
        return new RequestBody()
                .content(new Content().addMediaType("application/json", new MediaType().schema(fields)));
    }

    private static Schema<?> schemaOf(Operation operation) {
        return operation.getRequestBody().getContent().get("application/json").getSchema();
    }
}
