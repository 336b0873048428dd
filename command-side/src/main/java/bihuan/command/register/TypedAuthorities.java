package bihuan.command.register;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.hazard.event.ActCorrected;
import bihuan.api.hazard.event.ClosureExitOrdered;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.HazardListed;
import bihuan.api.hazard.event.ListingProposed;
import bihuan.api.hazard.event.SupervisionEscalated;
import bihuan.api.hazard.event.SupervisionTransferred;
import bihuan.api.hazard.event.SuspensionOrdered;
import bihuan.api.permission.Actor;

/**
 * Registers, once in the life of a store, the authorities that were typed in acts and accounts before there was a
 * register of them: unverified, each under the name that was typed. Reads every event once, in the background; the step
 * counts as taken only when all are registered, so it begins anew after a kill, and in two processes at once registers
 * each once.
 */
@Component
class TypedAuthorities {

    private static final Logger LOG = LoggerFactory.getLogger(TypedAuthorities.class);
    private static final String STEP = "AUTHORITIES_REGISTERED";
    private static final int IDLE_MILLIS = 200;

    private final JdbcClient jdbc;
    private final EventStore store;
    private final AuthorityNames authorities;
    private volatile boolean stopping;

    TypedAuthorities(JdbcClient jdbc, EventStore store, AuthorityNames authorities) {
        this.jdbc = jdbc;
        this.store = store;
        this.authorities = authorities;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofVirtual().name("typed-authorities").start(() -> {
            try {
                run();
            } catch (RuntimeException | InterruptedException away) {
                LOG.warn("The authorities of before are registered at the next start: {}", away.toString());
            }
        });
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    private void run() throws InterruptedException {
        if (jdbc.sql("SELECT count(*) FROM command.step_done WHERE step = ?").param(STEP).query(Long.class)
                .single() > 0) {
            return;
        }
        Set<String> names = new TreeSet<>(jdbc.sql("SELECT DISTINCT organisation FROM people.account")
                .query(String.class).list());
        readEvents(names);
        names.remove(Actor.SYSTEM.organisation());
        names.removeAll(jdbc.sql("SELECT id FROM command.park UNION SELECT id FROM command.unit").query(String.class)
                .list());
        if (!stopping) {
            int registered = authorities.register(names, Actor.SYSTEM).size();
            jdbc.sql("INSERT INTO command.step_done (step) VALUES (?) ON CONFLICT DO NOTHING").param(STEP).update();
            LOG.info("{} authorities that were typed before are registered", registered);
        }
    }

    private void readEvents(Set<String> names) throws InterruptedException {
        var head = store.createHeadToken();
        long last = head == null ? -1 : head.position().orElse(-1);
        long reached = -1;
        try (var stream = store.openStream(null)) {
            while (!stopping && reached < last && stream.hasNextAvailable(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                var event = stream.nextAvailable();
                reached = event.trackingToken().position().orElse(last);
                if (HazardEvent.class.isAssignableFrom(event.getPayloadType())) {
                    typedIn((HazardEvent) event.getPayload()).filter(name -> name != null && !name.isBlank())
                            .forEach(names::add);
                }
            }
        }
    }

    /** The organisations that an act names: who did it, and the authorities in its form. */
    private static Stream<String> typedIn(HazardEvent event) {
        String actor = event.act().actor().organisation();
        return switch (event) {
            case ListingProposed e -> Stream.of(actor, e.listingAuthority());
            case HazardListed e -> Stream.of(actor, e.listingAuthority(), e.supervisingUnit());
            case SupervisionEscalated e -> Stream.of(actor, e.listingAuthority(), e.supervisingUnit());
            case SupervisionTransferred e -> Stream.of(actor, e.supervisingUnit());
            case SuspensionOrdered e -> Stream.of(actor, e.orderingDepartment());
            case ClosureExitOrdered e -> Stream.of(actor, e.decidedBy());
            case ActCorrected e -> Stream.concat(Stream.of(actor), typedIn(e.corrected()));
            default -> Stream.of(actor);
        };
    }
}
