package bihuan.command.account;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.api.refusal.FieldError;
import bihuan.api.text.Text;
import bihuan.command.register.Register;
import tools.jackson.databind.JsonNode;

/** Reads the scope of an account: exactly one of a unit, a park and the district, and one that fits the role. */
@Component
class AccountScopes {

    private static final Set<String> FIELDS = Set.of("unitId", "parkId", "district");

    private final Register register;

    AccountScopes(Register register) {
        this.register = register;
    }

    /** The scope; null, with an error noted, when it says none that is possible. */
    Scope read(JsonNode node, Role role, List<FieldError> errors) {
        String unitId = text(node, "unitId");
        String parkId = text(node, "parkId");
        JsonNode district = node.path("district");
        boolean whole = isTheDistrict(district);
        if (!whole && !district.isMissingNode() && !district.isNull()) {
            return wrong(errors, "scope.district", "not-a-scope",
                    Text.of("district 应为 true 或区的名称。", "This is true, or the district's name."));
        }
        if (node.propertyNames().stream().anyMatch(name -> !FIELDS.contains(name))) {
            return wrong(errors, "scope", "unknown-field", Text.of("范围只有 unitId、parkId、district 三种写法。",
                    "A scope has unitId, parkId or district, and nothing else."));
        }
        if ((unitId == null ? 0 : 1) + (parkId == null ? 0 : 1) + (whole ? 1 : 0) != 1) {
            return wrong(errors, "scope", "not-a-scope", Text.of("请指明一个范围：一个单位（unitId）、一个园区（parkId）或全区（district）。",
                    "Name one scope: a unit (unitId), a park (parkId) or the district (district)."));
        }
        if (unitId != null && register.unit(unitId).isEmpty()) {
            return wrong(errors, "scope.unitId", "unknown-unit", Text.of("没有这个单位。", "No such unit."));
        }
        if (parkId != null && !register.hasPark(parkId)) {
            return wrong(errors, "scope.parkId", "unknown-park", Text.of("没有这个园区。", "No such park."));
        }
        if (role == Role.UNIT && unitId == null) {
            return wrong(errors, "scope", "unit-needs-unit",
                    Text.of("生产经营单位账号的范围应为一个单位。", "The role UNIT is held over one unit."));
        }
        if ((role == Role.ADMIN || role == Role.COMMITTEE) && !whole) {
            return wrong(errors, "scope", "district-wide",
                    Text.of("此角色的范围应为全区。", "This role is held over the whole district."));
        }
        return whole ? Scope.DISTRICT : new Scope(unitId, parkId);
    }

    private static boolean isTheDistrict(JsonNode said) {
        return said.isBoolean() && said.booleanValue()
                || said.isString() && !said.stringValue().isBlank() && !said.stringValue().strip().equals("false");
    }

    /**
     * For whom the account acts: as given, else the unit or park of its scope, else the authority the role stands for.
     */
    String organisation(String given, Scope scope, Role role) {
        if (given != null && !given.isBlank()) {
            return given;
        }
        if (scope.unitId() != null) {
            return scope.unitId();
        }
        return scope.parkId() != null ? scope.parkId() : role.label().zh();
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() && !value.stringValue().isBlank() ? value.stringValue().strip() : null;
    }

    private static Scope wrong(List<FieldError> errors, String field, String code, Text message) {
        errors.add(new FieldError(field, code, message));
        return null;
    }
}
