package bihuan.platform.web;

import java.util.Map;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries the correlation id from the request into commands, and from a message into what it causes. */
@Configuration(proxyBeanMethods = false)
public class CorrelationConfiguration {

    @Bean
    CorrelationDataProvider correlation() {
        return message -> Map.of(Correlation.KEY, idOf(message), "causationId", message.getIdentifier());
    }

    @Bean
    SmartInitializingSingleton correlateCommands(CommandBus commands) {
        return () -> commands.registerDispatchInterceptor(messages -> (index, command) -> {
            String id = Correlation.current();
            return id == null || command.getMetaData().containsKey(Correlation.KEY)
                    ? command
                    : command.andMetaData(Map.of(Correlation.KEY, id));
        });
    }

    private static Object idOf(Message<?> message) {
        return message.getMetaData().getOrDefault(Correlation.KEY, message.getIdentifier());
    }
}
