package bihuan.api.refusal;

import bihuan.api.text.Text;

/**
 * What is wrong with one field of a request.
 *
 * @param field
 *            path of the field as the caller named it, such as {@code assurances.funding} or {@code inspectors[1]};
 *            empty for the body as a whole
 * @param code
 *            stable name of the rule
 * @param message
 *            what is wrong and what would be right
 */
public record FieldError(String field, String code, Text message) {

    /** The same error of a field inside this one. */
    public FieldError within(String outer) {
        return new FieldError(outer + "." + field, code, message);
    }

    /** The same error on another field. */
    public FieldError on(String other) {
        return new FieldError(other, code, message);
    }
}
