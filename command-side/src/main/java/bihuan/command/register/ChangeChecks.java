package bihuan.command.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.Document;
import bihuan.api.hazard.Envelope;
import bihuan.api.park.CreditCode;
import bihuan.api.park.UnitKind;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.command.act.ActRules;
import bihuan.command.register.Register.ParkEntry;
import bihuan.command.register.Register.UnitEntry;
import tools.jackson.databind.JsonNode;

/** What is wrong with what a change of the register refers to. */
@Component
class ChangeChecks {

    private final Register register;
    private final Clock clock;

    ChangeChecks(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** What is wrong with the document of a change. */
    List<FieldError> document(Document document) {
        return ActRules.documentErrors(new Envelope(null, null, null, document, List.of()), LocalDate.now(clock));
    }

    /** The park that another one, or a part of it, goes into: a different one that is not closed; null is none. */
    List<FieldError> successorOfPark(String parkId, String successor, String field) {
        if (successor == null) {
            return List.of();
        }
        String before = register.park(parkId).map(ParkEntry::succeededBy).orElse(null);
        if (before != null && !before.equals(successor)) {
            return List.of(FieldCode.ALREADY_SUCCEEDED.on(field));
        }
        var park = register.park(successor);
        if (park.isEmpty()) {
            return List.of(FieldCode.UNKNOWN_PARK.on(field));
        }
        return successor.equals(parkId) || park.get().closed()
                ? List.of(FieldCode.NOT_A_SUCCESSOR.on(field))
                : List.of();
    }

    /** The unit that takes over from another one: a different one of the same park that is not closed. */
    List<FieldError> successorOfUnit(UnitEntry unit, String successor) {
        if (successor == null || successor.equals(unit.succeededBy())) {
            return List.of();
        }
        var other = register.unit(successor);
        if (other.isEmpty()) {
            return List.of(FieldCode.UNKNOWN_UNIT.on("succeededBy"));
        }
        return successor.equals(unit.id()) || other.get().closed() || !other.get().parkId().equals(unit.parkId())
                ? List.of(FieldCode.NOT_A_SUCCESSOR.on("succeededBy"))
                : List.of();
    }

    /** The units that leave a park: each is in it, and its hazards were not taken over. */
    List<FieldError> unitsOf(String parkId, List<String> units) {
        Map<String, UnitEntry> known = register.units(units).stream()
                .collect(Collectors.toMap(UnitEntry::id, Function.identity()));
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            UnitEntry unit = known.get(units.get(i));
            if (unit == null || !unit.parkId().equals(parkId) || unit.succeededBy() != null) {
                errors.add(FieldCode.UNKNOWN_UNIT.on("units[" + i + "]"));
            }
        }
        return errors;
    }

    /** The credit code of a unit of this kind: only a committee goes without once it had one. */
    static List<FieldError> creditCode(UnitKind kind, String code, JsonNode body) {
        if (code == null) {
            return body.has("creditCode") && body.path("creditCode").isNull() && kind != UnitKind.PARK_COMMITTEE
                    ? List.of(FieldCode.REQUIRED.on("creditCode"))
                    : List.of();
        }
        return CreditCode.isValid(code) ? List.of() : List.of(FieldCode.NOT_A_CREDIT_CODE.on("creditCode"));
    }
}
