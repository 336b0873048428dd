package bihuan.command;

import org.springframework.boot.autoconfigure.SpringBootApplication;

import bihuan.platform.Launch;

/** The command side as a process of its own, against Axon Server. */
@SpringBootApplication(scanBasePackages = {"bihuan.platform", "bihuan.command"})
public class CommandSideApplication {

    /** Starts it. */
    public static void main(String[] args) {
        Launch.run(CommandSideApplication.class, args);
    }
}
