package bihuan.command.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import bihuan.api.form.Blank;
import bihuan.api.form.LongText;
import bihuan.api.form.Required;
import bihuan.api.hazard.Document;
import bihuan.api.park.Change;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.command.act.request.IfMatch;
import bihuan.command.act.request.Incoming;
import bihuan.command.act.request.RequestMarks;
import tools.jackson.databind.JsonNode;

/** What changes of the register are asked with. In a change, what is absent stays as it is and null removes. */
final class ChangeForms {

    /** What is registered and cannot be removed. */
    private static final Set<String> NOT_REMOVABLE = Set.of("name", "closed", "may");
    /** What is said of a change itself. */
    private static final Set<String> OF_THE_CHANGE = Set.of("occurredOn", "reason", "document");

    private ChangeForms() {
    }

    /** A change of a park; {@code occurredOn} is the day since which it is so, today when absent. */
    record ParkChange(String name, Boolean closed, String succeededBy, LocalDate occurredOn, @LongText String reason,
            Document document) {
    }

    /** A change of a unit; {@code occurredOn} is the day since which it is so, today when absent. */
    record UnitChange(String name, String creditCode, String industry, Boolean closed, String succeededBy,
            LocalDate occurredOn, @LongText String reason, Document document) {
    }

    /** The park into which another one goes, and by which document. */
    record Merge(@Required String into, @Required Document document, LocalDate occurredOn, @LongText String reason) {
    }

    /** The units that go to another park, and by which document. */
    record Split(@Required List<String> units, @Required String into, @Required Document document,
            LocalDate occurredOn, @LongText String reason) {

        /** The units that could be read. */
        List<String> known() {
            return units == null ? List.of() : units.stream().filter(Objects::nonNull).distinct().toList();
        }
    }

    /** Who changes the register by this request, since which day and why. */
    static Change change(Incoming request, LocalDate on, String reason, Document document, String ifMatch,
            Object... asked) {
        return new Change(request.caller().actor(), on, reason, document, IfMatch.version(ifMatch),
                RequestMarks.ofAct(request, asked));
    }

    /** The fields of what is registered that this body names. */
    static Set<String> given(JsonNode body) {
        Set<String> given = new TreeSet<>(body.propertyNames());
        given.removeAll(OF_THE_CHANGE);
        return given;
    }

    /** An error for each field that this body names without a value and that must have one. */
    static List<FieldError> removed(JsonNode body) {
        List<FieldError> errors = new ArrayList<>();
        NOT_REMOVABLE.stream().sorted().filter(body::has).filter(name -> isNothing(body.path(name)))
                .forEach(name -> errors.add(FieldCode.REQUIRED.on(name)));
        return errors;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || value.isString() && Blank.is(value.stringValue());
    }
}
