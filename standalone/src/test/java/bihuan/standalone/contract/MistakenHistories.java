package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static bihuan.standalone.contract.District.document;
import static bihuan.standalone.contract.District.inDays;
import static bihuan.standalone.contract.District.today;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import bihuan.standalone.contract.Api.Answer;

/**
 * Five short histories of hazards in a district of their own: typed right, or each with a mistake that is put right.
 * Every act is the same but for that.
 */
final class MistakenHistories {

    private static final String VERSIONS_AND_TIMES = "\"(version|recordedAt)\" : [^,\\n}]+";
    private static final String IDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Api api;
    private final District district;
    private final boolean mistaken;
    private final String mark = UUID.randomUUID().toString();
    private final String otherUnit;
    private final Map<String, Object> document = document();
    private final Map<String, Long> versions = new LinkedHashMap<>();

    MistakenHistories(Api api, boolean mistaken) {
        this.api = api;
        this.district = new District(api);
        this.mistaken = mistaken;
        this.otherUnit = district.unit("另一化工有限公司", "91330200MA2AAAAB0");
    }

    /** Types them all. */
    MistakenHistories typed() {
        wrongDeadline();
        wrongDay();
        neverHappened();
        wrongNumber();
        wrongUnit();
        return this;
    }

    /** The hazards, in the order of the histories. */
    List<String> hazards() {
        return List.copyOf(versions.keySet());
    }

    /** What this path of a hazard says, without what differs between any two districts. */
    String said(String hazard, String path) {
        return plain(api.get("auditor", "/api/hazards/" + hazard + path + "?version=" + versions.get(hazard)));
    }

    /** What this address says to the account of the park. */
    String saidToPark(String path) {
        return plain(api.get(district.park, path));
    }

    /** The status of a report under the number that was wrong, and of one under the number that was right. */
    List<Integer> reportedAgain() {
        return List.of(api.post(district.unit, "/api/hazards", report("误")).status(),
                api.post(district.unit, "/api/hazards", report("号")).status());
    }

    private void wrongDeadline() {
        String id = reported(district.unit, report("一"));
        confirmed(id, mistaken ? "2062-08-31" : inDays(90), today().toString());
        act(district.unit, id, "file-plan", district.plan());
        act(district.unit, id, "record-progress", fields("percent", 30, "done", "已停用", "fundsSpent", 1000));
        corrected(id, fields("sequence", 1, "fields", fields("deadline", inDays(90)), "reason", "年份录入有误"));
    }

    private void wrongDay() {
        Map<String, Object> report = report("二");
        report.put("occurredOn", inDays(-3));
        String id = reported(district.unit, report);
        confirmed(id, inDays(90), mistaken ? inDays(-1) : inDays(-2));
        act(district.unit, id, "file-plan", district.plan());
        corrected(id, fields("sequence", 1, "occurredOn", inDays(-2), "reason", "日期录入有误"));
    }

    private void neverHappened() {
        String id = reported(district.unit, report("三"));
        confirmed(id, inDays(90), today().toString());
        act(district.park, id, "propose-listing", fields("level", "COUNTY"));
        if (mistaken) {
            act("committee", id, "list", listing());
        }
        act(district.unit, id, "file-plan", district.plan());
        if (mistaken) {
            act("committee", id, "void-act", fields("sequences", List.of(3), "reason", "误挂"));
        }
    }

    /** The paper of a listing that was voided may list the next hazard. */
    private void wrongNumber() {
        String id = reported(district.unit, report(mistaken ? "误" : "号"));
        confirmed(id, inDays(90), today().toString());
        act(district.park, id, "propose-listing", fields("level", "COUNTY"));
        act("committee", id, "list", listing());
        corrected(id, fields("sequence", 0, "fields", fields("number", number("号")), "reason", "编号录入有误"));
    }

    private void wrongUnit() {
        Map<String, Object> report = report("五");
        if (mistaken) {
            report.put("unitId", otherUnit);
        }
        String id = reported(district.park, report);
        confirmed(id, inDays(90), today().toString());
        corrected(id, fields("sequence", 0, "fields", fields("unitId", district.unitId), "reason", "责任单位有误"));
        act(district.unit, id, "file-plan", district.plan());
    }

    private String reported(String account, Map<String, Object> report) {
        Answer reported = api.post(account, "/api/hazards", report);
        versions.put(reported.id(), reported.version());
        return reported.id();
    }

    private void act(String account, String id, String action, Map<String, Object> body) {
        versions.put(id, district.act(account, id, action, body).version());
    }

    private void confirmed(String id, String deadline, String on) {
        act("regulator", id, "confirm",
                fields("criterion", "判定标准", "clause", "第五条", "deadline", deadline, "occurredOn", on));
    }

    private void corrected(String id, Map<String, Object> correction) {
        if (mistaken) {
            act("regulator", id, "correct-act", correction);
        }
    }

    private Map<String, Object> report(String of) {
        Map<String, Object> report = district.report();
        report.put("number", number(of));
        return report;
    }

    private String number(String of) {
        return of + "-" + mark;
    }

    private Map<String, Object> listing() {
        Map<String, Object> listing = district.list();
        listing.put("document", document);
        return listing;
    }

    private static String plain(Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError(answer.text());
        }
        return answer.body().toPrettyString().replaceAll(VERSIONS_AND_TIMES, "\"$1\"").replaceAll(IDS, "id");
    }
}
