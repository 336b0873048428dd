package bihuan.command.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.platform.security.Account;
import bihuan.platform.security.Accounts;
import bihuan.platform.security.Passwords;

/** Creates a first administrator if there are no accounts, with the given password or one that is shown once. */
@Component
@Order(2)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String LOGIN = "admin";

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final String given;

    FirstAdministrator(Accounts accounts, PasswordEncoder passwords,
            @Value("${bihuan.admin-password:}") String given) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.given = given;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.none()) {
            String password = given.isBlank() ? Passwords.random() : given;
            boolean added = accounts.add(new Account("account-first-administrator", LOGIN, passwords.encode(password),
                    Role.ADMIN, Scope.DISTRICT, Role.ADMIN.label().zh(), LOGIN, false));
            if (added && given.isBlank()) {
                LOG.warn(
                        "First administrator: account \"{}\", password \"{}\". It is shown this once. "
                                + "首个管理员账号，密码仅显示这一次。",
                        LOGIN, password);
            }
        }
    }
}
