package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static bihuan.standalone.contract.District.inDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import bihuan.standalone.contract.Api.Answer;
import tools.jackson.databind.JsonNode;

/** What can be read: the sample district, case files, ledgers page by page, figures, and the description of it all. */
abstract class ReadingContract extends DistrictContract {

    ReadingContract(Deployment at) {
        super(at);
    }

    @Test
    void the_walk_through_of_the_readme_runs_to_its_end() throws Exception {
        var script = new ProcessBuilder("bash", Path.of("..", "docs", "walk-through.sh").toString())
                .redirectErrorStream(true);
        script.environment().putAll(Map.of("BASE", at.commands(), "READ", at.questions()));
        Process walking = script.start();
        String said = new String(walking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(walking.waitFor()).as(said).isZero();
        assertThat(said).contains("reopen").contains("回访发现一号罐切断阀再次旁路").contains("安委办督-").contains("区应急管理局");
    }

    @Test
    void the_sample_district_has_sixty_hazards_in_the_states_that_its_ledger_shows() {
        List<JsonNode> hazards = new ArrayList<>();
        for (JsonNode park : items(api.get("admin", "/api/parks"))) {
            if (park.path("district").asString().equals("示范区")) {
                items(api.get("admin", "/api/hazards?size=500&sort=number&parkId=" + park.path("id").asString()))
                        .stream().filter(hazard -> hazard.path("number").asString().matches("202\\d-[滨港东]-\\d{3}"))
                        .forEach(hazards::add);
            }
        }
        assertThat(hazards).hasSize(60);
        assertThat(hazards).filteredOn(h -> h.path("rectification").asString().equals("CLOSED_OUT")).hasSize(22);
        assertThat(hazards).filteredOn(h -> h.path("rectification").asString().equals("RECTIFYING")).hasSize(23);
        assertThat(hazards).filteredOn(h -> h.path("restriction").asString().equals("ORDERED")).hasSize(17);
    }

    @Test
    void the_system_is_named_as_who_voided_a_request_for_more_time() {
        String id = district.rectifying();
        district.act(district.unit, id, "request-extension",
                fields("until", inDays(120), "reason", "供货延误", "interimControls", "停用"));
        Answer downgraded = district.act("regulator", id, "downgrade", fields("reason", "经复核为一般隐患"));
        JsonNode last = items(timeline(id, downgraded.version())).getLast();
        assertThat(last.path("type").asString()).isEqualTo("ExtensionVoided");
        assertThat(last.path("actor").propertyNames()).contains("account", "name", "organisation", "role");
        assertThat(last.path("actor").path("account").asString()).isEqualTo("system");
    }

    @Test
    void a_ledger_is_paged_without_gap_or_double_and_found_by_words() {
        District own = new District(api);
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            made.add(own.reported());
        }
        String query = "/api/hazards?parkId=" + own.parkId + "&sort=-discoveredOn&size=3";
        await().atMost(SOON).until(() -> api.get(own.park, query).body().path("total").asInt() == 7);
        Set<String> seen = new HashSet<>();
        JsonNode next = null;
        int pages = 0;
        do {
            Answer page = api.get(own.park, query + (next == null ? "" : "&cursor=" + next.asString()));
            items(page).forEach(item -> assertThat(seen.add(item.path("id").asString())).isTrue());
            next = page.body().path("next");
            pages++;
        } while (!next.isNull());
        assertThat(seen).isEqualTo(made);
        assertThat(pages).isEqualTo(3);
        assertThat(total(own, "q=%E7%B4%A7%E6%80%A5%E5%88%87%E6%96%AD")).isEqualTo(7);
        assertThat(total(own, "q=%E5%88%87%E6%96%AD")).isEqualTo(7);
        assertThat(total(own, "q=%E5%A5%91%E7%BA%A6%E5%8C%96%E5%B7%A5")).isEqualTo(7);
        assertThat(total(own, "q=%25")).isZero();
        assertThat(total(own, "rectification=CONFIRMED")).isZero();
    }

    @Test
    void a_long_value_can_be_sorted_by_and_paged_over() {
        District own = new District(api);
        Map<String, Object> report = own.report();
        report.put("category", "危".repeat(200));
        for (int i = 0; i < 3; i++) {
            api.post(own.unit, "/api/hazards", report);
        }
        String query = "/api/hazards?parkId=" + own.parkId + "&sort=category&size=2";
        await().atMost(SOON).until(() -> api.get(own.park, query).body().path("total").asInt() == 3);
        String next = api.get(own.park, query).body().path("next").asString();
        assertThat(items(api.get(own.park, query + "&cursor=" + next))).hasSize(1);
    }

    @Test
    void the_figures_of_a_park_are_the_sums_of_its_hazards() {
        District own = new District(api);
        own.reported();
        own.listed();
        String id = own.rectifying();
        api.get(own.park, "/api/hazards/" + id + "?version=3");
        await().atMost(SOON).until(() -> api.get(own.park, "/api/overview").body().path("total").asInt() == 3);
        JsonNode progress = api.get(own.park, "/api/parks/" + own.parkId + "/progress").body();
        assertThat(progress.path("parkId").asString()).isEqualTo(own.parkId);
        assertThat(progress.path("stages").isArray()).isTrue();
        assertThat(progress.path("lifecycle").toString()).contains("{\"state\":\"REPORTED\",\"count\":1}")
                .contains("{\"state\":\"RECTIFYING\",\"count\":1}").contains("{\"state\":\"CLOSED_OUT\",\"count\":0}");
        JsonNode overview = api.get(own.park, "/api/overview").body();
        assertThat(overview.path("open").asInt()).isEqualTo(3);
        assertThat(overview.path("listed").asInt()).isEqualTo(1);
        assertThat(api.get(own.park, "/api/worklist").status()).isEqualTo(200);
        assertThat(api.get(own.park, "/api/parks/" + own.parkId + "/ledger").body().path("total").asInt()).isEqualTo(3);
        assertThat(api.get(own.park, "/api/parks/" + own.parkId + "/ledger.csv").text()).startsWith("\uFEFF编号,")
                .contains("罐区紧急切断装置未投用");
    }

    @Test
    void the_api_describes_every_action_by_its_fields() {
        var commandSide = new Api(new Deployment(at.questions(), at.commands()));
        JsonNode paths = commandSide.get(null, "/v3/api-docs").body().path("paths");
        JsonNode plan = paths.path("/api/hazards/{id}/file-plan").path("post").path("requestBody").path("content")
                .path("application/json").path("schema");
        assertThat(plan.path("properties").propertyNames()).contains("goals", "assurances", "principal", "occurredOn");
        assertThat(plan.path("required").toString()).contains("plannedCompletion").doesNotContain("reason");
        assertThat(paths.path("/api/hazards").path("post").toString()).contains("harmAndDifficulty", "\"id\"");
    }

    private long total(District own, String query) {
        return api.get(own.park, "/api/hazards?" + query).body().path("total").asLong();
    }
}
