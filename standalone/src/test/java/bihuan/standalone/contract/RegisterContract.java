package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static bihuan.standalone.contract.District.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import bihuan.standalone.contract.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Parks and units that change: what was so before the day of a change remains so on the days before it. */
abstract class RegisterContract extends Contract {

    private static final LocalDate YESTERDAY = today().minusDays(1);

    RegisterContract(Deployment at) {
        super(at);
    }

    @Test
    void a_merged_parks_hazards_accounts_and_units_go_along_and_its_ledger_of_before_remains() {
        District old = new District(api);
        District other = new District(api);
        String id = reported(old);
        reported(other);
        String number = hazard(id).path("number").asString();

        Answer merged = api.post("admin", "/api/parks/" + old.parkId + "/merge",
                fields("into", other.parkId, "document", District.document()));
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        await().atMost(SOON).until(() -> hazard(id).path("parkId").asString().equals(other.parkId));

        JsonNode now = hazard(id);
        assertThat(now.path("number").asString()).isEqualTo(old.name + "-" + number);
        assertThat(now.path("unitId").asString()).isEqualTo(other.unitId);
        assertThat(ids(old.parkId, "&asOf=" + YESTERDAY)).containsExactly(id);
        assertThat(ids(other.parkId, "&asOf=" + YESTERDAY)).doesNotContain(id);
        assertThat(ids(other.parkId, "&asOf=" + today())).contains(id);
        assertThat(ids(old.parkId, "")).isEmpty();
        JsonNode then = api.get("auditor", "/api/hazards/" + id + "?asOf=" + YESTERDAY).body();
        assertThat(then.path("parkName").asString()).isEqualTo(old.name);
        assertThat(then.path("number").asString()).isEqualTo(number);
        assertThat(found(old.parkId, "&asOf=" + YESTERDAY)).isEqualTo(1);
        assertThat(found(old.parkId, "")).isZero();
        assertThat(found(other.parkId, "")).isEqualTo(2);
        assertThat(api.get("auditor", "/api/parks/" + old.parkId + "/ledger.csv?asOf=" + YESTERDAY).text())
                .contains(old.name);
        JsonNode moved = items(timeline(id, now.path("version").asLong())).getLast();
        assertThat(moved.path("type").asString()).isEqualTo("HazardReassigned");
        assertThat(moved.path("changes").path(0).path("from").asString()).isEqualTo(old.name);
        assertThat(moved.path("changes").path(0).path("to").asString()).isEqualTo(other.name);

        await().atMost(SOON).until(() -> api.get(old.park, "/api/hazards/" + id).status() == 200);
        await().atMost(SOON).until(() -> api.get(old.unit, "/api/hazards/" + id).status() == 200);
        old.act("regulator", id, "confirm",
                fields("criterion", "判定标准", "clause", "第五条", "deadline", District.inDays(90)));
        old.act(old.unit, id, "file-plan", old.plan());
        assertThat(errorFields(api.post("regulator", "/api/hazards", old.report()))).containsExactly("parkId");
        assertThat(api.operate("reconcile").body().path("differences").size()).isZero();
    }

    @Test
    void the_units_of_a_split_park_take_their_hazards_to_the_other_park() {
        District old = new District(api);
        String other = api.post("admin", "/api/parks", fields("name", old.name + "东区", "district", "契约区")).id();
        String leaving = old.unit("外迁化工有限公司", "91330200MA2AAAAC1");
        String staying = reported(old);
        String going = api.post("regulator", "/api/hazards", report(old, leaving)).id();

        Answer split = api.post("admin", "/api/parks/" + old.parkId + "/split",
                fields("units", List.of(leaving), "into", other, "document", District.document()));
        assertThat(split.status()).as(split.text()).isEqualTo(200);
        await().atMost(SOON).until(() -> hazard(going).path("parkId").asString().equals(other));

        assertThat(hazard(staying).path("parkId").asString()).isEqualTo(old.parkId);
        assertThat(ids(old.parkId, "&asOf=" + YESTERDAY)).containsExactlyInAnyOrder(staying, going);
        assertThat(ids(old.parkId, "")).containsExactly(staying);
        assertThat(ids(other, "")).containsExactly(going);
        assertThat(api.get(old.park, "/api/hazards/" + going).status()).isEqualTo(404);
        assertThat(items(api.get("admin", "/api/parks/" + other + "/units")).getFirst().path("id").asString())
                .isEqualTo(leaving);
        assertThat(errorFields(api.post("admin", "/api/parks/" + old.parkId + "/split",
                fields("units", List.of(leaving, "unit-0"), "into", old.parkId, "document", District.document()))))
                .containsExactlyInAnyOrder("into", "units[0]", "units[1]");
    }

