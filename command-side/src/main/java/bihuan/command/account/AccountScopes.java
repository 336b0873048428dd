package bihuan.command.account;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.api.text.Text;
import bihuan.command.register.AuthorityRegister;
import bihuan.command.register.AuthorityRegister.AuthorityEntry;
import bihuan.command.register.Register;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads the scope of an account: exactly one of a unit, a park and the district, and one that fits the role. */
@Component
class AccountScopes {

    private static final Set<String> FIELDS = Set.of("unitId", "parkId", "district");

    private final Register register;
    private final AuthorityRegister authorities;

    AccountScopes(Register register, AuthorityRegister authorities) {
        this.register = register;
        this.authorities = authorities;
    }

    /** What is wrong with a scope for this role: also one whose hazards are another's now; null says none. */
    List<FieldError> check(JsonNode given, Role role) {
        JsonNode node = given == null ? MissingNode.getInstance() : given;
        String unitId = text(node, "unitId");
        String parkId = text(node, "parkId");
        JsonNode district = node.path("district");
        boolean whole = isTheDistrict(district);
        if (!whole && !district.isMissingNode() && !district.isNull()) {
            return List.of(FieldCode.NOT_A_SCOPE.on("scope.district",
                    Text.of("district 应为 true 或区的名称。", "This is true, or the district's name.")));
        }
        if (node.propertyNames().stream().anyMatch(name -> !FIELDS.contains(name))) {
            return List.of(FieldCode.UNKNOWN_FIELD.on("scope", Text.of("范围只有 unitId、parkId、district 三种写法。",
                    "A scope has unitId, parkId or district, and nothing else.")));
        }
        if ((unitId == null ? 0 : 1) + (parkId == null ? 0 : 1) + (whole ? 1 : 0) != 1) {
            return List.of(FieldCode.NOT_A_SCOPE.on("scope"));
        }
        if (unitId != null && register.unit(unitId).isEmpty()) {
            return List.of(FieldCode.UNKNOWN_UNIT.on("scope.unitId"));
        }
        if (parkId != null && !register.hasPark(parkId)) {
            return List.of(FieldCode.UNKNOWN_PARK.on("scope.parkId"));
        }
        if (unitId != null && register.unit(unitId).filter(unit -> unit.succeededBy() != null).isPresent()) {
            return List.of(FieldCode.UNIT_CLOSED.on("scope.unitId"));
        }
        if (parkId != null && register.park(parkId).filter(park -> park.succeededBy() != null).isPresent()) {
            return List.of(FieldCode.PARK_CLOSED.on("scope.parkId"));
        }
        return fits(new Scope(unitId, parkId), role);
    }

    /** An account acts for no authority that is closed; null says none. */
    List<FieldError> checkOrganisation(String said) {
        return said != null && authorities.find(said).filter(AuthorityEntry::closed).isPresent()
                ? List.of(FieldCode.AUTHORITY_CLOSED.on("organisation"))
                : List.of();
    }

    /** What is wrong with this scope for this role; null fits all. */
    static List<FieldError> fits(Scope scope, Role role) {
        if (role == null || role.over().contains(scope.kind())) {
            return List.of();
        }
        return List.of((role == Role.UNIT ? FieldCode.UNIT_NEEDS_UNIT : FieldCode.DISTRICT_WIDE).on("scope"));
    }

    /** The scope that this is, having been checked. */
    static Scope of(JsonNode scope) {
        return isTheDistrict(scope.path("district"))
                ? Scope.DISTRICT
                : new Scope(text(scope, "unitId"), text(scope, "parkId"));
    }

    private static boolean isTheDistrict(JsonNode said) {
        return said.isBoolean() && said.booleanValue()
                || said.isString() && !said.stringValue().isBlank() && !said.stringValue().strip().equals("false");
    }

    /**
     * Returns the organisation the account acts for: as given, else the unit or park of its scope, else the authority
     * of its role.
     */
    static String organisation(String given, Scope scope, Role role) {
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
}
