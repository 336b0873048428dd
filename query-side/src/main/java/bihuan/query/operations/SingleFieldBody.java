package bihuan.query.operations;

import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.platform.form.FormBinder;
import bihuan.platform.form.JsonBody;
import bihuan.platform.form.People;

/** An optional body with at most one field, a text. */
final class SingleFieldBody {

    private SingleFieldBody() {
    }

    /** Returns the field's value, or null when it or the body is absent; refuses anything else. */
    static String read(String name, byte[] body) {
        FormBinder binder = new FormBinder(JsonBody.parse(body), People.NONE);
        String value = binder.readText(name);
        if (!binder.errors().isEmpty()) {
            throw new Refused(Refusal.invalid(binder.errors()));
        }
        return value;
    }
}
