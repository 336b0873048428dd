package bihuan.platform.form;

import java.util.List;

import bihuan.api.refusal.FieldError;
import tools.jackson.databind.JsonNode;

/**
 * A form as far as it could be read, and what could not.
 *
 * @param form
 *            the record; a field that could not be read is null
 * @param errors
 *            one for each field that could not be read
 */
record Bound<R extends Record>(R form, List<FieldError> errors) {

    /** Reads one record from this body, with people resolved so, and leaves no field of it over. */
    static <R extends Record> Bound<R> of(JsonNode body, Class<R> type, People people) {
        FormBinder binder = new FormBinder(body, people);
        R form = binder.read(type);
        return new Bound<>(form, binder.errors());
    }
}