    @Test
    void a_renamed_unit_goes_by_the_name_of_each_day_and_is_found_by_both() {
        District district = new District(api);
        String id = reported(district);
        hazard(id);

        Answer renamed = api.patch("admin", "/api/units/" + district.unitId,
                fields("name", "契约新材料有限公司", "occurredOn", today().toString(), "reason", "企业更名"), "If-Match", "\"0\"");
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        assertThat(renamed.header("ETag")).isEqualTo("\"1\"");

        await().atMost(SOON).until(() -> hazard(id).path("unitName").asString().equals("契约新材料有限公司"));
        assertThat(api.get("auditor", "/api/hazards/" + id + "?asOf=" + YESTERDAY).body().path("unitName").asString())
                .isEqualTo("契约化工有限公司");
        String ledger = "/api/parks/" + district.parkId + "/ledger";
        assertThat(items(api.get("auditor", ledger + "?asOf=" + YESTERDAY)).getFirst().path("unitName").asString())
                .isEqualTo("契约化工有限公司");
        assertThat(items(api.get("auditor", ledger)).getFirst().path("unitName").asString()).isEqualTo("契约新材料有限公司");
        assertThat(items(timeline(id, 0)).getFirst().path("actor").path("organisation").asString())
                .isEqualTo("契约化工有限公司");
        assertThat(items(api.get("auditor", "/api/hazards?q=契约化工有限公司&parkId=" + district.parkId))).hasSize(1);
        assertThat(errorFields(api.post("admin", "/api/parks/" + district.parkId + "/units", fields("name",
                "契约化工有限公司", "kind", "PARK_COMMITTEE")))).containsExactly("name");
        assertThat(api.patch("admin", "/api/units/" + district.unitId, fields("name", "x"), "If-Match", "\"0\"")
                .status()).isEqualTo(412);
        assertThat(errorFields(api.patch("admin", "/api/units/" + district.unitId,
                fields("creditCode", "1234", "name", null, "colour", "red"))))
                .contains("creditCode", "name", "colour");
        assertThat(api.patch("regulator", "/api/units/" + district.unitId, fields("name", "x")).status())
                .isEqualTo(403);
    }

    @Test
    void the_accounts_of_a_successor_act_on_the_hazards_of_the_unit_before_it() {
        District district = new District(api);
        String id = reported(district);
        district.act("regulator", id, "confirm",
                fields("criterion", "判定标准", "clause", "第五条", "deadline", District.inDays(90)));
        String successor = district.unit("承继化工有限公司", "91330200MA2AAAAD2");
        String account = district.account("UNIT", fields("unitId", successor));

        Map<String, Object> succession = fields("succeededBy", successor, "reason", "吸收合并");
        assertThat(api.patch("admin", "/api/units/" + district.unitId, succession, "Idempotency-Key", "succession")
                .status()).isEqualTo(200);
        assertThat(api.patch("admin", "/api/units/" + district.unitId, succession, "Idempotency-Key", "succession")
                .version()).isEqualTo(1);
        await().atMost(SOON).until(() -> hazard(id).path("unitId").asString().equals(successor));

        district.act(account, id, "file-plan", district.plan());
        assertThat(api.get(district.unit, "/api/hazards/" + id).status()).isEqualTo(404);
        JsonNode then = api.get("auditor", "/api/hazards/" + id + "?asOf=" + YESTERDAY).body();
        assertThat(then.path("unitId").asString()).isEqualTo(district.unitId);
        assertThat(errorFields(api.post("regulator", "/api/hazards", district.report()))).containsExactly("unitId");
        assertThat(errorFields(api.patch("admin", "/api/units/" + district.unitId, fields("closed", false))))
                .containsExactly("closed");
    }

