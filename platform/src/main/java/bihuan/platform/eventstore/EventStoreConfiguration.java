package bihuan.platform.eventstore;

import java.time.Duration;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import bihuan.platform.database.ConnectionPools;
import bihuan.platform.database.Database;
import bihuan.platform.eventstore.postgresql.PostgresEventStorageEngine;

/** PostgreSQL as the event store; in the distributed shape Axon Server takes its place and this stays out. */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {

    private static final Duration POLL = Duration.ofMillis(500);

    /** Explicit: Axon's own orders itself on class names that Boot 4 no longer has, and may fall back to none. */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    PostgresEventStorageEngine eventStorageEngine(Serializer snapshots,
            @Qualifier("eventSerializer") Serializer events, org.axonframework.config.Configuration axon,
            ConnectionPools pools, Database database, JdbcClient jdbc) {
        var engine = PostgresEventStorageEngine.builder(pools.open("events", database, 1), jdbc);
        engine.snapshotSerializer(snapshots).eventSerializer(events).upcasterChain(axon.upcasterChain())
                .snapshotFilter(axon.snapshotFilter());
        return engine.build();
    }

    /** Named as Axon names its own, which this one replaces. */
    @Bean("eventBus")
    @Qualifier("eventStore")
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    EmbeddedEventStore eventStore(EventStorageEngine engine, org.axonframework.config.Configuration axon) {
        return new NotifyingEventStore(EmbeddedEventStore.builder().storageEngine(engine)
                .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(axon.getComponent(EventBusSpanFactory.class)), POLL);
    }
}
