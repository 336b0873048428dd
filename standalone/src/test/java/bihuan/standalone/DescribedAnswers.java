package bihuan.standalone;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/** The answers in a description of the interface, and those that say nothing of what is in them. */
final class DescribedAnswers {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final List<String> CHOICES = List.of("oneOf", "anyOf", "allOf");

    private final JsonNode schemas;
    private final List<String> all = new ArrayList<>();
    private final List<String> without = new ArrayList<>();
    private int operations;

    DescribedAnswers(JsonNode api) {
        schemas = api.at("/components/schemas");
        api.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> read(method.getKey() + " " + path.getKey(), method.getValue())));
    }

    List<String> all() {
        return all;
    }

    List<String> withoutSchema() {
        return without;
    }

    int operations() {
        return operations;
    }

    private void read(String operation, JsonNode described) {
        operations++;
        described.path("responses").properties().forEach(response -> {
            String answer = operation + " " + response.getKey();
            all.add(answer);
            JsonNode content = response.getValue().path("content");
            if (content.isEmpty()) {
                without.add(answer + ": nothing is said of its content");
            }
            content.properties().forEach(type -> lacking(type.getValue().path("schema"), Set.of())
                    .ifPresent(what -> without.add(answer + " " + type.getKey() + ": " + what)));
        });
    }

    /** What this schema leaves open, if anything. */
    private Optional<String> lacking(JsonNode schema, Set<String> above) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asString().replaceFirst(".*/", "");
            if (!schemas.has(name)) {
                return Optional.of("no schema " + name);
            }
            var below = new HashSet<>(above);
            return below.add(name)
                    ? lacking(schemas.path(name), below).map(what -> name + "." + what)
                    : Optional.empty();
        }
        for (String choice : CHOICES) {
            if (schema.has(choice)) {
                return schema.path(choice).valueStream().flatMap(each -> lacking(each, above).stream()).findFirst();
            }
        }
        if (schema.has("properties") || schema.has("additionalProperties")) {
            return fields(schema, above);
        }
        if (schema.has("items")) {
            return lacking(schema.path("items"), above).map(what -> "[]." + what);
        }
        JsonNode type = schema.path("type");
        boolean open = type.isMissingNode() || type.isString() && Set.of("object", "array").contains(type.asString());
        return open ? Optional.of("anything") : Optional.empty();
    }

    private Optional<String> fields(JsonNode schema, Set<String> above) {
        var wrong = schema.path("properties").properties().stream()
                .flatMap(field -> lacking(field.getValue(), above).map(what -> field.getKey() + "." + what).stream())
                .findFirst();
        JsonNode others = schema.path("additionalProperties");
        return wrong.or(() -> others.isMissingNode() || others.isBoolean() && !others.asBoolean()
                ? Optional.empty()
                : lacking(others, above).map(what -> "*." + what));
    }
}
