package bihuan.command.sample;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.command.register.Register;
import bihuan.platform.security.Account;
import bihuan.platform.security.Accounts;

/** One account per role, named after the role, all with a public password. */
@Component
class SampleAccounts {

    private static final String PASSWORD = "bihuan";
    private static final String UNIT = "滨河恒泰化工有限公司";

    private final Accounts accounts;
    private final Register register;
    private final PasswordEncoder passwords;

    SampleAccounts(Accounts accounts, Register register, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.register = register;
        this.passwords = passwords;
    }

    /** The administrator, who enters all the rest. */
    Caller administrator() {
        add("admin", passwords.encode(PASSWORD), Role.ADMIN, Scope.DISTRICT, "区应急管理局信息中心", "系统管理员");
        return accounts.byLogin("admin").orElseThrow().caller();
    }

    /** All the others; the park's account is that of the park of this name. */
    void addAll(String parkName) {
        String hash = passwords.encode(PASSWORD);
        String park = register.parkNamed(parkName).orElseThrow();
        String unit = register.unitNamed(park, UNIT).orElseThrow().id();
        add("unit", hash, Role.UNIT, Scope.unit(unit), unit, "企业安全员");
        add("park", hash, Role.PARK, Scope.park(park), park, "园区安全监管员");
        add("regulator", hash, Role.REGULATOR, Scope.DISTRICT, "区应急管理局", "监管执法员");
        add("committee", hash, Role.COMMITTEE, Scope.DISTRICT, "区安委办", "安委办专员");
        add("auditor", hash, Role.AUDITOR, Scope.DISTRICT, "区审计局", "审计员");
        add("viewer", hash, Role.VIEWER, Scope.DISTRICT, "区政府办公室", "值班领导");
    }

    private void add(String login, String hash, Role role, Scope scope, String organisation, String displayName) {
        accounts.add(
                new Account("account-sample-" + login, login, hash, role, scope, organisation, displayName, true));
    }
}
