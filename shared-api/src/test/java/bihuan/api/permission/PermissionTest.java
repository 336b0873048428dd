package bihuan.api.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import bihuan.api.refusal.Refusal.Kind;
import bihuan.api.refusal.Refused;

class PermissionTest {

    @ParameterizedTest
    @CsvSource({"READ, UNIT PARK REGULATOR COMMITTEE AUDITOR VIEWER ADMIN",
            "UPLOAD_EVIDENCE, UNIT PARK REGULATOR COMMITTEE ADMIN", "SET_UP, ADMIN", "IMPORT, ADMIN", "OPERATE, ADMIN",
            "ERASE_PERSON, ADMIN",
            "FREEZE_REPORT, PARK REGULATOR COMMITTEE ADMIN", "READ_METRICS, AUDITOR ADMIN"})
    void each_permission_belongs_to_these_roles(Permission permission, String roles) {
        assertThat(permission.who()).containsExactlyInAnyOrderElementsOf(
                Stream.of(roles.split(" ")).map(Role::valueOf).toList());
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void a_check_lets_exactly_those_pass(Permission permission, Role role) {
        Caller caller = new Caller(new Actor("account-1", "somewhere", role), Scope.DISTRICT);

        if (permission.who().contains(role)) {
            assertThatCode(() -> permission.check(caller)).doesNotThrowAnyException();
        } else {
            Refused refused = catchThrowableOfType(Refused.class, () -> permission.check(caller));
            assertThat(refused.refusal().kind()).isEqualTo(Kind.FORBIDDEN);
            assertThat(refused.refusal().code()).isEqualTo("role-may-not");
            assertThat(refused.refusal().reason().zh()).contains(role.label().zh());
            assertThat(refused.refusal().reason().en()).contains(role.label().en());
        }
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(Permission.values()).flatMap(
                permission -> Arrays.stream(Role.values()).map(role -> Arguments.of(permission, role)));
    }
}
