package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import bihuan.api.park.CreditCode;
import bihuan.standalone.contract.Api.Answer;

/** A park, a unit and accounts of its own for one test class, so that it finds nothing but what it made itself. */
final class District {

    private static final String PASSWORD = "a-password-of-tests";

    final Api api;
    final String name = "契约园区-" + UUID.randomUUID();
    final String parkId;
    final String unitId;
    final String unit;
    final String park;

    District(Api api) {
        this.api = api;
        parkId = api.post("admin", "/api/parks", fields("name", name, "district", "契约区")).id();
        unitId = unit("契约化工有限公司", "91330200MA2AAAAA0");
        unit = account("UNIT", fields("unitId", unitId));
        park = account("PARK", fields("parkId", parkId));
    }

    /** Today where the product lives. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /** A unit of this name; the check character is put behind the 17 others. */
    String unit(String unitName, String code17) {
        return api.post("admin", "/api/parks/" + parkId + "/units", fields("name", unitName, "kind", "ENTERPRISE",
                "creditCode", code17 + CreditCode.checkCharacter(code17))).id();
    }

    /** Makes an account and answers its name and password, as {@link Api} takes them. */
    String account(String role, Map<String, Object> scope) {
        return account(role, scope, null);
    }

    /** As {@link #account(String, Map)}, of this organisation. */
    String account(String role, Map<String, Object> scope, String organisation) {
        String login = role.toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID();
        Answer made = api.post("admin", "/api/accounts",
                fields("name", login, "role", role, "scope", scope, "password", PASSWORD, "organisation",
                        organisation));
        if (made.status() != 201) {
            throw new AssertionError(made.text());
        }
        return login + ":" + PASSWORD;
    }

    Map<String, Object> report() {
        return fields("parkId", parkId, "unitId", unitId, "subject", "UNIT", "source", "SELF_INSPECTION", "category",
                "危险化学品", "location", "罐区", "description", "罐区紧急切断装置未投用", "stateAndCauses", "切断阀处于旁路状态",
                "harmAndDifficulty", "可能导致泄漏和火灾爆炸", "discoveredOn", today().minusDays(3).toString());
    }

    String reported() {
        return api.post(unit, "/api/hazards", report()).id();
    }

    /** A hazard confirmed with 90 days to go. */
    String confirmed() {
        String id = reported();
        act("regulator", id, "confirm", fields("criterion", "判定标准", "clause", "第五条", "deadline", inDays(90)));
        return id;
    }

    /** A hazard listed with 60 days to go. */
    String listed() {
        String id = confirmed();
        act(park, id, "propose-listing", fields("level", "COUNTY"));
        act("committee", id, "list", list());
        return id;
    }

    /** A hazard under rectification. */
    String rectifying() {
        String id = confirmed();
        act(unit, id, "file-plan", plan());
        act(unit, id, "record-progress", fields("percent", 30, "done", "已停用", "fundsSpent", 1000));
        return id;
    }

    Map<String, Object> list() {
        return fields("level", "COUNTY", "listingAuthority", "区安委办", "supervisingUnit", "区应急管理局", "deadline",
                inDays(60), "document", document());
    }

    Map<String, Object> plan() {
        return fields("goals", "恢复功能", "methods", "更换阀门", "fundsAndMaterials", "资金十万元", "bodyAndPeople", "设备部",
                "timeAndRequirements", "一个月", "safetyAndEmergency", "专人值守", "assurances",
                fields("responsibility", true, "measures", true, "funding", true, "timeLimit", true, "emergencyPlan",
                        true),
                "fundsPlanned", 100000, "principal", fields("name", "某负责人"), "plannedCompletion", inDays(30));
    }

    Map<String, Object> inspection() {
        return fields("inspectors", List.of(fields("name", "甲某"), fields("name", "乙某")), "inspectedOn",
                today().toString(), "opinion", "合格");
    }

    /** Returns a document with an unused number. */
    static Map<String, Object> document() {
        return fields("number", "文-" + UUID.randomUUID(), "issuedOn", today().toString());
    }

    static String inDays(int days) {
        return today().plusDays(days).toString();
    }

    /** Does an act that is expected to be done. */
    Answer act(String account, String hazardId, String action, Object body) {
        Answer answer = api.post(account, "/api/hazards/" + hazardId + "/" + action, body);
        if (answer.status() != 200) {
            throw new AssertionError(action + ": " + answer.status() + " " + answer.text());
        }
        return answer;
    }
}
