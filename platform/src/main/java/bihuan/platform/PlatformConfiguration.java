package bihuan.platform;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * Where entities and repositories are looked for. Named here, because the applications live in different packages
 * and Axon would otherwise add its own, saga tables included.
 */
@Configuration(proxyBeanMethods = false)
@EntityScan("bihuan")
@EnableJpaRepositories("bihuan")
@EnableConfigurationProperties(BihuanProperties.class)
public class PlatformConfiguration {
}
