package bihuan.query.casefile.timeline;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.form.MayBePerson;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.person.PersonId;
import io.swagger.v3.oas.models.OpenAPI;
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

/**
 * Describes the details of acts by the records of their events: one schema with every field that any act has. A schema
 * for each act would be nearer the truth, but a client generated from a choice of thirty-five mostly empty schemas
 * cannot distinguish them; the fields of each act are in docs/events.json.
 */
@Component
class DetailsInOpenApi implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null || api.getComponents().getSchemas() == null) {
            return;
        }
        var schemas = api.getComponents().getSchemas();
        schemas.put("Recipient", new ComposedSchema()
                .oneOf(List.of(ref("Person"), new StringSchema().description("a channel or an office"))));
        if (schemas.containsKey("CorrectedAct")) {
            schemas.put("CorrectedActDetails", details(HazardEvent.class, EnrolmentEvent.class));
            schemas.get("CorrectedAct").addProperty("details", ref("CorrectedActDetails"));
        }
        describe("TimelineEntry", "ActDetails", HazardEvent.class, schemas);
        describe("CampaignTimelineEntry", "CampaignActDetails", EnrolmentEvent.class, schemas);
    }

    private static void describe(String entry, String name, Class<?> events, Map<String, Schema> schemas) {
        if (schemas.containsKey(entry)) {
            schemas.put(name, details(events));
            schemas.get(entry).addProperty("details", ref(name));
        }
    }

    private static Schema<?> details(Class<?>... events) {
        var details = new ObjectSchema();
        details.setDescription("The act's own fields; those that it does not have, or says nothing in, are absent");
        Stream.of(events).flatMap(DetailsInOpenApi::leaves).flatMap(ActDetails::fields).forEach(field -> {
            Schema<?> known = (Schema<?>) (details.getProperties() == null
                    ? null
                    : details.getProperties().get(field.getName()));
            Schema<?> schema = schema(field);
            details.addProperty(field.getName(), known == null ? schema : either(known, schema));
        });
        return details;
    }

    private static Stream<Class<?>> leaves(Class<?> events) {
        return events.isSealed()
                ? Arrays.stream(events.getPermittedSubclasses()).flatMap(DetailsInOpenApi::leaves)
                : Stream.of(events);
    }

    /** Acts may have a field of one name: any of the codes of both, or any text where one of them is a text. */
    private static Schema<?> either(Schema<?> one, Schema<?> other) {
        if (one.equals(other)) {
            return one;
        }
        if (!(one instanceof StringSchema a && other instanceof StringSchema b)) {
            throw new IllegalStateException("Two acts have a field of one name and of two types: " + one + other);
        }
        if (a.getEnum() == null || b.getEnum() == null) {
            return new StringSchema();
        }
        var codes = new LinkedHashSet<>(a.getEnum());
        codes.addAll(b.getEnum());
        return new StringSchema()._enum(List.copyOf(codes));
    }

    private static Schema<?> schema(RecordComponent field) {
        return field.isAnnotationPresent(MayBePerson.class) ? ref("Recipient") : schema(field.getGenericType());
    }

    private static Schema<?> schema(Type type) {
        return switch (type) {
            case ParameterizedType list -> new ArraySchema().items(schema(list.getActualTypeArguments()[0]));
            case Class<?> plain when plain == String.class -> new StringSchema();
            case Class<?> plain when plain == LocalDate.class -> new DateSchema();
            case Class<?> plain when plain == OffsetDateTime.class -> new DateTimeSchema();
            case Class<?> plain when plain == BigDecimal.class -> new NumberSchema().description("CNY");
            case Class<?> plain when plain == Integer.class || plain == int.class -> new IntegerSchema();
            case Class<?> plain when plain == long.class -> new IntegerSchema().format("int64");
            case Class<?> plain when plain == Boolean.class || plain == boolean.class -> new BooleanSchema();
            case Class<?> plain when plain == PersonId.class -> ref("Person");
            case Class<?> plain when plain.isEnum() -> new StringSchema()._enum(
                    Stream.of(plain.getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList());
            case Class<?> plain when plain.isRecord() -> ref(plain.getSimpleName());
            default -> throw new IllegalStateException("No act has a field of " + type);
        };
    }

    private static Schema<?> ref(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }
}
