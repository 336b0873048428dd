package bihuan.platform.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives an application context a new, empty database:
 * {@code @SpringBootTest @ContextConfiguration(initializers = FreshDatabase.class)}. Test classes that share a cached
 * context share its database.
 */
public class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues
                .of("bihuan.database-url=" + TestDatabase.fresh(), "bihuan.database-user=" + TestDatabase.RUNNING,
                        "bihuan.database-password=", "bihuan.database-owner=" + TestDatabase.USER)
                .applyTo(context);
    }
}
