package bihuan.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import bihuan.platform.sheet.SheetWriter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;

/**
 * Describes what no return type says: files and streams by the ending of their address, a name and problems (RFC 9457)
 * of every operation, and parameters that are read from the whole query.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AnswersInOpenApi implements OpenApiCustomizer {

    private static final String PROBLEM = "#/components/schemas/Problem";
    /** Framework types that occur in signatures but never in a response. */
    private static final List<String> NOT_SAID = List.of("SseEmitter", "MultiValueMapStringString");
    private static final Pattern STREAM = Pattern.compile("/api/(stream|imports/\\{id}/progress)");
    private static final Map<Pattern, List<String>> FILES = files();

    @Override
    public void customise(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        NOT_SAID.forEach(api.getComponents().getSchemas()::remove);
        api.getComponents().addSchemas("Problem", problem());
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            operation.setOperationId(id(method, path));
            if (method == PathItem.HttpMethod.GET) {
                describeFile(path, operation);
            }
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(AnswersInOpenApi::describeWholeQuery);
            }
            operation.getResponses().addApiResponse("default", new ApiResponse()
                    .description("What is wrong, in the caller's language").content(new Content().addMediaType(
                            "application/problem+json", new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
        }));
    }

    /** Of the method and the address: handlers of one name would be numbered as they happen to be found. */
    private static String id(PathItem.HttpMethod method, String path) {
        return Pattern.compile("[^A-Za-z0-9]+([A-Za-z0-9])").matcher(path.replaceFirst("^/api", "") + "/")
                .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT)).replaceAll("[^A-Za-z0-9]", "")
                .transform(words -> method.name().toLowerCase(Locale.ROOT) + words);
    }

    private static Map<Pattern, List<String>> files() {
        var files = new LinkedHashMap<Pattern, List<String>>();
        files.put(Pattern.compile(".*\\.csv"), List.of("text/csv"));
        files.put(Pattern.compile(".*\\.xlsx"), List.of(SheetWriter.MEDIA_TYPE));
        files.put(Pattern.compile(".*/instruments/.*\\.\\{format}"), List.of("text/html", "application/pdf"));
        files.put(Pattern.compile(".*\\.\\{format}"), List.of("text/html", "application/pdf",
                SheetWriter.MEDIA_TYPE));
        files.put(Pattern.compile("/api/evidence/\\{sha256}"), List.of("application/octet-stream"));
        files.put(STREAM, List.of("text/event-stream"));
        return files;
    }

    private static void describeFile(String path, Operation operation) {
        FILES.entrySet().stream().filter(file -> file.getKey().matcher(path).matches()).findFirst()
                .ifPresent(file -> {
                    var content = new Content();
                    file.getValue().forEach(type -> content.addMediaType(type, new MediaType()
                            .schema(type.startsWith("text/")
                                    ? new StringSchema()
                                    : new StringSchema().format("binary"))));
                    operation.getResponses().get("200").setContent(content);
                });
    }

    /** Sent as parameters of their own, and none of them is required. */
    private static void describeWholeQuery(Parameter parameter) {
        if (parameter.getName().equals("parameters")) {
            parameter.required(false).style(Parameter.StyleEnum.FORM).explode(true)
                    .schema(new ObjectSchema().additionalProperties(new StringSchema()))
                    .description("Any of the parameters in docs/api.md");
        }
    }

    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema().addProperty("field", new StringSchema())
                .addProperty("code", new StringSchema()).addProperty("message", new StringSchema());
        return new ObjectSchema().addProperty("type", new StringSchema()).addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema()).addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().description("Never changes, in any language"))
                .addProperty("errors",
                        new ArraySchema().items(error)
                                .description("What is wrong with which field"))
                .addProperty("allowed", new ArraySchema().items(new StringSchema())
                        .description("What the caller may do instead"));
    }
}
