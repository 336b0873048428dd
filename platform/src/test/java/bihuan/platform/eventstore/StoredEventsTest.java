package bihuan.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import bihuan.api.campaign.event.CampaignEvent;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.park.RegisterEvent;
import bihuan.api.report.ReportEvent;
import bihuan.platform.BihuanProperties;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every stored sample of an event is read, and written back as it was, by the very serializer that the store uses. */
class StoredEventsTest {

    private static final Path SAMPLES = Path.of("..", "shared-api", "src", "test", "resources", "events");
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final Serializer serializer = SerializerConfiguration.serializer(new AnnotationRevisionResolver(),
            new BihuanProperties(null, "", "", "", "", "", "none", Duration.ZERO, List.of("bihuan.api.")),
            List.of());

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList();
        }
    }

    @Test
    void there_are_as_many_samples_as_types_of_event() throws IOException {
        assertThat(samples()).hasSize(types().toList().size());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_stored_event_is_read_and_written_back_as_it_was(Path sample) throws Exception {
        String[] nameAndRevision = sample.getFileName().toString().replace(".json", "").split("-");
        byte[] stored = Files.readAllBytes(sample);

        Object event = serializer.deserialize(new SimpleSerializedObject<>(stored, byte[].class,
                new SimpleSerializedType(typeOf(nameAndRevision[0]).getName(), nameAndRevision[1])));
        SerializedObject<byte[]> again = serializer.serialize(event, byte[].class);

        assertThat(event).isExactlyInstanceOf(typeOf(nameAndRevision[0]));
        assertThat(again.getType().getRevision()).isEqualTo(nameAndRevision[1]);
        assertThat(EXACT.readTree(again.getData())).isEqualTo(EXACT.readTree(stored));
        assertThat((Object) serializer.deserialize(again)).isEqualTo(event);
        assertThat(new String(again.getData(), StandardCharsets.UTF_8)).doesNotContain("@class");
    }

    private static Class<?> typeOf(String simpleName) {
        return types().filter(type -> type.getSimpleName().equals(simpleName)).findFirst().orElseThrow();
    }

    private static Stream<Class<?>> types() {
        return Stream.of(HazardEvent.class, RegisterEvent.class, CampaignEvent.class, ReportEvent.class)
                .flatMap(StoredEventsTest::typesOf);
    }

    private static Stream<Class<?>> typesOf(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(StoredEventsTest::typesOf)
                : Stream.of(family);
    }
}
