package bihuan.query.figures.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.core.enrolment.CampaignActs;
import bihuan.query.core.file.Acts;
import bihuan.query.core.file.LegalLives;
import bihuan.query.testing.QuerySideTest;

/**
 * Stage progress over HTTP: counted today as folded, and every figure opens as many as it says. Today is 2026-06-15.
 */
class StageProgressHttpTest extends QuerySideTest {

    private static final List<String> FIGURES = List.of("found", "closedOut", "open", "overdue", "listed", "delisted");

    private String park;
    private CampaignActs campaign;

    @BeforeEach
    void a_park_in_a_campaign_with_hazards_to_which_anything_happened() {
        park = own("park");
        campaign = new CampaignActs(own("campaign"), park);
        park(park, "滨河化工园区");
        unit(own("unit"), park, "某企业");
        given(campaign.setUp());
        given(campaign.on("2026-03-02").enrolled());
        given(campaign.on("2026-03-10").evidence("digest").completed("survey"));
        given(campaign.on("2026-06-01").completed("lists"));
        given(campaign.on("2026-06-10").reopened("lists"));
        var random = new Random(own("seed").hashCode());
        for (int i = 0; i < 25; i++) {
            LegalLives.of(own("hazard-" + i), park, own("unit"), 1 + random.nextInt(30), random)
                    .forEach(event -> given(event, Instant.now()));
        }
        given(hazard("a").on("2026-03-20"), Action.REPORT, Action.CONFIRM);
        given(hazard("b").on("2026-05-31"), Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING, Action.LIST);
        given(hazard("c").on("2026-06-01"), Action.REPORT);
        projected();
    }

    @Test
    void what_is_counted_today_is_what_is_folded_for_today() {
        String now = ok(get("/api/parks/{id}/progress", park));
        String folded = ok(get("/api/parks/{id}/progress?asOf=2026-06-15", park));
        assertThat(withoutLinks(folded)).isEqualTo(withoutLinks(now));
        assertThat(JsonPath.<List<String>>read(now, "$.stages[*].code")).containsExactly("first", "second", "third");
        assertThat(JsonPath.<List<String>>read(now, "$.stages[*].name")).containsExactly("Stage first",
                "Stage second", "Stage third");
        assertThat(JsonPath.<Map<String, Integer>>read(now, "$.stages[0].tasks")).containsEntry("done", 1)
                .containsEntry("due", 2);
        assertThat(JsonPath.<Integer>read(now, "$.stages[0].found")).isPositive();
        assertThat(JsonPath.<Integer>read(now, "$.stages[1].listed")).isPositive();
    }

    @Test
    void every_figure_opens_as_many_as_it_says_today_and_on_any_day() {
        for (String day : List.of("", "?asOf=2026-06-15", "?asOf=2026-04-10", "?asOf=2026-03-01",
                "?knownAt=2030-01-01T00:00:00Z")) {
            String progress = ok(get("/api/parks/{id}/progress" + day, park));
            for (int stage = 0; stage < 3; stage++) {
                for (String figure : FIGURES) {
                    int count = JsonPath.read(progress, "$.stages[%d].%s".formatted(stage, figure));
                    String link = JsonPath.read(progress, "$.stages[%d].links.%s".formatted(stage, figure));
                    opens(link, count, day + " " + figure);
                }
                opens(JsonPath.read(progress, "$.stages[%d].links.tasksDone".formatted(stage)),
                        JsonPath.read(progress, "$.stages[%d].tasks.done".formatted(stage)), "tasks done");
                opens(JsonPath.read(progress, "$.stages[%d].links.tasksDue".formatted(stage)),
                        JsonPath.read(progress, "$.stages[%d].tasks.due".formatted(stage)), "tasks due");
            }
        }
    }

    @Test
    void a_long_drill_down_comes_in_pages() {
        String all = "/api/parks/" + park + "/progress/first/found";
        for (String day : List.of("", "asOf=2026-06-15&")) {
            var seen = new HashSet<String>();
            String next = "";
            while (next != null) {
                String page = ok(get(all + "?" + day + "size=4" + (next.isEmpty() ? "" : "&cursor=" + next)));
                JsonPath.<List<String>>read(page, "$.items[*].id").forEach(id -> assertThat(seen.add(id)).isTrue());
                next = JsonPath.read(page, "$.next");
            }
            assertThat(seen).hasSize(JsonPath.<Integer>read(ok(get(all)), "$.total"));
        }
    }

