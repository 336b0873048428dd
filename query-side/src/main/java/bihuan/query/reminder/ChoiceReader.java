package bihuan.query.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import jakarta.mail.internet.AddressException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a choice, all its fields at once, and refuses it with an error for each field that is wrong. */
public final class ChoiceReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final Set<String> FIELDS = Set.of("email", "language", "dueSoon", "dueWithinDays", "overdue",
            "waiting");

    private final JsonNode given;
    private final List<FieldError> errors = new ArrayList<>();

    private ChoiceReader(JsonNode given) {
        this.given = given;
    }

    /**
     * The choice that this body is; what it leaves out is as in {@link ReminderChoice#NONE}.
     *
     * @throws Refused
     *             when a field is wrong
     */
    public static ReminderChoice read(byte[] body) {
        return read(parse(body));
    }

    /** As {@link #read(byte[])}, of a tree. */
    public static ReminderChoice read(JsonNode given) {
        return new ChoiceReader(given).choice();
    }

    private static JsonNode parse(byte[] body) {
        try {
            return body == null ? JSON.missingNode() : JSON.readTree(body);
        } catch (JacksonException unreadable) {
            return JSON.missingNode();
        }
    }

    private ReminderChoice choice() {
        if (!given.isObject()) {
            wrong("", "not-an-object", Text.of("请求内容应为 JSON 对象。", "The body must be a JSON object."));
        }
        given.propertyNames().stream().filter(name -> !FIELDS.contains(name))
                .forEach(name -> wrong(name, "unknown-field", Text.of("没有这个字段。", "There is no such field.")));
        var choice = new ReminderChoice(email(), language(), truth("dueSoon"), days(), truth("overdue"),
                truth("waiting"));
        if (choice.email() == null && choice.wantsAnything()
                && errors.stream().noneMatch(e -> e.field().equals("email"))) {
            wrong("email", "required", Text.of("请填写接收提醒的邮箱。", "Say to which address reminders go."));
        }
        if (!errors.isEmpty()) {
            throw new Refused(Refusal.invalid(errors));
        }
        return choice;
    }

    /** Only spaces are trimmed: a line break would begin another header, and is refused wherever it stands. */
    private String email() {
        String written = text("email");
        if (written == null || written.replace(" ", "").isEmpty()) {
            return null;
        }
        String trimmed = written.replaceAll("^ +| +$", "");
        try {
            return MailAddress.of(trimmed).getAddress();
        } catch (AddressException none) {
            wrong("email", "not-an-address", Text.of("不是有效的邮箱地址，应形如 name@example.com，最长 %s 字符。",
                    "This is no e-mail address; write one such as name@example.com, of at most %s characters.")
                    .with(MailAddress.LONGEST));
            return null;
        }
    }

    private String language() {
        String written = text("language");
        if (written != null && !ReminderChoice.LANGUAGES.contains(written)) {
            wrong("language", "not-one-of", Text.of("应为 %s 之一。", "Must be one of %s.")
                    .with(String.join(", ", ReminderChoice.LANGUAGES)));
        }
        return written == null ? ReminderChoice.NONE.language() : written;
    }

    private int days() {
        JsonNode value = given.path("dueWithinDays");
        if (value.isMissingNode() || value.isNull()) {
            return ReminderChoice.USUAL_DAYS;
        }
        if (!value.isIntegralNumber()) {
            wrong("dueWithinDays", "not-a-whole-number", Text.of("应为整数。", "Must be a whole number."));
        } else if (!value.canConvertToInt() || value.intValue() < ReminderChoice.LEAST_DAYS
                || value.intValue() > ReminderChoice.MOST_DAYS) {
            wrong("dueWithinDays", "out-of-range", Text.of("应为 %s 到 %s 的整数。", "Write a whole number from %s to %s.")
                    .with(ReminderChoice.LEAST_DAYS, ReminderChoice.MOST_DAYS));
        } else {
            return value.intValue();
        }
        return ReminderChoice.USUAL_DAYS;
    }

    private boolean truth(String field) {
        JsonNode value = given.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            wrong(field, "not-a-boolean", Text.of("应为 true 或 false。", "Must be true or false."));
        }
        return value.isBoolean() && value.booleanValue();
    }

    private String text(String field) {
        JsonNode value = given.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isString()) {
            wrong(field, "not-a-text", Text.of("应为文本。", "Must be a text."));
        }
        return value.isString() ? value.stringValue() : null;
    }

    private void wrong(String field, String code, Text message) {
        errors.add(new FieldError(field, code, message));
    }
}
