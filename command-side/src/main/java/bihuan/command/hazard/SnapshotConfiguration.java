package bihuan.command.hazard;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import bihuan.platform.eventstore.SnapshotType;

/** Configures when snapshots are taken, and which are used. */
@Configuration(proxyBeanMethods = false)
class SnapshotConfiguration {

    /** The store names an aggregate by the simple name of its class. */

    @Bean
    SnapshotType hazardSnapshotType() {
        return new SnapshotType(HazardSnapshot.class);
    }

    /** Off the path of the command that reaches the number: it has been answered by then. */
    @Bean(destroyMethod = "close")
    ExecutorService snapshotExecutor() {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("snapshots").factory());
    }

    @Bean
    HazardSnapshots hazardSnapshots(EventStore store, ExecutorService snapshotExecutor,
            @Value("${bihuan.snapshot-every:100}") int events) {
        return new HazardSnapshots(store, snapshotExecutor, events);
    }

    /** Asked about every aggregate's snapshots, of which only the hazards' are for it to refuse. */
    @Bean
    SnapshotFilter hazardSnapshotFilter() {
        return snapshot -> !HazardAggregate.TYPE.equals(snapshot.getType())
                || snapshot.getPayload().getType().getName().equals(HazardSnapshot.class.getName())
                        && HazardSnapshot.REVISION.equals(snapshot.getPayload().getType().getRevision());
    }
}
