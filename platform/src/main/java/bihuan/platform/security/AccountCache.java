package bihuan.platform.security;

import java.time.Duration;
import java.util.Optional;

import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Accounts as they are, or were a few seconds ago: what a session needs with every request. A role that changed and an
 * account that is gone take effect so soon, in whichever process.
 */
@Component
public class AccountCache {

    private static final Duration NO_OLDER_THAN = Duration.ofSeconds(2);

    private final Accounts accounts;
    private final Cache<String, Optional<Account>> known = Caffeine.newBuilder().maximumSize(10_000)
            .expireAfterWrite(NO_OLDER_THAN).build();

    AccountCache(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The account of this id. */
    public Optional<Account> byId(String id) {
        return known.get(id, accounts::byId);
    }

    /** Forgets this account, which this process has just changed. */
    public void forget(String id) {
        known.invalidate(id);
    }
}
