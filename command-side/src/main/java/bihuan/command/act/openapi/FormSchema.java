package bihuan.command.act.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import bihuan.api.form.LongText;
import bihuan.api.form.Required;
import bihuan.api.person.PersonId;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

/** A form's record as an OpenAPI schema. */
public final class FormSchema {

    private FormSchema() {
    }

    /** The fields of this form, those that it needs marked as required. */
    public static ObjectSchema of(Class<? extends Record> form) {
        ObjectSchema object = new ObjectSchema();
        for (RecordComponent component : form.getRecordComponents()) {
            object.addProperty(component.getName(), of(component.getGenericType(), component));
            if (component.isAnnotationPresent(Required.class)) {
                object.addRequiredItem(component.getName());
            }
        }
        return object;
    }

    /** A constant's name as a field: {@code LEGAL_BASIS} is {@code legalBasis}. */
    static String camelCase(String constant) {
        String[] words = constant.toLowerCase(Locale.ROOT).split("_");
        return words[0] + Arrays.stream(words).skip(1)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .reduce("", String::concat);
    }

    private static Schema<?> of(Type type, RecordComponent component) {
        return switch (type) {
            case ParameterizedType list -> new ArraySchema().items(of(list.getActualTypeArguments()[0], component));
            case Class<?> plain when plain == String.class -> new StringSchema().maxLength(
                    component.isAnnotationPresent(LongText.class) ? LongText.MAXIMUM : LongText.SHORT);
            case Class<?> plain when plain == LocalDate.class -> new DateSchema();
            case Class<?> plain when plain == OffsetDateTime.class -> new DateTimeSchema();
            case Class<?> plain when plain == BigDecimal.class ->
                new NumberSchema().multipleOf(new BigDecimal("0.01")).description("CNY");
            case Class<?> plain when plain == Integer.class -> new IntegerSchema();
            case Class<?> plain when plain == Boolean.class -> new BooleanSchema();
            case Class<?> plain when plain == PersonId.class -> person();
            case Class<?> plain when plain.isEnum() -> new StringSchema()._enum(
                    Arrays.stream(plain.getEnumConstants()).map(Object::toString).toList());
            case Class<?> plain when plain.isRecord() -> of(plain.asSubclass(Record.class));
            default -> throw new IllegalStateException("No form has a field of " + type);
        };
    }

    private static Schema<?> person() {
        Schema<?> named = new ObjectSchema().addProperty("name", new StringSchema())
                .addProperty("phone", new StringSchema()).addRequiredItem("name");
        return new ComposedSchema().oneOf(List.of(named, new StringSchema().description("a person's id")));
    }
}
