package bihuan.platform.security;

import java.util.Collection;
import java.util.List;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as Spring Security sees it. */
public final class SignedIn implements UserDetails {

    private final Account account;

    SignedIn(Account account) {
        this.account = account;
    }

    /** The account. */
    public Account account() {
        return account;
    }

    @Override
    public boolean isEnabled() {
        return !account.state().disabled();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + account.role().name()));
    }

    @Override
    public String getPassword() {
        return account.passwordHash();
    }

    @Override
    public String getUsername() {
        return account.login();
    }
}
