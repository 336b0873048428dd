package bihuan.standalone.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * A GET of the OpenAPI description.
 *
 * @param path
 *            as it is described, such as {@code /api/hazards/{id}}
 * @param streamed
 *            whether its answer goes on until the caller leaves
 * @param addresses
 *            the path and its parameters filled in, each parameter in at least one of them
 */
record DescribedRead(String path, boolean streamed, List<String> addresses) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /**
     * Every GET there is.
     *
     * @param description
     *            the answer of {@code /v3/api-docs}
     * @param values
     *            what to fill in, by the name of a parameter, or by the path up to it where names mean different things
     * @throws AssertionError
     *             when a parameter cannot be filled in
     */
    static List<DescribedRead> all(JsonNode description, Map<String, List<String>> values) {
        return description.path("paths").propertyStream().filter(path -> path.getValue().has("get"))
                .map(path -> new Filling(description, values, path.getKey(), path.getValue().path("get")).read())
                .toList();
    }

    /** Fills in one operation. */
    private record Filling(JsonNode description, Map<String, List<String>> values, String path, JsonNode operation) {

        DescribedRead read() {
            boolean streamed = operation.path("responses").path("200").path("content").has("text/event-stream");
            List<String> paths = paths();
            List<String> questions = questions();
            return new DescribedRead(path, streamed,
                    IntStream.range(0, Math.max(paths.size(), questions.size()))
                            .mapToObj(i -> paths.get(i % paths.size()) + questions.get(i % questions.size())).toList());
        }

        /** The path, with each value of each variable. */
        private List<String> paths() {
            List<String> filled = List.of(path);
            for (Matcher variable = VARIABLE.matcher(path); variable.find();) {
                String upToIt = path.substring(0, variable.end());
                List<String> all = values.containsKey(upToIt)
                        ? values.get(upToIt)
                        : valuesOf(parameter("path", variable.group(1)));
                filled = filled.stream().flatMap(
                        one -> all.stream().map(value -> one.replace(variable.group(), value))).toList();
            }
            return filled;
        }

        /** No optional parameter, and each of them; with all that are required. */
        private List<String> questions() {
            List<String> required = new ArrayList<>(values.getOrDefault(path + "?", List.of()));
            List<String> optional = new ArrayList<>(List.of(""));
            parameters("query").forEach(parameter -> {
                List<String> pairs = isOpenEnded(parameter) ? anything() : pairs(parameter);
                if (parameter.path("required").asBoolean() && !isOpenEnded(parameter)) {
                    required.add(pairs.getFirst());
                } else {
                    optional.addAll(pairs);
                }
            });
            return optional.stream().map(one -> Stream.concat(required.stream(), Stream.of(one))
                    .filter(pair -> !pair.isEmpty()).toList())
                    .map(pairs -> pairs.isEmpty() ? "" : "?" + String.join("&", pairs)).toList();
        }

        private Stream<JsonNode> parameters(String in) {
            return operation.path("parameters").valueStream().map(this::resolved)
                    .filter(parameter -> parameter.path("in").asString().equals(in));
        }

        private JsonNode parameter(String in, String name) {
            return parameters(in).filter(parameter -> parameter.path("name").asString().equals(name)).findAny()
                    .orElseThrow(() -> new AssertionError(path + " does not describe its " + name));
        }

        /** Whether the description says no more than that there are parameters. */
        private boolean isOpenEnded(JsonNode parameter) {
            return resolved(parameter.path("schema")).path("type").asString().equals("object");
        }

        private List<String> anything() {
            return values.entrySet().stream().filter(value -> value.getKey().matches("\\w+"))
                    .map(value -> pair(value.getKey(), value.getValue().getFirst())).toList();
        }

        private List<String> pairs(JsonNode parameter) {
            String name = parameter.path("name").asString();
            return valuesOf(parameter).stream().map(value -> pair(name, value)).toList();
        }

        private List<String> valuesOf(JsonNode parameter) {
            String name = parameter.path("name").asString();
            JsonNode schema = resolved(parameter.path("schema"));
            JsonNode one = schema.has("items") ? resolved(schema.path("items")) : schema;
            if (values.containsKey(name)) {
                return values.get(name);
            }
            if (one.has("enum")) {
                return one.path("enum").valueStream().map(JsonNode::asString).toList();
            }
            return List.of(switch (one.path("format").asString("") + " " + one.path("type").asString("")) {
                case "date string" -> "2021-06-30";
                case "date-time string" -> "2021-06-30T12:00:00Z";
                case "int32 integer", "int64 integer", " integer" -> one.path("minimum").asString("1");
                case " boolean" -> "true";
                default -> throw new AssertionError(
                        "GET %s: nothing is known to fill in for \"%s\"".formatted(path, name));
            });
        }

        private JsonNode resolved(JsonNode node) {
            return node.has("$ref") ? description.at(node.path("$ref").asString().substring(1)) : node;
        }

        private static String pair(String name, String value) {
            return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }
}
