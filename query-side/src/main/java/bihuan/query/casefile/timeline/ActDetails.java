package bihuan.query.casefile.timeline;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import bihuan.query.web.Names;
import bihuan.query.web.RecordFields;

/**
 * An act's own fields, as its event declares them. They are read from the event's record, so that no separate list has
 * to be maintained; their types are in the OpenAPI description, see {@link DetailsInOpenApi}.
 */
public final class ActDetails {

    /** Fields that are shown elsewhere, concern the import only, or hold the whole plan of a campaign. */
    private static final Set<String> LEFT_OUT = Set.of("hazardId", "enrolmentId", "act", "ledgerRow", "plan",
            "sequences", "sequence", "corrected", "withdrawn", "files");

    private ActDetails() {
    }

    /** The fields of this event that have a value, by their names in the contract, people by name. */
    public static Map<String, Object> of(Record event, Names.Known names) {
        var details = new LinkedHashMap<String, Object>();
        fields(event.getClass()).filter(field -> RecordFields.read(event, field) != null)
                .forEach(field -> details.put(field.getName(), names.named(event, field)));
        return details;
    }

    /** The fields that are specific to events of this type. */
    static Stream<RecordComponent> fields(Class<?> event) {
        return Arrays.stream(event.getRecordComponents()).filter(field -> !LEFT_OUT.contains(field.getName()));
    }
}
