package bihuan.query.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.query.core.file.Acts;
import bihuan.query.testing.QuerySideTest;
import tools.jackson.databind.json.JsonMapper;

/** Reconciliation reports hazards that share a number or a listing document that must be unique. */
@TestPropertySource(properties = "test.database=its own, for hazards in it hold the same numbers")
class DuplicatesTest extends QuerySideTest {

    @Test
    void a_number_held_twice_in_one_park_is_named_with_both_hazards() {
        for (String hazard : List.of("first", "second")) {
            given(new Acts(own(hazard)).in(own("park"), own("unit")).numbered("2026-0001"), Action.REPORT);
        }
        given(new Acts(own("elsewhere")).in(own("park-2"), own("unit-2")).numbered("2026-0001"), Action.REPORT);
        assertThat(differences(own("park"))).containsExactly(
                duplicate("NUMBER", "first", own("park") + " 2026-0001", "first", "second"),
                duplicate("NUMBER", "second", own("park") + " 2026-0001", "first", "second"));
    }

    @Test
    void a_listing_document_used_for_a_second_hazard_is_named_with_both() {
        given(listed("first"), Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING, Action.LIST);
        given(listed("second"), Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING, Action.LIST);
        assertThat(differences(document())).containsExactly(
                duplicate("LISTING_DOCUMENT", "first", document(), "first", "second"),
                duplicate("LISTING_DOCUMENT", "second", document(), "first", "second"));
    }

    @Test
    void a_listing_by_the_document_of_imported_ones_is_named() {
        given(listed("imported-1").imported(), Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING, Action.LIST);
        given(listed("imported-2").imported(), Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING, Action.LIST);
        given(listed("listed"), Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING, Action.LIST);
        assertThat(differences(document())).containsExactly(
                duplicate("LISTING_DOCUMENT", "listed", document(), "imported-1", "imported-2", "listed"));
    }

    @Test
    void imported_listings_may_share_a_document_and_a_hazard_may_be_listed_by_its_own_again() {
        given(listed("listed"), Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING, Action.LIST);
        given(listed("imported-1").imported(), Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING, Action.LIST);
        given(listed("imported-2").imported(), Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING, Action.LIST);
        given(listed("listed"), Action.DELIST, Action.PROPOSE_LISTING, Action.LIST);
        assertThat(differences(document())).isEmpty();
    }

    private Acts listed(String hazard) {
        return new Acts(own(hazard)).in(own("park"), own("unit")).numbered(hazard).filedUnder(own("file-"));
    }

    private String document() {
        return "区安委办 安委办督〔2026〕" + own("file-") + "1号";
    }

    private Map<String, String> duplicate(String kind, String hazard, String value, String... holders) {
        return Map.of("kind", kind, "id", own(hazard), "field", value, "expected", own(hazard), "found",
                Stream.of(holders).map(this::own).collect(Collectors.joining(", ")));
    }

    /** The differences for this value; the database contains no other kind of difference. */
    private List<Map<String, String>> differences(String value) {
        projected();
        var answer = post(Role.ADMIN, "/api/operations/reconcile", null);
        assertThat(answer).hasStatusOk();
        var all = new JsonMapper().readTree(body(answer)).path("differences").valueStream()
                .map(difference -> difference.propertyStream()
                        .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().asString())))
                .toList();
        assertThat(all).allSatisfy(each -> assertThat(each.get("kind")).isIn("NUMBER", "LISTING_DOCUMENT"));
        return all.stream().filter(each -> each.get("field").contains(value)).toList();
    }
}
