package bihuan.query.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import bihuan.api.lifecycle.Action;
import bihuan.query.file.Change;
import bihuan.query.projection.FileJson;
import bihuan.query.web.Names;

/** A hazard's timeline as people read it: who, what, when it happened, when it was recorded, why, on which document. */
@Component
public class TimelineView {

    /** Not an act's own fields: told elsewhere, or the importer's business. */
    private static final Set<String> NO_DETAIL = Set.of("hazardId", "act", "ledgerRow");

    private final Timeline timeline;
    private final FileJson json;
    private final Names names;

    TimelineView(Timeline timeline, FileJson json, Names names) {
        this.timeline = timeline;
        this.json = json;
        this.names = names;
    }

    /** The whole timeline, first act first; labels in that language. */
    public List<TimelineEntry> of(String hazardId, Locale language) {
        var events = timeline.of(hazardId);
        var payloads = events.stream().map(event -> json.read(event.payload(), JsonNode.class)).toList();
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        payloads.forEach(all::add);
        events.forEach(event -> all.add(json.read(event.changes(), JsonNode.class)));
        var known = names.known(all);
        return IntStream.range(0, events.size())
                .mapToObj(i -> entry(events.get(i), payloads.get(i), known, language)).toList();
    }

    private TimelineEntry entry(StoredEvent event, JsonNode payload, Names.Known known, Locale language) {
        JsonNode act = names.put(payload.get("act"), known);
        var action = Arrays.stream(Action.values())
                .filter(candidate -> candidate.event().getSimpleName().equals(event.type())).findAny().orElseThrow();
        return new TimelineEntry(event.sequence(), event.type(), action.path(), action.label().in(language),
                event.occurredOn(), event.recordedAt(), act.get("actor"), text(act, "reason"), text(act, "legalBasis"),
                act.get("document"), texts(act, "evidence"), act.path("imported").asBoolean(false),
                act.path("dateEvidenced").asBoolean(true), texts(act, "incomplete"),
                Arrays.stream(json.read(event.changes(), Change[].class)).map(change -> named(change, known)).toList(),
                names.put(details(payload), known));
    }

    private static ObjectNode details(JsonNode payload) {
        var details = JsonNodeFactory.instance.objectNode();
        payload.properties().stream().filter(field -> !NO_DETAIL.contains(field.getKey()))
                .forEach(field -> details.set(field.getKey(), field.getValue()));
        return details;
    }

    private static Change named(Change change, Names.Known known) {
        return new Change(change.field(), name(change.from(), known), name(change.to(), known));
    }

    private static Object name(Object value, Names.Known known) {
        return value instanceof String id ? known.persons().getOrDefault(id, id) : value;
    }

    private static String text(JsonNode act, String field) {
        return act.path(field).asString(null);
    }

    private static List<String> texts(JsonNode act, String field) {
        return act.path(field).valueStream().map(JsonNode::asString).toList();
    }
}
