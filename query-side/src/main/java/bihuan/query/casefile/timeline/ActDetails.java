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
 * An act's own fields, as its event declares them. They are read off the event's record, so that no list of them has to be
 * kept beside it; what each may be is in the interface's description, see {@link DetailsInOpenApi}.
 */
public final class ActDetails {

    /** Answered elsewhere, or the importer's business, or the whole plan of a campaign. */
    private static final Set<String> LEFT_OUT = Set.of("hazardId", "enrolmentId", "act", "ledgerRow", "plan");

    private ActDetails() {
    }

    /** The fields that this event says something in, people by name, by their names in the contract. */
    public static Map<String, Object> of(Record event, Names.Known names) {
        var details = new LinkedHashMap<String, Object>();
        fields(event.getClass()).filter(field -> RecordFields.read(event, field) != null)
                .forEach(field -> details.put(field.getName(), names.named(event, field)));
        return details;
    }

    /** The fields that events of this type have of their own. */
    static Stream<RecordComponent> fields(Class<?> event) {
        return Arrays.stream(event.getRecordComponents()).filter(field -> !LEFT_OUT.contains(field.getName()));
    }
}
