package bihuan.benchmarks.peer.stock;

import java.util.Map;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * The same acts on Axon Framework with the defaults of its Spring Boot starter on JPA: its event store, its processors,
 * their batches. Only what keeps it from starting on Spring Boot 4 is set. It has no security, which is in its favour.
 */
@SpringBootApplication(excludeName = {"org.axonframework.springboot.autoconfig.MicrometerMetricsAutoConfiguration",
        "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration"})
public class StockApplication {

    /** Starts it; the environment says where the database is. */
    public static void main(String[] arguments) {
        var application = new SpringApplication(StockApplication.class);
        application.setDefaultProperties(Map.of("spring.jpa.hibernate.ddl-auto", "update", "spring.jpa.open-in-view",
                "false",
                "axon.axonserver.enabled", "false", "axon.update-check.disabled", "true"));
        application.run(arguments);
    }

    /** The default, XStream, reads no records; without the validator no processor starts. */
    @Bean
    @Primary
    Serializer serializer() {
        var polymorphic = BasicPolymorphicTypeValidator.builder().allowIfSubType("org.axonframework.")
                .allowIfSubType(String.class).build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(polymorphic)).build();
    }
}
