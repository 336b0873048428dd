package bihuan.command.form;

import java.util.List;

import bihuan.api.refusal.FieldError;

/**
 * A form as far as it could be read, and what could not.
 *
 * @param form
 *            the record; a field that could not be read is null
 * @param errors
 *            one for each field that could not be read
 */
public record Bound<R extends Record>(R form, List<FieldError> errors) {
}
