package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import bihuan.api.park.CreditCode;
import tools.jackson.databind.JsonNode;

/** What the parameters of the description's questions can be filled in with in the sample district. */
final class SampleValues {

    /** The 17 characters before the one that checks them. */
    private static final String CONTRACTOR = "91330200MA2CCCCC0";

    private SampleValues() {
    }

    /**
     * The values by the name of a parameter; by the path up to it where names mean different things; and by the path
     * and a question mark, what a question cannot do without although its description does not say so.
     *
     * @param importId
     *            a ledger that was tried or entered
     */
    static Map<String, List<String>> of(Api api, String importId) {
        String park = first(api.get("unit", "/api/parks")).path("id").asString();
        String unit = first(api.get("unit", "/api/parks/" + park + "/units")).path("id").asString();
        String hazard = first(api.get("unit", "/api/hazards?size=1&listing=LISTED")).path("id").asString();
        String campaign = first(api.get("park", "/api/campaigns")).path("id").asString();
        String stage = api.get("park", "/api/parks/" + park + "/progress").body().path("stages").path(1).path("code")
                .asString();
        String measure = first(api.get("park", "/api/parks/" + park + "/lists/measures")).path("adopted")
                .path("evidence").path(0).asString();
        String contractor = api.post("admin", "/api/parks/" + park + "/units", fields("name", "某建设工程有限公司", "kind",
                "CONTRACTOR", "creditCode", CONTRACTOR + CreditCode.checkCharacter(CONTRACTOR))).id();
        String frozen = api.post("park", "/api/reports/monthly-return/freeze",
                fields("period", "2021-06", "parkId", park)).id();
        String paper = api.post("committee", "/api/hazards/" + hazard + "/papers",
                fields("kind", "supervision-notice", "number", "示范〔2026〕1号")).id();
        String authority = api.post("admin", "/api/authorities", fields("name", "区消防救援大队")).id();
        await().atMost(Contract.SOON).until(() -> api.get("park", "/api/contractors/" + contractor).status() == 200
                && api.get("park", "/api/authorities/" + authority).status() == 200);
        var values = new LinkedHashMap<String, List<String>>();
        values.put("/api/hazards/{id}", List.of(hazard));
        values.put("/api/papers/{id}", List.of(paper));
        values.put("/api/papers/{id}.{format}", List.of("html", "pdf"));
        values.put("/api/accounts/{id}", List.of("account-sample-viewer"));
        values.put("/api/campaigns/{id}", List.of(campaign));
        values.put("/api/imports/{id}", List.of(importId));
        values.put("/api/reports/frozen/{id}", List.of(frozen));
        values.put("/api/reports/{kind}", List.of("annual-statistics"));
        values.put("/api/reports/{kind}.{format}?", List.of("period=2021"));
        values.put("/api/indicators/hazards?", List.of("figure=FOUND", "from=2020-06-01", "to=2021-12-31"));
        values.put("/api/reports/{kind}.{format}", List.of("html", "pdf", "xlsx"));
        values.put("/api/reports/frozen/{id}.{format}", List.of("html", "pdf", "xlsx"));
        values.put("/api/hazards/{id}/instruments/{kind}", List.of("supervision-notice", "rectification-order"));
        values.put("/api/hazards/{id}/instruments/{kind}.{format}", List.of("html", "pdf"));
        values.put("/api/contractors/{unitId}", List.of(contractor));
        values.put("/api/evidence/{sha256}", List.of(measure));
        values.put("/api/clock-profiles/{name}", List.of("qingdao"));
        values.put("/api/parks/{parkId}/progress/{stage}", List.of(stage));
        values.put("/api/parks/{parkId}/progress/{stage}/{figure}", List.of("found", "tasksDue"));
        values.put("parkId", List.of(park));
        values.put("before", List.of(importId));
        values.put("unitId", List.of(unit));
        values.put("authorityId", List.of(authority));
        values.put("campaign", List.of(campaign));
        values.put("asOf", List.of("2021-06-30"));
        values.put("knownAt", List.of("2021-06-30"));
        values.put("from", List.of("2020-06-01"));
        values.put("to", List.of("2021-12-31"));
        values.put("dueBefore", List.of("2021-12-31"));
        values.put("period", List.of("2021"));
        values.put("by", List.of("park"));
        values.put("figure", List.of("FOUND"));
        values.put("kind", List.of("ACCEPTANCE"));
        values.put("category", List.of("危险化学品"));
        values.put("q", List.of("罐"));
        values.put("overdue", List.of("true"));
        values.put("rectification", List.of("RECTIFYING"));
        values.put("listing", List.of("LISTED"));
        values.put("sort", List.of("-discoveredOn"));
        values.put("columns", List.of("number"));
        values.put("size", List.of("5"));
        values.put("version", List.of("0"));
        values.put("revision", List.of("1"));
        values.put("lang", List.of("en"));
        return values;
    }

    private static JsonNode first(Api.Answer answer) {
        JsonNode items = answer.body().path("items");
        if (items.isEmpty()) {
            throw new AssertionError("Nothing in the sample district: " + answer.text());
        }
        return items.path(0);
    }
}
