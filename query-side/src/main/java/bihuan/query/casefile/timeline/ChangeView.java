package bihuan.query.casefile.timeline;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;

import bihuan.query.core.file.Change;
import bihuan.query.core.file.Changes;
import bihuan.query.web.Names;

/**
 * One field of a hazard that an act changed, by its name in the contract.
 *
 * @param field
 *            the field
 * @param from
 *            its value before: text, number, truth or null; a person by name, or by id once erased
 * @param to
 *            its value after
 */
@Schema(name = "Change")
public record ChangeView(String field, @Schema(types = {
        "string", "number", "boolean", "null"}) Object from,
        @Schema(types = {"string", "number", "boolean", "null"}) Object to){

    /** With the names of that day. */
    static ChangeView of(Change change, Names.Known names, LocalDate day) {
        if (Changes.PEOPLE.contains(change.field())) {
            return new ChangeView(change.field(), name(change.from(), names), name(change.to(), names));
        }
        return Changes.PLACES.contains(change.field())
                ? new ChangeView(change.field(), names.organisation((String) change.from(), day),
                        names.organisation((String) change.to(), day))
                : new ChangeView(change.field(), change.from(), change.to());
    }

    private static Object name(Object id, Names.Known names) {
        return id instanceof String person ? names.persons().getOrDefault(person, person) : id;
    }
}
