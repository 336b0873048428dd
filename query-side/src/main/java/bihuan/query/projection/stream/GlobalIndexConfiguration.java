package bihuan.query.projection.stream;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Projections read events that know their place in the store. */
@Configuration(proxyBeanMethods = false)
class GlobalIndexConfiguration {

    @Bean
    ConfigurerModule numberedEvents() {
        return configurer -> configurer.eventProcessing()
                .configureDefaultStreamableMessageSource(axon -> new GlobalIndexSource(axon.eventStore()));
    }
}
