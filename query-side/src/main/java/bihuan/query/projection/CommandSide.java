package bihuan.query.projection;

import java.util.concurrent.TimeUnit;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** The side that takes commands, which may be another process, or away. */
@Component
public class CommandSide {

    private static final int SECONDS = 30;

    private final CommandGateway commands;

    CommandSide(CommandGateway commands) {
        this.commands = commands;
    }

    /**
     * Sends a command and waits a while until it is handled. It may be handled later all the same.
     *
     * @throws RuntimeException
     *             when it was refused, or nobody is there to handle it
     */
    public void send(Object command) {
        commands.sendAndWait(command, SECONDS, TimeUnit.SECONDS);
    }
}
