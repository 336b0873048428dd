package bihuan.platform.eventstore;

import java.time.Duration;

import bihuan.platform.BihuanProperties;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

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
    EventStorageEngine eventStorageEngine(Serializer snapshots, @Qualifier("eventSerializer") Serializer events,
            PersistenceExceptionResolver exceptions, org.axonframework.config.Configuration axon,
            EntityManagerProvider entityManager, TransactionManager transactions, BihuanProperties properties) {
        return JpaEventStorageEngine.builder().snapshotSerializer(snapshots).eventSerializer(events)
                .upcasterChain(axon.upcasterChain()).snapshotFilter(axon.snapshotFilter())
                .persistenceExceptionResolver(exceptions).entityManagerProvider(entityManager)
                .transactionManager(transactions).gapTimeout(Math.toIntExact(properties.gapTimeout().toMillis()))
                .build();
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
