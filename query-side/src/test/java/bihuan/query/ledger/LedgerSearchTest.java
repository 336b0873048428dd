package bihuan.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.core.file.Acts;
import bihuan.query.testing.QuerySideTest;

/** Search finds a hazard by its number, the number of a document in its file, or a name. */
class LedgerSearchTest extends QuerySideTest {

    private static final int A_PLAN = 61;
    private static final int A_LISTING = 62;
    private static final int AN_EXTENSION = 63;
    private static final int A_GRANT = 64;
    private static final int A_SUSPENSION = 65;
    private static final int A_PENALTY = 66;
    private static final int A_DELISTING = 67;
    private static final int ANOTHER_PLAN = 68;
    private static final Pattern ROW = Pattern.compile("id=\"row-([^\"]+)\"");

    @Autowired
    private JdbcClient jdbc;
    private String park;
    private String otherPark;
    private String unit;

    @BeforeEach
    void hazards_with_documents_and_principals() {
        park = own("park-a");
        otherPark = own("park-b");
        unit = own("unit-a");
        park(park, "滨河化工园区");
        park(otherPark, "临港园区");
        unit(unit, park, "滨河瑞安新材料有限公司");
        var hazard = hazard("1", park, unit).numbered("滨安隐〔２０２６〕００７号");
        given(hazard.on("2026-03-01"), Action.REPORT, Action.CONFIRM);
        given(hazard.seed(A_PLAN), Action.FILE_PLAN);
        given(hazard.seed(A_LISTING), Action.PROPOSE_LISTING, Action.LIST);
        given(hazard.seed(AN_EXTENSION), Action.REQUEST_EXTENSION);
        given(hazard.seed(A_GRANT), Action.GRANT_EXTENSION);
        given(hazard.seed(A_SUSPENSION), Action.ORDER_SUSPENSION);
        given(hazard.seed(A_PENALTY), Action.RECORD_PENALTY);
        given(hazard.on("2026-05-01").seed(A_DELISTING), Action.RECORD_PROGRESS, Action.REQUEST_ACCEPTANCE,
                Action.ACCEPT, Action.DELIST);
        given(hazard("2", otherPark, own("unit-b")).numbered("临安隐-8").seed(ANOTHER_PLAN), Action.REPORT,
                Action.CONFIRM, Action.FILE_PLAN);
        projected();
        principal(A_PLAN, "欧阳示例");
        principal(ANOTHER_PLAN, "示某");
    }

    @ParameterizedTest
    @ValueSource(strings = {"滨安隐〔２０２６〕００７号", "滨安隐〔2026〕007号", "滨安隐[2026]007", "［2026］00", "007"})
    void a_hazard_is_found_by_its_number_however_brackets_and_digits_are_typed(String words) {
        assertThat(found(words)).containsExactly(own("hazard-1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {A_PLAN, A_LISTING, AN_EXTENSION, A_GRANT, A_SUSPENSION, A_DELISTING})
    void a_hazard_is_found_by_the_number_of_each_document_in_its_file(int document) {
        assertThat(found("安委办督〔2026〕%d号".formatted(document))).containsExactly(own("hazard-1"));
        assertThat(found("(2026)%d".formatted(document))).containsExactly(own("hazard-1"));
        assertThat(found("〕%d".formatted(document))).containsExactly(own("hazard-1"));
    }

    @Test
    void a_hazard_is_found_by_the_number_of_a_penalty_decision() {
        assertThat(found("罚字" + A_PENALTY)).containsExactly(own("hazard-1"));
    }

    @Test
    void numbers_of_documents_do_not_run_into_each_other() {
        assertThat(found("号安委")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"欧阳示例", "欧阳", "阳示例", "例"})
    void a_hazard_is_found_by_any_part_of_the_name_of_its_principal(String name) {
        assertThat(found(name)).containsExactly(own("hazard-1"));
    }

    @Test
    void an_erased_principal_is_no_longer_found() {
        jdbc.sql("delete from people.person where id = :id").param("id", "person-p" + A_PLAN).update();

        assertThat(found("欧阳示例")).isEmpty();
    }

    @Test
    void the_principal_of_a_hazard_out_of_scope_is_not_found() {
        assertThat(found(Role.PARK, Scope.park(otherPark), "欧阳示例")).isEmpty();
        assertThat(found(Role.PARK, Scope.park(otherPark), "欧阳")).isEmpty();
        assertThat(found(Role.UNIT, Scope.unit(own("unit-b")), "滨安隐〔2026〕007号")).isEmpty();
        assertThat(found(Role.PARK, Scope.park(otherPark), "示")).containsExactly(own("hazard-2"));
        assertThat(found(Role.UNIT, Scope.unit(unit), "示")).containsExactly(own("hazard-1"));
    }

    @Test
    void the_name_of_a_principal_is_not_among_the_rows_of_the_ledger() {
        assertThat(jdbc.sql("select to_jsonb(h)::text from query.hazard h where id = :id").param("id", own("hazard-1"))
                .query(String.class).single()).contains("person-p" + A_PLAN).doesNotContain("欧阳");
    }

    @Test
    void the_ledger_of_a_past_day_is_searched_by_what_its_file_named_then() {
        assertThat(past("〕" + A_SUSPENSION)).containsExactly(own("hazard-1"));
        assertThat(past("欧阳示例")).containsExactly(own("hazard-1"));
        assertThat(past("〕" + A_DELISTING)).isEmpty();
    }

    private List<String> found(String words) {
        return found(Role.VIEWER, Scope.DISTRICT, words);
    }

    /** The hazards that both the API and the ledger page find. */
    private List<String> found(Role role, Scope scope, String words) {
        var listed = ids(
                get(role, scope, "/api/hazards?parkId={park},{other}&q={words}", park, otherPark, words));
        // Park by park: the page reads a bounded number of rows, and other tests have filled the ledger with thousands.
        var shown = Stream.of(park, otherPark)
                .flatMap(one -> ROW.matcher(ok(get(role, scope, "/ledger?parkId={park}&q={words}", one, words)))
                        .results().map(row -> row.group(1)))
                .toList();
        assertThat(shown).as("on the page of the ledger").containsExactlyInAnyOrderElementsOf(listed);
        return listed;
    }

    private List<String> past(String words) {
        return ids(get("/api/hazards?asOf=2026-04-01&parkId={park}&q={words}", park, words));
    }

    private static List<String> ids(MvcTestResult answer) {
        return JsonPath.read(ok(answer), "$.items[*].id");
    }

    private Acts hazard(String number, String in, String of) {
        return new Acts(own("hazard-" + number)).in(in, of);
    }

    private void principal(int plan, String name) {
        owner().sql("""
                insert into people.person (id, organisation, name) values (:id, :organisation, :name)
                on conflict (id) do update set name = excluded.name""").param("id", "person-p" + plan)
                .param("organisation", own("unit")).param("name", name).update();
    }
}
