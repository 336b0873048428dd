package bihuan.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import bihuan.platform.BihuanProperties;

class AllowListSerializerTest {

    private final Serializer serializer = SerializerConfiguration.serializer(new AnnotationRevisionResolver(),
            properties(), List.of(new SnapshotType(State.class)));

    private static BihuanProperties properties() {
        return new BihuanProperties(null, "", "", "", "", "", "none", Duration.ZERO,
                List.of("bihuan.api."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.io.File", "java.net.URL", "javax.sql.DataSource", "java.lang.ProcessBuilder",
            "java.util.logging.FileHandler", "java.util.zip.ZipFile", "com.zaxxer.hikari.HikariDataSource",
            "org.springframework.context.support.ClassPathXmlApplicationContext",
            "bihuan.platform.ApplicationLauncher"})
    void a_type_name_outside_the_known_ones_is_never_built(String name) {
        var object = new SimpleSerializedObject<>("\"/etc/hostname\"", String.class,
                new SimpleSerializedType(name, null));

        assertThat(serializer.classForType(object.getType())).isEqualTo(UnknownSerializedType.class);
        assertThat((Object) serializer.deserialize(object)).isInstanceOf(UnknownSerializedType.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.time.LocalDate", "java.util.UUID", "java.lang.String"})
    void values_are_known(String name) {
        assertThat(serializer.classForType(new SimpleSerializedType(name, null)).getName()).isEqualTo(name);
    }

    record State(String what) {
    }

    record NotNamed(String what) {
    }

    @Test
    void a_state_is_known_when_it_was_named_and_its_neighbour_is_not() {
        assertThat(serializer.classForType(new SimpleSerializedType(State.class.getName(), "1")))
                .isEqualTo(State.class);
        assertThat(serializer.classForType(new SimpleSerializedType(NotNamed.class.getName(), "1")))
                .isEqualTo(UnknownSerializedType.class);
    }

    @Test
    void a_token_survives_the_round_trip_also_while_it_replays() {
        var head = new GapAwareTrackingToken(7, List.of(3L));
        for (var token : List.of(head, new GlobalSequenceTrackingToken(4),
                ReplayToken.createReplayToken(head, GapAwareTrackingToken.newInstance(1, List.of()), "why"))) {
            assertThat((Object) serializer.deserialize(serializer.serialize(token, byte[].class))).isEqualTo(token);
        }
    }
}
