package bihuan.command.dispatch;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.platform.web.RemoteFailure;

/** Sends commands from the web layer: a refusal is thrown as {@link Refused}, in whichever process it was made. */
@Component
public class Commands {

    private static final int ATTEMPTS = 5;

    private final CommandGateway gateway;

    Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Sends a command and waits for its answer. Where another process was quicker with the same hazard nothing was
     * stored, and the command is decided again on what is there now.
     */
    public <R> R send(Object command) {
        for (int attempt = 1;; attempt++) {
            try {
                return gateway.sendAndWait(command);
            } catch (ConcurrencyException overtaken) {
                if (attempt == ATTEMPTS) {
                    throw overtaken;
                }
            } catch (CommandExecutionException failed) {
                if (failed.getDetails().orElse(null) instanceof Refusal refusal) {
                    throw new Refused(refusal);
                }
                if (attempt == ATTEMPTS || !RemoteFailure.isOvertaken(failed)) {
                    throw failed;
                }
            }
        }
    }
}
