package bihuan.api.form;

import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.api.text.Text;

/** Thrown if the value of a field cannot be parsed; has no stack trace, because the client is at fault. */
public final class UnreadableField extends RuntimeException {

    private final FieldCode code;
    private final transient Text text;
    private final String within;

    private UnreadableField(FieldCode code, Text text, String within) {
        super(code.code(), null, false, false);
        this.code = code;
        this.text = text;
        this.within = within;
    }

    /** For this reason. */
    public UnreadableField(FieldCode code, Object... details) {
        this(code, code.text().with(details), "");
    }

    /** The same, of a part of the field: {@code .name}. */
    public UnreadableField within(String part) {
        return new UnreadableField(code, text, part + within);
    }

    /** Which rule it breaks. */
    public FieldCode code() {
        return code;
    }

    /** Returns a text on the error and the expected value. */
    public Text text() {
        return text;
    }

    /** The error, when the value is that of this field. */
    public FieldError on(String field) {
        return code.on(field + within, text);
    }
}
