package bihuan.standalone.browser;

import static bihuan.standalone.contract.Api.fields;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import bihuan.standalone.contract.Api;
import bihuan.standalone.contract.Api.Answer;
import tools.jackson.databind.JsonNode;

/**
 * A hazard that the sample district's unit has just reported, for a test of its own.
 *
 * @param api
 *            asked what was recorded
 * @param id
 *            its name within the product
 * @param number
 *            in its park's ledger
 * @param place
 *            where it is: no other is there
 */
record Reported(Api api, String id, String number, String place) {

    /** Reports it. */
    static Reported by(Api api) {
        return by(api, UUID.randomUUID().toString().substring(0, 8));
    }

    /** Reports it, with a mark of its own in its number and place. */
    static Reported by(Api api, String mark) {
        JsonNode park = api.get("unit", "/api/parks").body().path("items").path(0);
        String unit = api.get("unit", "/api/parks/" + park.path("id").asString() + "/units").body().path("items")
                .path(0).path("id").asString();
        String place = "五号罐区 " + mark;
        Answer reported = done(api.post("unit", "/api/hazards",
                fields("parkId", park.path("id").asString(), "unitId", unit, "number", "页面-" + mark, "subject", "UNIT",
                        "source", "SELF_INSPECTION", "category", "危险化学品", "location", place, "description",
                        "可燃气体报警器失效 " + mark, "stateAndCauses", "传感器老化", "harmAndDifficulty", "泄漏不能及时发现", "discoveredOn",
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).toString())));
        var hazard = new Reported(api, reported.id(), "页面-" + mark, place);
        // The next reader finds it.
        hazard.awaitReadable(reported.version());
        return hazard;
    }

    /** Does an act through the interface, as somebody else who is not at these pages. */
    void act(String account, String action, Object... fields) {
        Answer answer = done(api.post(account, "/api/hazards/" + id + "/" + action, fields(fields)));
        awaitReadable(answer.version());
    }

    String page() {
        return "/hazards/" + id;
    }

    /** How many acts were recorded, once these can be read. */
    int acts(int expected) {
        return file(expected).path("version").asInt() + 1;
    }

    /** The case file, once this many acts can be read. */
    JsonNode file(int acts) {
        return api.get("unit", "/api/hazards/" + id + "?version=" + (acts - 1)).body();
    }

    private void awaitReadable(long version) {
        done(api.get("unit", "/api/hazards/" + id + "?version=" + version));
    }

    private static Answer done(Answer answer) {
        if (answer.status() >= 400) {
            throw new AssertionError(answer.text());
        }
        return answer;
    }
}
