package bihuan.platform.form;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;

import bihuan.api.form.Blank;
import bihuan.api.form.FieldValues;
import bihuan.api.form.LongText;
import bihuan.api.form.MayBePerson;
import bihuan.api.form.UnreadableField;
import bihuan.api.form.Verbatim;
import bihuan.api.person.PersonId;
import bihuan.api.refusal.FieldCode;
import tools.jackson.databind.JsonNode;

/**
 * Reads one JSON value as one of the types that forms are made of. What JSON writes as a text is no number, and the
 * other way round.
 */
final class JsonFieldReader {

    private static final Set<Class<?>> TYPES = Set.of(String.class, LocalDate.class, OffsetDateTime.class,
            BigDecimal.class, Integer.class, Boolean.class, PersonId.class, JsonNode.class);
    private static final Set<String> PERSON = Set.of("name", "phone");

    private final People people;

    JsonFieldReader(People people) {
        this.people = people;
    }

    static boolean reads(Class<?> type) {
        return TYPES.contains(type) || type.isEnum();
    }

    Object read(JsonNode node, RecordComponent component) {
        if (component.isAnnotationPresent(Verbatim.class)) {
            return string(node, FieldCode.NOT_A_TEXT);
        }
        if (component.isAnnotationPresent(MayBePerson.class) && node.isObject()) {
            return person(node).value();
        }
        return read(node, component.getType(), component.isAnnotationPresent(LongText.class));
    }

    /** One element of a list, which cannot be blank. */
    Object element(JsonNode node, Class<?> type) {
        Object value = read(node, type, false);
        if (Blank.is(value)) {
            throw new UnreadableField(FieldCode.REQUIRED);
        }
        return value;
    }

    private Object read(JsonNode node, Class<?> type, boolean prose) {
        if (type.isEnum()) {
            return constant(node, type);
        }
        if (type == String.class) {
            return text(node, prose);
        }
        if (type == LocalDate.class) {
            return FieldValues.date(string(node, FieldCode.NOT_A_DATE));
        }
        if (type == OffsetDateTime.class) {
            return FieldValues.time(string(node, FieldCode.NOT_A_TIME));
        }
        if (type == BigDecimal.class) {
            return amount(node);
        }
        if (type == Integer.class) {
            return whole(node);
        }
        if (type == Boolean.class) {
            return FieldValues.bool(node.isBoolean() ? node.asString() : "");
        }
        if (type == PersonId.class) {
            return person(node);
        }
        if (type == JsonNode.class) {
            return node; // a field with a shape of its own, read by a rule of its own
        }
        throw new IllegalStateException("No form has a field of " + type);
    }

    String text(JsonNode node, boolean prose) {
        return FieldValues.text(string(node, FieldCode.NOT_A_TEXT), prose ? LongText.MAXIMUM : LongText.SHORT, prose);
    }

    private static String string(JsonNode node, FieldCode otherwise) {
        if (!node.isString()) {
            throw new UnreadableField(otherwise);
        }
        return node.stringValue();
    }

    private static BigDecimal amount(JsonNode node) {
        if (!node.isNumber()) {
            throw new UnreadableField(FieldCode.NOT_A_NUMBER);
        }
        return FieldValues.amount(node.decimalValue());
    }

    private static Integer whole(JsonNode node) {
        if (!node.isNumber() || !node.canConvertToExactIntegral()) {
            throw new UnreadableField(FieldCode.NOT_A_WHOLE_NUMBER);
        }
        if (!node.canConvertToInt()) {
            throw new UnreadableField(FieldCode.OUT_OF_RANGE, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        return node.intValue();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object constant(JsonNode node, Class<?> type) {
        return FieldValues.code(node.isString() ? node.stringValue() : "", (Class) type);
    }

    private PersonId person(JsonNode node) {
        if (node.isString()) {
            return people.withId(text(node, false)).orElseThrow(() -> new UnreadableField(FieldCode.UNKNOWN_PERSON));
        }
        if (!node.isObject()) {
            throw new UnreadableField(FieldCode.NOT_A_PERSON);
        }
        node.propertyNames().stream().filter(field -> !PERSON.contains(field)).findFirst().ifPresent(field -> {
            throw new UnreadableField(FieldCode.UNKNOWN_FIELD).within("." + field);
        });
        String name = part(node, "name");
        if (Blank.is(name)) {
            throw new UnreadableField(FieldCode.REQUIRED).within(".name");
        }
        return people.named(name, part(node, "phone"));
    }

    private String part(JsonNode person, String field) {
        JsonNode node = person.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        try {
            return text(node, false);
        } catch (UnreadableField unreadable) {
            throw unreadable.within("." + field);
        }
    }
}
