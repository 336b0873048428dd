package bihuan.platform.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import bihuan.api.form.Blank;
import bihuan.api.form.UnreadableField;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Reads a JSON object into records field by field. Unlike a mapper it does not stop at the first thing wrong: it reads
 * what it can and answers an error for each field it cannot, by the name the caller gave it.
 */
public final class FormBinder {

    private static final int MOST_ELEMENTS = 100;

    private final JsonNode body;
    private final JsonFieldReader reader;
    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    /** Reads from this body, with people resolved so. A body that is no object is one error and reads as empty. */
    public FormBinder(JsonNode body, People people) {
        this.body = body;
        this.reader = new JsonFieldReader(people);
        if (!body.isObject()) {
            errors.add(FieldCode.NOT_AN_OBJECT.on(""));
        }
    }

    /** Reads the fields of this record from the top of the body. */
    public <R extends Record> R read(Class<R> type) {
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).forEach(known::add);
        return record("", body, type);
    }

    /** The text of one more field at the top of the body, or null. */
    public String readText(String field) {
        known.add(field);
        JsonNode node = body.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return (String) tried(field, () -> reader.text(node, false));
    }

    /** What could not be read, with an error for each field that no record asked for. */
    public List<FieldError> errors() {
        body.propertyNames().stream().filter(known::add).forEach(this::unknown);
        return List.copyOf(errors);
    }

    private <R extends Record> R record(String prefix, JsonNode object, Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(prefix + component.getName(), object.path(component.getName()), component))
                .toArray();
        try {
            Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            // A form is often a record private to its use case.
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot build " + type, e);
        }
    }

    private Object value(String path, JsonNode node, RecordComponent component) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (component.getGenericType() instanceof ParameterizedType list) {
            return list(path, node, list.getActualTypeArguments()[0]);
        }
        if (component.getType().isRecord() && !JsonFieldReader.reads(component.getType())) {
            return nested(path, node, component.getType().asSubclass(Record.class));
        }
        return tried(path, () -> reader.read(node, component));
    }

    private Record nested(String path, JsonNode node, Class<? extends Record> type) {
        if (!node.isObject()) {
            errors.add(FieldCode.NOT_AN_OBJECT.on(path));
            return null;
        }
        Set<String> fields = new HashSet<>();
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).forEach(fields::add);
        node.propertyNames().stream().filter(name -> !fields.contains(name)).map(name -> path + "." + name)
                .forEach(this::unknown);
        return record(path + ".", node, type);
    }

    private List<Object> list(String path, JsonNode node, Type element) {
        if (!(node instanceof ArrayNode array) || array.size() > MOST_ELEMENTS) {
            errors.add(FieldCode.NOT_A_LIST.on(path, MOST_ELEMENTS));
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            JsonNode item = array.get(i);
            String place = path + "[" + i + "]";
            Class<?> type = (Class<?>) element;
            Object value = type.isRecord() && !JsonFieldReader.reads(type)
                    ? nested(place, item, type.asSubclass(Record.class))
                    : tried(place, () -> reader.element(item, type));
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private Object tried(String path, Supplier<Object> read) {
        try {
            Object value = read.get();
            // A text of white space only counts as absent.
            return Blank.is(value) ? null : value;
        } catch (UnreadableField unreadable) {
            errors.add(unreadable.on(path));
            return null;
        }
    }

    private void unknown(String field) {
        errors.add(FieldCode.UNKNOWN_FIELD.on(field));
    }
}
