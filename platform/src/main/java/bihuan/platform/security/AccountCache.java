package bihuan.platform.security;

import java.time.Duration;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

/**
 * Accounts as they are, or were a few seconds ago: what a session or a program needs with every request. A role that
 * changed and an account that is gone take effect so soon, in whichever process.
 */
@Component
public class AccountCache {

    private static final Duration NO_OLDER_THAN = Duration.ofSeconds(2);

    private final Accounts accounts;
    private final Cache<String, Optional<Account>> known;
    /** The name that an account signs in with is its own for good. */
    private final Cache<String, String> ids = Caffeine.newBuilder().maximumSize(10_000).build();

    @Autowired
    AccountCache(Accounts accounts) {
        this(accounts, Ticker.systemTicker());
    }

    AccountCache(Accounts accounts, Ticker clock) {
        this.accounts = accounts;
        this.known = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(NO_OLDER_THAN).ticker(clock).build();
    }

    /** The account of this id. */
    public Optional<Account> byId(String id) {
        return known.get(id, accounts::byId);
    }

    /** The account that signs in under this name. */
    public Optional<Account> byLogin(String login) {
        String id = ids.get(login, name -> accounts.byLogin(name).map(Account::id).orElse(null));
        return Optional.ofNullable(id).flatMap(this::byId);
    }

    /** Forgets this account, which this process has just changed. */
    public void forget(String id) {
        known.invalidate(id);
    }
}
