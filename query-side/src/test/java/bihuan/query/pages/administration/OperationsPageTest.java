package bihuan.query.pages.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.projection.reconcile.Reconciled;
import bihuan.query.testing.QuerySideTest;

class OperationsPageTest extends QuerySideTest {

    @Test
    void only_an_administrator_operates() {
        for (String path : List.of("/operations", "/operations/ledger/rebuild")) {
            assertThat(get(Role.COMMITTEE, Scope.DISTRICT, path)).hasStatus(403);
            assertThat(get(Role.UNIT, Scope.unit("unit-1"), path)).hasStatus(403);
        }
    }

    @Test
    void the_projection_is_shown_with_its_lag_and_no_dead_letters() {
        assertThat(ok("/operations?lang=zh")).contains("运行中").contains(">ledger<").contains("没有死信")
                .contains("/operations/ledger/rebuild").contains("hx-trigger=\"every 10s\"");
        assertThat(ok("/operations?lang=en&retried=3&cured=2")).contains("3 retried, 2 recovered.");
        assertThat(get(Role.ADMIN, Scope.DISTRICT, "/operations?retried=some")).hasStatus(400);
    }

    @Test
    void every_kind_of_difference_has_its_word_in_both_languages() {
        String zh = ok("/operations?lang=zh");
        String en = ok("/operations?lang=en");
        for (var kind : Reconciled.Kind.values()) {
            assertThat(zh).contains("<span data-code=\"" + kind + "\">");
        }
        assertThat(Arrays.asList(zh, en)).allSatisfy(page -> assertThat(page).doesNotContain("??"));
    }

    @Test
    void a_rebuild_is_explained_before_it_is_requested() {
        assertThat(ok("/operations/ledger/rebuild?lang=en")).contains("A rebuild cannot be cancelled.")
                .contains("/api/operations/projections/ledger/rebuild");
        assertThat(ok("/operations/ledger/rebuild?lang=zh")).contains("开始重建");
        assertThat(get(Role.ADMIN, Scope.DISTRICT, "/operations/nothing/rebuild")).hasStatus(404);
    }

    private String ok(String uri) {
        var answer = get(Role.ADMIN, Scope.DISTRICT, uri);
        assertThat(answer).hasStatusOk();
        return body(answer);
    }
}
