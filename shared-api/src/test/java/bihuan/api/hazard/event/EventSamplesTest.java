package bihuan.api.hazard.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import bihuan.api.campaign.event.CampaignEvent;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.Instrument;
import bihuan.api.park.RegisterEvent;
import bihuan.api.person.PersonId;
import bihuan.api.report.ReportEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every event ever stored must stay readable; each type has a sample of its stored form. */
class EventSamplesTest {

    /** The text fields of events. Before adding one, consider whether a personal name could get into it. */
    private static final Set<String> TEXTS = Set.of("hazardId", "number", "parkId", "unitId", "contractorId",
            "category",
            "subcategory", "location", "description", "stateAndCauses", "harmAndDifficulty", "ledgerRow", "criterion",
            "clause", "duplicateOf", "goals", "methods", "fundsAndMaterials", "bodyAndPeople", "timeAndRequirements",
            "safetyAndEmergency", "done", "evaluation", "opinion", "decidedBy", "listingAuthority", "supervisingUnit",
            "to", "orderingDepartment", "statement", "interimControls", "decisionNumber", "kind", "district",
            "clockProfile", "creditCode", "industry", "accountId", "organisation", "reason", "legalBasis", "title",
            "evidence", "incomplete", "key", "digest", "name", "yaml", "campaignId", "enrolmentId", "template", "code",
            "zh", "en", "stage", "leadDepartment", "task", "duty", "text", "reportId", "period", "format",
            "language", "sha256", "fileName", "formerSha256", "succeededBy", "into", "units", "authorityId", "paperId");

    private static final Set<String> PEOPLE = Set.of("principal", "inspectors", "approvedBy", "signatory", "people");

    static Stream<Class<?>> events() {
        return Stream.of(HazardEvent.class, RegisterEvent.class, CampaignEvent.class, ReportEvent.class)
                .flatMap(EventSamplesTest::typesOf);
    }

    /** The types of a family, those of the families within it among them. */
    private static Stream<Class<?>> typesOf(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(EventSamplesTest::typesOf)
                : Stream.of(family);
    }

    @ParameterizedTest
    @MethodSource("events")
    void each_type_has_a_sample_of_its_revision(Class<?> type) throws Exception {
        String revision = type.getAnnotation(Revision.class).value();

        assertThat(samples()).contains(type.getSimpleName() + "-" + revision + ".json");
    }

    @Test
    void there_is_no_sample_of_what_is_no_event() throws Exception {
        Set<String> names = events().map(Class::getSimpleName).collect(Collectors.toSet());

        assertThat(samples()).allSatisfy(sample -> assertThat(names).contains(sample.replaceFirst("-\\d+\\.json", "")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_sample_says_something_in_every_field_of_its_type(Class<?> type) throws Exception {
        JsonNode sample = JsonMapper.builder().build()
                .readTree(Files.readAllBytes(folder().resolve(type.getSimpleName() + "-1.json")));

        Arrays.stream(type.getRecordComponents())
                .forEach(field -> assertThat(sample.path(field.getName()).isMissingNode()
                        || sample.path(field.getName()).isNull()).as(field.getName()).isFalse());
        assertThat(sample.propertyNames()).hasSameSizeAs(type.getRecordComponents());
    }

    @Test
    void a_request_from_before_there_were_clocks_is_read_as_neither_late_nor_in_time() throws Exception {
        byte[] stored = EventSamplesTest.class.getResourceAsStream("/events-before/ExtensionRequested-1.json")
                .readAllBytes();

        var event = JsonMapper.builder().build().readValue(stored, ExtensionRequested.class);

        assertThat(event.late()).isNull();
        assertThat(event.lastDay()).isNull();
        assertThat(event.act().clockProfile()).isNull();
    }

    @Test
    void a_formality_from_before_papers_were_issued_is_of_an_instrument() throws Exception {
        byte[] stored = EventSamplesTest.class.getResourceAsStream("/events-before/FormalityRecorded-1.json")
                .readAllBytes();

        var event = JsonMapper.builder().build().readValue(stored, FormalityRecorded.class);

        assertThat(event.instrument()).isEqualTo(Instrument.LISTING);
        assertThat(event.paperId()).isNull();
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_person_is_in_an_event_by_id_alone(Class<?> type) {
        components(type).forEach(field -> {
            Class<?> kind = kind(field);
            assertThat(PEOPLE.contains(field.getName())).as(field.getName()).isEqualTo(kind == PersonId.class);
            if (kind == String.class) {
                assertThat(TEXTS).contains(field.getName());
            }
        });
    }

    @Test
    void only_parks_units_clock_profiles_and_campaigns_go_by_name() {
        assertThat(events().filter(type -> components(type).anyMatch(field -> field.getName().equals("name"))))
                .extracting(Class::getSimpleName).containsExactlyInAnyOrder("ParkRegistered", "UnitRegistered",
                        "ParkChanged", "UnitChanged", "AuthorityRegistered", "AuthorityChanged",
                        "ClockProfileDefined", "CampaignSetUp", "ParkEnrolled");
    }

    @Test
    void every_event_of_a_hazard_says_who_when_why_and_on_what_document() {
        assertThat(typesOf(HazardEvent.class)
                .map(type -> Arrays.asList(type.getRecordComponents())))
                .allSatisfy(fields -> assertThat(fields).extracting(RecordComponent::getName)
                        .startsWith("hazardId", "act"));
        assertThat(Act.class.getRecordComponents()).extracting(RecordComponent::getName).startsWith("actor",
                "occurredOn", "reason", "legalBasis", "document");
    }

    /** The fields of a record and of the records within it. */
    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(field -> Stream.concat(Stream.of(field),
                kind(field).isRecord() && kind(field) != PersonId.class ? components(kind(field)) : Stream.of()));
    }

    /** The type of a field; of a list or map, the type of what it holds. */
    private static Class<?> kind(RecordComponent field) {
        return field.getGenericType() instanceof ParameterizedType many
                ? (Class<?>) many.getActualTypeArguments()[many.getActualTypeArguments().length - 1]
                : field.getType();
    }

    private static List<String> samples() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(Path::getFileName).map(Path::toString).toList();
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(EventSamplesTest.class.getResource("/events").toURI());
    }
}
