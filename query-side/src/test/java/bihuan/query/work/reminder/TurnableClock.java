package bihuan.query.work.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

import bihuan.platform.time.TimeConfiguration;

/** A clock that does not advance until a test sets it. */
final class TurnableClock extends Clock {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    void turnTo(LocalDateTime shanghai) {
        now.set(shanghai.atZone(TimeConfiguration.ZONE).toInstant());
    }

    void turnBy(Duration on) {
        now.updateAndGet(before -> before.plus(on));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return TimeConfiguration.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
