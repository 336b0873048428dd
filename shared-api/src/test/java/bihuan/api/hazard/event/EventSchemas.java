package bihuan.api.hazard.event;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;
import org.axonframework.serialization.Revision;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of all events, drawn from their records: name and revision as stored, and the type of each field. */
final class EventSchemas {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private EventSchemas() {
    }

    /** The page in docs. */
    static String page() {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ObjectNode events = page.putObject("events");
        ObjectNode types = page.putObject("types");
        events(types, events);
        return JSON.writeValueAsString(page).replace("\r\n", "\n") + "\n";
    }

    private static void events(ObjectNode types, ObjectNode events) {
        EventSamplesTest.events().sorted(Comparator.comparing(Class::getName)).forEach(type -> {
            ObjectNode event = events.putObject(type.getName());
            event.put("revision", type.getAnnotation(Revision.class).value());
            event.set("fields", fields(type, types));
        });
    }

    private static ObjectNode fields(Class<?> type, ObjectNode types) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (RecordComponent field : type.getRecordComponents()) {
            fields.put(field.getName(), name(field.getGenericType(), types));
        }
        return fields;
    }

    private static String name(Type type, ObjectNode types) {
        return switch (type) {
            case ParameterizedType many -> ((Class<?>) many.getRawType()).getSimpleName() + "<"
                    + String.join(", ",
                            Stream.of(many.getActualTypeArguments()).map(each -> name(each, types)).toList())
                    + ">";
            case Class<?> plain when isOurs(plain) -> {
                describe(plain, types);
                yield plain.getSimpleName();
            }
            case Class<?> plain -> plain.getSimpleName();
            default -> throw new IllegalStateException("No event has a field of " + type);
        };
    }

    /**
     * A type of ours that fields are of, once: a family of events, a record by its fields, a code by its constants, an
     * id as the text it is.
     */
    private static void describe(Class<?> type, ObjectNode types) {
        if (types.has(type.getSimpleName())) {
            return;
        }
        if (type.isSealed()) {
            types.put(type.getSimpleName(), "one of the events, with its name as \"type\"");
        } else if (type.isEnum()) {
            var codes = types.putArray(type.getSimpleName());
            Arrays.stream(type.getEnumConstants()).forEach(code -> codes.add(((Enum<?>) code).name()));
        } else if (Arrays.stream(type.getRecordComponents()).anyMatch(EventSchemas::isAllOfIt)) {
            types.put(type.getSimpleName(), "String");
        } else {
            types.putObject(type.getSimpleName());
            types.set(type.getSimpleName(), fields(type, types));
        }
    }

    private static boolean isAllOfIt(RecordComponent field) {
        return field.getAccessor().isAnnotationPresent(JsonValue.class);
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("bihuan.");
    }
}
