package bihuan.query.store;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import com.fasterxml.jackson.annotation.JsonInclude;

import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.lifecycle.Action;
import bihuan.api.park.RegisterEvent;
import bihuan.query.core.file.HazardFile;

/**
 * Case files and events as the query side's tables hold them. Not the event store's JSON: this one may change freely.
 */
@Component
public class FileJson {

    private static final Map<String, Class<? extends HazardEvent>> EVENTS = Arrays.stream(Action.values())
            .map(Action::event).filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> type));

    private static final Map<String, Class<? extends EnrolmentEvent>> ENROLMENT_EVENTS = typesOf(EnrolmentEvent.class)
            .map(type -> type.asSubclass(EnrolmentEvent.class))
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> type));

    private static final Map<String, Class<? extends RegisterEvent>> REGISTER_EVENTS = typesOf(RegisterEvent.class)
            .map(type -> type.asSubclass(RegisterEvent.class))
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> type));

    private final JsonMapper mapper = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .addModule(new SimpleModule().addSerializer(String.class, new WithoutNul())).build();

    /** The types of a family, those of the families within it among them. */
    private static Stream<Class<?>> typesOf(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(FileJson::typesOf)
                : Stream.of(family);
    }

    /** Writes any value of the query side as JSON. */
    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** Reads a case file. */
    public HazardFile file(String json) {
        return mapper.readValue(json, HazardFile.class);
    }

    /** Reads a hazard's event, by the name of its type. */
    public HazardEvent event(String type, String json) {
        return mapper.readValue(json, EVENTS.get(type));
    }

    /** Reads an event of a park's part in a campaign, by the name of its type. */
    public EnrolmentEvent enrolmentEvent(String type, String json) {
        return mapper.readValue(json, ENROLMENT_EVENTS.get(type));
    }

    /** Reads an event of the register, by the name of its type. */
    public RegisterEvent registerEvent(String type, String json) {
        return mapper.readValue(json, REGISTER_EVENTS.get(type));
    }

    /** Reads any value of the query side. */
    public <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    /** PostgreSQL holds every character but U+0000; one that slipped into an event must not stop the projection. */
    private static final class WithoutNul extends StdSerializer<String> {

        WithoutNul() {
            super(String.class);
        }

        @Override
        public void serialize(String value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.indexOf('\0') < 0 ? value : value.replace('\0', '\uFFFD'));
        }
    }
}
