package bihuan.command.hazard;

import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures from where hazards are loaded, whichever the store. */
@Configuration(proxyBeanMethods = false)
class RepositoryConfiguration {

    @Bean
    HazardCache hazardCache(EventStore store, @Value("${bihuan.hazard-cache-size:10000}") long most) {
        return new HazardCache(store, most);
    }

    @Bean
    HazardRepository hazardRepository(EventStore store, HazardCache hazards,
            org.axonframework.config.Configuration axon) {
        return new HazardRepository(EventSourcingRepository.builder(HazardAggregate.class).eventStore(store)
                .parameterResolverFactory(axon.parameterResolverFactory())
                .handlerDefinition(axon.handlerDefinition(HazardAggregate.class)), hazards);
    }
}
