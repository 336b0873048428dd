package bihuan.query.operations;

import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.platform.form.FormBinder;
import bihuan.platform.form.JsonBody;
import bihuan.platform.form.People;

/** A body that may be left out and has one field at most, a text. */
final class SingleFieldBody {

    private SingleFieldBody() {
    }

    /** The field's value, or null when it or the whole body is left out; refused when it is anything else. */
    static String read(String name, byte[] body) {
        FormBinder binder = new FormBinder(JsonBody.parse(body), People.NONE);
        String value = binder.readText(name);
        if (!binder.errors().isEmpty()) {
            throw new Refused(Refusal.invalid(binder.errors()));
        }
        return value;
    }
}