    @Test
    void tasks_move_with_the_day_asked_about() {
        assertThat(tasks("asOf=2026-03-09")).containsExactly(0, 0, 0);
        assertThat(tasks("asOf=2026-03-10")).containsExactly(1, 0, 0);
        assertThat(tasks("asOf=2026-06-09")).containsExactly(1, 1, 0);
        assertThat(tasks("asOf=2026-06-10")).containsExactly(1, 0, 0);
        assertThat(tasks("knownAt=2026-01-01")).containsExactly(0, 0, 0);
    }

    @Test
    void the_district_gets_the_progress_park_by_park_and_stage_by_stage_over_all_parks() {
        String neighbour = own("park-2");
        park(neighbour, "东城智能制造园区");
        given(new CampaignActs(own("campaign"), neighbour).enrolled());
        given(new Acts(own("hazard-z")).in(neighbour, own("unit-z")).numbered("z").on("2026-03-20"), Action.REPORT);
        projected();
        for (String day : List.of("", "?asOf=2026-06-15")) {
            String all = ok(get("/api/progress" + day));
            int mine = JsonPath.<List<Integer>>read(all, "$.parks[?(@.parkId=='%s')].stages[0].found".formatted(park))
                    .getFirst();
            assertThat(mine).isEqualTo(
                    (int) JsonPath.read(ok(get("/api/parks/{id}/progress" + day, park)), "$.stages[0].found"));
            String over = "$.stages[?(@.campaignId=='%s' && @.code=='first')]".formatted(own("campaign"));
            assertThat(JsonPath.<List<Integer>>read(all, over + ".found")).containsExactly(mine + 1);
            assertThat(JsonPath.<List<Integer>>read(all, over + ".tasks.due")).containsExactly(4);
        }
        assertThat(JsonPath.<List<String>>read(ok(get(Role.PARK, Scope.park(park), "/api/progress")),
                "$.parks[*].parkId")).containsExactly(park);
        assertThat(JsonPath.<List<String>>read(ok(get(Role.UNIT, Scope.unit(own("unit")), "/api/progress")),
                "$.parks[*].parkId")).isEmpty();
    }

    @Test
    void unknown_stages_are_not_found_and_invalid_parameters_are_reported() {
        String path = "/api/parks/" + park + "/progress/";
        assertThat(get(path + "fourth/found")).hasStatus(404);
        assertThat(get(path + "first/lost")).hasStatus(404);
        assertThat(get(path + "first/found?campaign=campaign-x")).hasStatus(404);
        assertThat(get(Role.UNIT, Scope.unit(own("unit")), path + "first/found")).hasStatus(404);
        assertThat(get(Role.PARK, Scope.park(own("else")), path + "first/found")).hasStatus(404);
        for (String wrong : List.of("asOf=yesterday", "size=0", "cursor=abc", "knownAt=soon")) {
            assertThat(get(path + "first/found?" + wrong)).as(wrong).hasStatus(400);
        }
        given(new CampaignActs(own("campaign-2"), park).enrolled());
        projected();
        assertThat(get(path + "first/found")).hasStatus(400).bodyJson().extractingPath("$.errors[0].field")
                .isEqualTo("campaign");
        assertThat(get(path + "first/found?campaign=" + own("campaign-2"))).hasStatusOk();
        assertThat(JsonPath.<List<Object>>read(ok(get("/api/parks/{id}/progress", park)), "$.stages")).hasSize(6);
    }

    private void opens(String link, int count, String what) {
        String drillDown = ok(get(link + "&size=500"));
        assertThat(JsonPath.<Integer>read(drillDown, "$.total")).as(what).isEqualTo(count);
        assertThat(JsonPath.<List<Object>>read(drillDown, "$.items")).as(what).hasSize(count);
    }

    private List<Integer> tasks(String asked) {
        return JsonPath.read(ok(get("/api/parks/" + park + "/progress?" + asked)), "$.stages[*].tasks.done");
    }

    private static String withoutLinks(String progress) {
        return progress.replaceAll("\"links\":\\{[^}]*\\}", "");
    }

    private Acts hazard(String name) {
        return new Acts(own("hazard-" + name)).in(park, own("unit")).numbered(name);
    }
}
