package bihuan.platform.health;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Checks that the event store is reachable, by reading its head or the state of the connection to Axon Server, and
 * reports whether this process could change what is stored.
 */
@Component
class StoreHealthIndicator extends AbstractHealthIndicator {

    private final EventStore store;
    private final ObjectProvider<AxonServerConnectionManager> axonServer;
    private final EventProtection protection;

    StoreHealthIndicator(EventStore store, ObjectProvider<AxonServerConnectionManager> axonServer,
            EventProtection protection) {
        this.store = store;
        this.axonServer = axonServer;
        this.protection = protection;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.withDetail("protected", protection.isComplete());
        var server = axonServer.getIfAvailable();
        if (server != null) {
            builder.status(server.isConnected(server.getDefaultContext()) ? "UP" : "DOWN").withDetail("kind",
                    "axon-server");
            return;
        }
        TrackingToken head = store.createHeadToken();
        builder.up().withDetail("kind", "postgresql").withDetail("head",
                head == null ? 0 : head.position().orElse(0));
    }
}