    @Test
    void a_renamed_authority_neither_gains_nor_loses_rights_and_goes_by_the_name_of_each_day() {
        District district = new District(api);
        String before = "契约监管局-" + UUID.randomUUID();
        String after = before + "（新）";
        Answer made = api.post("admin", "/api/authorities",
                fields("name", before, "level", "COUNTY", "may", List.of("ORDER", "SUPERVISE")));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String regulator = district.account("REGULATOR", fields("parkId", district.parkId), made.id());
        String id = district.confirmed();
        district.act(regulator, id, "order-suspension", fields("scope", "FULL", "orderingDepartment", made.id(),
                "document", District.document(), "legalBasis", "安全生产法第七十条"));

        Answer renamed = api.patch("admin", "/api/authorities/" + made.id(), fields("name", after));
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        String successor = district.account("REGULATOR", fields("parkId", district.parkId), after);
        String stranger = district.account("REGULATOR", fields("parkId", district.parkId), "区住房和城乡建设局");

        district.act(district.unit, id, "apply-for-resumption", fields("statement", "已整改"));
        assertThat(api.post(stranger, "/api/hazards/" + id + "/refuse-resumption", fields("reason", "未整改")).code())
                .isEqualTo("not-the-ordering-department");
        Answer refused = district.act(successor, id, "refuse-resumption", fields("reason", "现场未恢复"));
        JsonNode order = items(timeline(id, refused.version())).stream()
                .filter(act -> act.path("type").asString().equals("SuspensionOrdered")).findFirst().orElseThrow();
        assertThat(order.path("details").path("orderingDepartment").asString()).isEqualTo(before);
        await().atMost(SOON).until(() -> hazard(id).path("suspension").path("orderingDepartment").asString()
                .equals(after));
        assertThat(errorFields(api.post("admin", "/api/authorities", fields("name", before))))
                .containsExactly("name");
        assertThat(errorFields(api.post("committee", "/api/hazards/" + id + "/order-closure-exit", fields("decidedBy",
                after, "document", District.document(), "legalBasis", "安全生产法第一百一十三条"))))
                .containsExactly("decidedBy");
        Answer history = api.get("auditor", "/api/authorities/" + made.id());
        assertThat(history.body().path("history").valueStream().map(entry -> entry.path("name").asString()))
                .containsExactly(before, after);
    }

    @Test
    void a_name_that_no_authority_has_is_registered_unverified_and_answered() {
        District district = new District(api);
        String id = district.confirmed();
        district.act(district.park, id, "propose-listing", fields("level", "COUNTY"));
        Map<String, Object> list = district.list();
        String typed = "临时安委办-" + UUID.randomUUID();
        list.put("listingAuthority", typed);

        Answer listed = district.act("committee", id, "list", list);

        assertThat(listed.body().path("newAuthorities").valueStream().map(JsonNode::asString)).containsExactly(typed);
        await().atMost(SOON).until(() -> items(api.get("admin", "/api/authorities")).stream()
                .anyMatch(authority -> authority.path("name").asString().equals(typed)
                        && !authority.path("verified").asBoolean()));
    }

    @Test
    void what_moves_units_is_not_before_the_day_they_came_and_names_it() {
        District old = new District(api);
        District other = new District(api);
        String third = api.post("admin", "/api/parks", fields("name", old.name + "丙", "district", "契约区")).id();
        String leaving = old.unit("外迁化工有限公司", "91330200MA2AAAAC1");
        assertThat(merge(old.parkId, other.parkId, YESTERDAY).status()).isEqualTo(200);

        Answer split = api.post("admin", "/api/parks/" + other.parkId + "/split", fields("units", List.of(leaving),
                "into", third, "document", District.document(), "occurredOn", YESTERDAY.minusDays(1).toString()));
        Answer merged = merge(other.parkId, third, YESTERDAY.minusDays(1));
        Answer succeeded = api.patch("admin", "/api/units/" + other.unitId,
                fields("succeededBy", leaving, "occurredOn", YESTERDAY.minusDays(1).toString()));

        for (Answer refused : List.of(split, merged, succeeded)) {
            assertThat(refused.code()).as(refused.text()).isEqualTo("before-last-act");
            assertThat(refused.body().path("errors").path(0).path("field").asString()).isEqualTo("occurredOn");
            assertThat(refused.text()).contains(YESTERDAY.toString());
        }
        assertThat(split.text()).contains("外迁化工有限公司");
        assertThat(merge(other.parkId, third, YESTERDAY).status()).isEqualTo(200);
    }

