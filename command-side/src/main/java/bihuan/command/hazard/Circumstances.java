package bihuan.command.hazard;

import java.time.Duration;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import bihuan.api.clock.Clocks;
import bihuan.api.clock.ProfileRef;
import bihuan.api.permission.Organisations;
import bihuan.command.clock.ParkClocks;
import bihuan.command.register.AuthorityRegister;
import bihuan.command.reservation.RegisterChanged;

/**
 * What an act is decided under besides the hazard: the clocks of its park, and which organisations are one. They
 * may be cached: a change by this process is seen at once, one by another process within two seconds.
 */
@Component
class Circumstances {

    private static final Duration NO_OLDER_THAN = Duration.ofSeconds(2);
    private static final int PARKS = 10_000;
    private static final String ALL = "all";

    private final ParkClocks clocks;
    private final AuthorityRegister authorities;
    private final Cache<String, ProfileRef> profiles = cacheOf(PARKS);
    private final Cache<String, Organisations> organisations = cacheOf(1);

    Circumstances(ParkClocks clocks, AuthorityRegister authorities) {
        this.clocks = clocks;
        this.authorities = authorities;
    }

    /**
     * The clocks of this park.
     *
     * @param cached
     *            whether cached ones may be used
     */
    Clocks clocks(String parkId, boolean cached) {
        return cached
                ? new Clocks(profiles.get(parkId, clocks::inForceIn), clocks.timekeeping())
                : clocks.of(parkId);
    }

    /** Which organisations are one; cached ones where those may be used. */
    Organisations organisations(boolean cached) {
        return cached ? organisations.get(ALL, _ -> authorities.organisations()) : authorities.organisations();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(RegisterChanged changed) {
        profiles.invalidateAll();
        organisations.invalidateAll();
    }

    private static <V> Cache<String, V> cacheOf(int most) {
        return Caffeine.newBuilder().maximumSize(most).expireAfterWrite(NO_OLDER_THAN).build();
    }
}
