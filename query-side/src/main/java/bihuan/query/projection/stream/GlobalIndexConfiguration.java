package bihuan.query.projection.stream;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets projections read events with their global index. */
@Configuration(proxyBeanMethods = false)
class GlobalIndexConfiguration {

    @Bean
    ConfigurerModule numberedEvents() {
        return configurer -> configurer.eventProcessing()
                .configureDefaultStreamableMessageSource(axon -> new GlobalIndexSource(axon.eventStore()));
    }
}
