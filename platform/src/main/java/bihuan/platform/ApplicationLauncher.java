package bihuan.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts every application of the product. */
public final class ApplicationLauncher {

    private ApplicationLauncher() {
    }

    /**
     * Like {@link SpringApplication#run}, but Axon neither looks for updates nor advertises, however we are started.
     */
    public static ConfigurableApplicationContext run(Class<?> application, String... args) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("axon.update-check.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        return SpringApplication.run(application, args);
    }
}
