package bihuan.query.projection;

import java.util.concurrent.TimeUnit;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** The command side, which may be another process, or unavailable. */
@Component
public class CommandSide {

    private static final int SECONDS = 30;

    private final CommandGateway commands;

    CommandSide(CommandGateway commands) {
        this.commands = commands;
    }

    /**
     * Sends a command and waits for the result. After a timeout the command may still be handled.
     *
     * @throws RuntimeException
     *             when the command is refused or has no handler
     */
    public void send(Object command) {
        commands.sendAndWait(command, SECONDS, TimeUnit.SECONDS);
    }
}
