package bihuan.command.dispatch;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

import bihuan.api.hazard.command.HazardCommand;

/**
 * The bus of commands in one process, with a transaction only around commands that write tables. A command on a hazard
 * would hold a connection while its events wait for the commit that it shares with others (ADR 45), so that no more
 * could be in flight than there are connections.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class CommandBusConfiguration {

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    SimpleCommandBus commandBus(Configuration axon, TransactionManager transactions) {
        var bus = SimpleCommandBus.builder().messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"))
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        bus.registerHandlerInterceptor(new Transactions(transactions));
        return bus;
    }

    private record Transactions(TransactionManager transactions)
            implements
                MessageHandlerInterceptor<CommandMessage<?>> {

        @Override
        public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
            if (!(unit.getMessage().getPayload() instanceof HazardCommand)) {
                unit.attachTransaction(transactions);
            }
            return chain.proceed();
        }
    }
}
