package bihuan.command.dispatch;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;

/** Returns a refusal as exception details: these cross process boundaries, exception classes do not. */
@Component
class RefusalInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final Text IT = Text.of("对象", "object");

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (Refused refused) {
            throw carrying(refused.refusal());
        } catch (AggregateNotFoundException unknown) {
            throw carrying(Refusal.notFound(IT));
        }
    }

    @Autowired
    void registerOn(CommandBus bus) {
        bus.registerHandlerInterceptor(this);
    }

    private static CommandExecutionException carrying(Refusal refusal) {
        return new CommandExecutionException(refusal.code(), null, refusal, false);
    }
}
