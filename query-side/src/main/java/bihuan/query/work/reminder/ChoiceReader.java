package bihuan.query.work.reminder;

import java.util.ArrayList;
import java.util.List;

import jakarta.mail.internet.AddressException;

import bihuan.api.form.FieldValues;
import bihuan.api.form.UnreadableField;
import bihuan.api.form.Verbatim;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.platform.form.FormBinder;
import bihuan.platform.form.JsonBody;
import bihuan.platform.form.People;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads a choice, all its fields at once, and refuses it with an error for each field that is wrong. */
public final class ChoiceReader {

    private final Given given;
    private final List<FieldError> errors;

    private ChoiceReader(FormBinder binder) {
        this.given = binder.read(Given.class);
        this.errors = new ArrayList<>(binder.errors());
    }

    /** A choice as it is sent. */
    record Given(@Verbatim String email, String language, Boolean dueSoon, Integer dueWithinDays, Boolean overdue,
            Boolean waiting) {
    }

    /**
     * Reads a choice from a request body; absent fields are as in {@link ReminderChoice#NONE}.
     *
     * @throws Refused
     *             when a field is wrong
     */
    public static ReminderChoice read(byte[] body) {
        boolean absent = body == null || body.length == 0;
        return read(absent ? MissingNode.getInstance() : JsonBody.parse(body));
    }

    /** As {@link #read(byte[])}, of a tree. */
    public static ReminderChoice read(JsonNode given) {
        return new ChoiceReader(new FormBinder(given, People.NONE)).choice();
    }

    private ReminderChoice choice() {
        var choice = new ReminderChoice(email(), language(), Boolean.TRUE.equals(given.dueSoon()), days(),
                Boolean.TRUE.equals(given.overdue()), Boolean.TRUE.equals(given.waiting()));
        if (choice.email() == null && choice.wantsAnything()
                && errors.stream().noneMatch(e -> e.field().equals("email"))) {
            errors.add(FieldCode.REQUIRED.on("email",
                    Text.of("请填写接收提醒的邮箱。", "Enter the e-mail address for reminders.")));
        }
        if (!errors.isEmpty()) {
            throw new Refused(Refusal.invalid(errors));
        }
        return choice;
    }

    /** Trims spaces only: a line break would begin another header and is refused anywhere. */
    private String email() {
        String written = given.email();
        if (written == null || written.replace(" ", "").isEmpty()) {
            return null;
        }
        try {
            return MailAddress.of(written.replaceAll("^ +| +$", "")).getAddress();
        } catch (AddressException none) {
            errors.add(FieldCode.NOT_AN_ADDRESS.on("email", MailAddress.LONGEST));
            return null;
        }
    }

    private String language() {
        if (given.language() == null) {
            return ReminderChoice.NONE.language();
        }
        try {
            return FieldValues.oneOf(given.language(), ReminderChoice.LANGUAGES);
        } catch (UnreadableField unreadable) {
            errors.add(unreadable.on("language"));
            return ReminderChoice.NONE.language();
        }
    }

    private int days() {
        if (given.dueWithinDays() == null) {
            return ReminderChoice.USUAL_DAYS;
        }
        try {
            return (int) FieldValues.within(given.dueWithinDays(), ReminderChoice.LEAST_DAYS,
                    ReminderChoice.MOST_DAYS);
        } catch (UnreadableField unreadable) {
            errors.add(unreadable.on("dueWithinDays"));
            return ReminderChoice.USUAL_DAYS;
        }
    }
}
