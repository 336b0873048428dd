package bihuan.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

import bihuan.platform.testing.OfficeHabits;
import bihuan.platform.testing.PlainLedger;
import bihuan.standalone.contract.Api.Answer;
import tools.jackson.databind.JsonNode;

/**
 * However an office keeps its ledger, the hazards in the store are those of the plain one, act by act and field by
 * field.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OfficeLedgerContract extends Contract {

    /** What differs between two imports of the same rows: who is who, and when it was entered. */
    private static final String IDS = "\\b(hazard|park|unit|person)-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String INSTANTS = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[\\d.:]+(Z|[+-]\\d\\d:\\d\\d)";

    private List<Map<String, String>> rows;
    private Map<String, String> plain;

    OfficeLedgerContract(Deployment at) {
        super(at);
    }

    @BeforeAll
    void given_the_plain_ledger() throws IOException {
        rows = PlainLedger.rows(new ClassPathResource("sample/ledger-sample.csv").getContentAsString(
                StandardCharsets.UTF_8)).stream().filter(row -> !row.get("编号").contains("坏")).toList();
        var park = new LedgerPark(api);
        plain = stored(park, PlainLedger.csv(park.of(rows)).getBytes(StandardCharsets.UTF_8), "UTF-8");
        assertThat(plain).hasSize(60);
    }

    static List<String> files() {
        return OfficeHabits.files(List.of(Map.of("编号", "1"))).stream().map(OfficeHabits.File::name).toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_habit_is_stored_as_the_plain_ledger_is(String name) {
        var park = new LedgerPark(api);
        OfficeHabits.File file = OfficeHabits.files(park.of(rows)).stream().filter(each -> each.name().equals(name))
                .findAny()
                .orElseThrow();

        assertThat(stored(park, file.content(), file.encoding())).isEqualTo(plain);
    }

    /** Enters the file and answers, by number, each hazard's case file and timeline. */
    private Map<String, String> stored(LedgerPark park, byte[] file, String encoding) {
        Answer entered = upload(file, "?commit=true&newUnits=*");
        assertThat(summary(entered)).as(entered.text()).isEqualTo(rows.size() + " new, 0 unchanged, 0 invalid");
        assertThat(entered.body().path("encoding").asString()).isEqualTo(encoding);
        List<JsonNode> hazards = items(api.get("auditor", "/api/hazards?size=500&parkId=" + park.id(rows.size())));
        swept(hazards);
        Map<String, String> stored = new TreeMap<>();
        for (JsonNode hazard : hazards) {
            String path = "/api/hazards/" + hazard.path("id").asString();
            Answer caseFile = api.get("auditor", path);
            assertThat(caseFile.status()).isEqualTo(200);
            String both = caseFile.body().toPrettyString() + "\n"
                    + imported(timeline(hazard.path("id").asString(), caseFile.version()));
            stored.put(hazard.path("number").asString(), both.replace(park.name, "园区").replaceAll(IDS, "$1")
                    .replaceAll(INSTANTS, "instant"));
        }
        return stored;
    }

    /** The entries from the ledger. The order in which the system records two lapses is undefined. */
    private static String imported(Answer timeline) {
        return items(timeline).stream().filter(entry -> !entry.path("type").asString().equals("DeadlineLapsed"))
                .map(JsonNode::toPrettyString).collect(Collectors.joining("\n"));
    }
}