    @Test
    void two_successions_close_together_are_two_steps_of_each_hazard_with_their_own_days() {
        District district = new District(api);
        String id = reported(district);
        String second = district.unit("二号化工有限公司", "91330200MA2AAAAC1");
        String third = district.unit("三号化工有限公司", "91330200MA2AAAAD2");

        succeed(district.unitId, second, YESTERDAY.minusDays(1));
        succeed(second, third, YESTERDAY);

        await().atMost(SOON).until(() -> hazard(id).path("unitId").asString().equals(third));
        assertThat(items(timeline(id, 0)).stream()
                .filter(act -> act.path("type").asString().equals("HazardReassigned"))
                .map(act -> act.path("occurredOn").asString()))
                .containsExactly(YESTERDAY.minusDays(1).toString(), YESTERDAY.toString());
        assertThat(api.get("auditor", "/api/hazards/" + id + "?asOf=" + YESTERDAY.minusDays(1)).body().path("unitId")
                .asString()).isEqualTo(second);
    }

    @Test
    void of_two_changes_at_once_that_contradict_each_other_one_is_refused() {
        District one = new District(api);
        District other = new District(api);
        String second = one.unit("二号化工有限公司", "91330200MA2AAAAC1");
        assertThat(atOnce(() -> succeeds("units", one.unitId, second), () -> succeeds("units", second, one.unitId)))
                .containsExactlyInAnyOrder(200, 400);
        assertThat(atOnce(() -> merge(one.parkId, other.parkId, today()),
                () -> merge(other.parkId, one.parkId, today()))).containsExactlyInAnyOrder(200, 400);
        String authority = api.post("admin", "/api/authorities", fields("name", "甲局-" + UUID.randomUUID())).id();
        String another = api.post("admin", "/api/authorities", fields("name", "乙局-" + UUID.randomUUID())).id();
        assertThat(atOnce(() -> succeeds("authorities", authority, another),
                () -> succeeds("authorities", another, authority))).containsExactlyInAnyOrder(200, 400);
    }

    @Test
    void what_is_merged_succeeded_or_closed_takes_nothing_new() {
        District old = new District(api);
        District other = new District(api);
        assertThat(merge(old.parkId, other.parkId, today()).status()).isEqualTo(200);
        assertThat(errorFields(api.post("admin", "/api/parks/" + old.parkId + "/units",
                fields("name", "新单位", "kind", "PARK_COMMITTEE")))).containsExactly("parkId");
        assertThat(errorFields(api.patch("admin", "/api/parks/" + old.parkId, fields("name", "新名称"))))
                .containsExactly("name");
        assertThat(errorFields(merge(old.parkId, new District(api).parkId, today()))).containsExactly("into");
        assertThat(errorFields(account("PARK", fields("parkId", old.parkId), null))).containsExactly("scope.parkId");
        assertThat(errorFields(account("UNIT", fields("unitId", old.unitId), null))).containsExactly("scope.unitId");
        for (String reporter : List.of("regulator", other.unit)) {
            JsonNode error = api.post(reporter, "/api/hazards", old.report()).body().path("errors");
            assertThat(error.toString()).contains("park-closed").contains("parkId").doesNotContain("unknown-unit");
        }
        String authority = api.post("admin", "/api/authorities", fields("name", "甲局-" + UUID.randomUUID())).id();
        assertThat(api.patch("admin", "/api/authorities/" + authority, fields("closed", true)).status())
                .isEqualTo(200);
        assertThat(errorFields(account("REGULATOR", fields("district", true), authority)))
                .containsExactly("organisation");
    }

