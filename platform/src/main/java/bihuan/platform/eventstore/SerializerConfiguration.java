package bihuan.platform.eventstore;

import java.util.List;
import java.util.stream.Collectors;

import bihuan.platform.BihuanProperties;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** One serializer for events, messages and tokens: Axon hands the general one to all three. */
@Configuration(proxyBeanMethods = false)
public class SerializerConfiguration {

    @Bean
    @Primary
    Serializer serializer(RevisionResolver revisions, BihuanProperties properties,
            ObjectProvider<SnapshotType> states) {
        return serializer(revisions, properties, states.stream().toList());
    }

    static Serializer serializer(RevisionResolver revisions, BihuanProperties properties, List<SnapshotType> states) {
        // Without this Jackson 3 refuses the context inside Axon's replay token, and no processor ever starts.
        var polymorphic = BasicPolymorphicTypeValidator.builder().allowIfSubType("org.axonframework.")
                .allowIfSubType(String.class).build();
        var builder = Jackson3Serializer.builder().revisionResolver(revisions)
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(polymorphic));
        return new AllowListSerializer(builder, new AllowedTypes(properties.messagePackages(),
                states.stream().map(state -> state.type().getName()).collect(Collectors.toUnmodifiableSet())));
    }
}
