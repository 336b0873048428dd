package bihuan.platform.security;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

/**
 * The login rate limiter: limits the number of failed logins. The limit is low for one account from one address. There
 * are separate limits for one address across accounts and for one account across addresses; they do not apply to an
 * account at an address where it signed in before, so an attacker elsewhere cannot lock it out. State is kept in
 * memory, per process, and bounded; a restart clears it.
 */
@Component
class LoginRateLimiter {

    static final Duration WINDOW = Duration.ofMinutes(5);
    static final int FROM_ONE_ADDRESS_FOR_ONE_NAME = 5;
    static final int FROM_ONE_ADDRESS = 50;
    static final int FOR_ONE_NAME = 50;

    private static final int REMEMBERED = 10_000;
    private static final Duration FAMILIAR = Duration.ofDays(1);

    private final Cache<Place, AtomicInteger> wrong;
    private final Cache<Place, Boolean> familiar;

    /** A name, an address, or both; null is any. */
    private record Place(String name, String address) {
    }

    LoginRateLimiter() {
        this(Ticker.systemTicker());
    }

    LoginRateLimiter(Ticker clock) {
        // An entry is written once, with its first wrong password; counting further does not prolong it.
        wrong = Caffeine.newBuilder().ticker(clock).maximumSize(REMEMBERED).expireAfterWrite(WINDOW).build();
        familiar = Caffeine.newBuilder().ticker(clock).maximumSize(REMEMBERED).expireAfterWrite(FAMILIAR).build();
    }

    /** Whether login attempts are currently refused. */
    boolean tooMany(String name, String address) {
        var here = new Place(name, address);
        return count(here) >= FROM_ONE_ADDRESS_FOR_ONE_NAME || familiar.getIfPresent(here) == null
                && (count(new Place(null, address)) >= FROM_ONE_ADDRESS
                        || count(new Place(name, null)) >= FOR_ONE_NAME);
    }

    /** Records a failed login. */
    void failed(String name, String address) {
        add(new Place(name, address));
        add(new Place(null, address));
        add(new Place(name, null));
    }

    /** Records a successful login. */
    void succeeded(String name, String address) {
        var here = new Place(name, address);
        wrong.invalidate(here);
        familiar.put(here, true);
    }

    /** Whether attempts to change this account's password are currently refused. */
    boolean tooManyChanges(String name, String address) {
        return tooMany(name, address) || count(change(name, address)) >= FROM_ONE_ADDRESS_FOR_ONE_NAME;
    }

    /** Records a wrong current password: a failed login, which no login of the same account from there makes good. */
    void changeFailed(String name, String address) {
        failed(name, address);
        add(change(name, address));
    }

    /** Records a changed password. */
    void changed(String name, String address) {
        wrong.invalidate(change(name, address));
        succeeded(name, address);
    }

    /** No account has a name with a space. */
    private static Place change(String name, String address) {
        return new Place("change " + name, address);
    }

    private int count(Place place) {
        AtomicInteger count = wrong.getIfPresent(place);
        return count == null ? 0 : count.get();
    }

    private void add(Place place) {
        wrong.get(place, first -> new AtomicInteger()).incrementAndGet();
    }
}
