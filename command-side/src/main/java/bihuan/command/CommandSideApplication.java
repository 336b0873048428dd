package bihuan.command;

import org.springframework.boot.autoconfigure.SpringBootApplication;

import bihuan.platform.ApplicationLauncher;

/** The command side as a separate process, with an Axon Server. Its settings are {@code command-side.yml}. */
@SpringBootApplication(scanBasePackages = {"bihuan.platform", "bihuan.command"})
public class CommandSideApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", "command-side");
        ApplicationLauncher.run(CommandSideApplication.class, arguments);
    }
}