    @Test
    void a_row_of_a_ledger_that_is_of_the_days_before_the_closing_is_entered_and_a_later_one_names_what_is_closed() {
        District district = new District(api);
        byte[] ledger = Ledgers.plain(district.name, 1);
        api.patch("admin", "/api/parks/" + district.parkId, fields("closed", true, "occurredOn", "2000-01-01"));
        Answer refused = api.upload("admin", "/api/imports?newUnits=*", "ledger.csv", ledger);
        assertThat(refused.body().path("summary").path("invalid").asInt()).as(refused.text()).isEqualTo(1);
        assertThat(refused.text()).contains("“" + district.name + "”在发现隐患之日已停止使用");

        District later = new District(api);
        api.patch("admin", "/api/parks/" + later.parkId, fields("closed", true, "occurredOn", today().toString()));
        Answer entered = api.upload("admin", "/api/imports?newUnits=*", "ledger.csv", Ledgers.plain(later.name, 1));
        assertThat(entered.body().path("summary").path("new").asInt()).as(entered.text()).isEqualTo(1);
    }

    private Answer account(String role, Map<String, Object> scope, String organisation) {
        return api.post("admin", "/api/accounts", fields("name", "late-" + UUID.randomUUID(), "role", role, "scope",
                scope, "organisation", organisation));
    }

    @Test
    void a_name_that_a_ledger_takes_for_another_one_is_not_registered_again() {
        District district = new District(api);
        String units = "/api/parks/" + district.parkId + "/units";
        String name = "折ＡＢ（一）厂" + UUID.randomUUID();
        String alike = name.replace("ＡＢ（一）", "ab (一)\u200B");
        for (String register : List.of(units, "/api/parks", "/api/authorities")) {
            assertThat(register(register, name).status()).isEqualTo(201);
            Answer again = register(register, alike);
            assertThat(errorFields(again)).containsExactly("name");
            assertThat(again.text()).contains("not-unique").contains(name);
            for (String unseen : List.of("\u00A0", "\u200B", "\u202E")) {
                assertThat(errorFields(register(register, unseen))).containsExactly("name");
            }
        }
    }

    private Answer register(String register, String name) {
        Map<String, Object> form = register.endsWith("units")
                ? fields("name", name, "kind", "PARK_COMMITTEE")
                : register.endsWith("parks") ? fields("name", name, "district", "契约区") : fields("name", name);
        return api.post("admin", register, form);
    }

    private static List<Integer> atOnce(Supplier<Answer> one, Supplier<Answer> other) {
        var first = CompletableFuture.supplyAsync(one);
        var second = CompletableFuture.supplyAsync(other);
        return List.of(first.join().status(), second.join().status());
    }

    private Answer succeeds(String kind, String id, String successor) {
        return api.patch("admin", "/api/" + kind + "/" + id, fields("succeededBy", successor));
    }

    private void succeed(String unit, String successor, LocalDate on) {
        Answer answer = api.patch("admin", "/api/units/" + unit,
                fields("succeededBy", successor, "occurredOn", on.toString()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Answer merge(String park, String into, LocalDate on) {
        return api.post("admin", "/api/parks/" + park + "/merge",
                fields("into", into, "document", District.document(), "occurredOn", on.toString()));
    }

    /** A hazard of the day before yesterday. */
    private String reported(District district) {
        return api.post(district.unit, "/api/hazards", report(district, district.unitId)).id();
    }

    private static Map<String, Object> report(District district, String unit) {
        Map<String, Object> report = district.report();
        report.put("unitId", unit);
        report.put("occurredOn", today().minusDays(2).toString());
        return report;
    }

    private JsonNode hazard(String id) {
        return api.get("auditor", "/api/hazards/" + id + "?version=0").body();
    }

    private List<String> ids(String park, String and) {
        return items(api.get("auditor", "/api/hazards?parkId=" + park + and)).stream()
                .map(hazard -> hazard.path("id").asString()).toList();
    }

    private long found(String park, String and) {
        Answer answer = api.get("auditor",
                "/api/indicators?from=" + today().minusDays(30) + "&to=" + today() + "&parkId=" + park + and);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("total").path("rectification").path("denominator").asLong();
    }
}
