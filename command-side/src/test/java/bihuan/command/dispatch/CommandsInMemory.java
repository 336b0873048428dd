package bihuan.command.dispatch;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;

/** The product's way of sending commands, on a bus of a test. */
public final class CommandsInMemory {

    private CommandsInMemory() {
    }

    public static Commands on(CommandBus bus) {
        new RefusalInterceptor().registerOn(bus);
        return new Commands(DefaultCommandGateway.builder().commandBus(bus).build());
    }
}
