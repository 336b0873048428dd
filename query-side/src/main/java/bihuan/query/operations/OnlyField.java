package bihuan.query.operations;

import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.platform.web.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A body that may be left out and has one field at most, a text. */
final class OnlyField {

    private static final JsonMapper JSON = new JsonMapper();

    private OnlyField() {
    }

    /** The field's value, or null when it or the whole body is left out; refused when it is anything else. */
    static String read(String name, byte[] body) {
        if (body == null || body.length == 0) {
            return null;
        }
        JsonNode given = parse(body);
        if (!given.isObject()) {
            throw invalid("", "not-an-object", Text.of("请提交一个 JSON 对象。", "Send one JSON object."));
        }
        for (String field : given.propertyNames()) {
            if (!field.equals(name)) {
                throw invalid(field, "unknown-field", Text.of("没有此字段。", "There is no such field."));
            }
        }
        JsonNode value = given.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString() || value.asString().indexOf('\0') >= 0) {
            throw invalid(name, "not-a-text", Text.of("应为文本。", "Must be a text."));
        }
        return value.asString();
    }

    private static JsonNode parse(byte[] body) {
        try {
            JsonNode given = JSON.readTree(body);
            return given == null ? JSON.missingNode() : given;
        } catch (JacksonException unreadable) {
            throw invalid("", "not-an-object", Text.of("请提交一个 JSON 对象。", "Send one JSON object."));
        }
    }

    private static Refused invalid(String field, String code, Text message) {
        return new Refused(Problems.invalid(field, code, message));
    }
}
