package bihuan.standalone.contract;

import static bihuan.standalone.contract.AnotherDay.done;
import static bihuan.standalone.contract.AnotherDay.turnTo;
import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import bihuan.standalone.contract.Api.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Clock profiles, clocks, late requests and lapses through the whole product, on the days of the rules' own examples.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClocksIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LISTED_ON = "2021-09-24";
    private static final String DEADLINE = "2021-12-24";
    private static final String HAIBIN = """
            title: {zh: 海滨市, en: Haibin}
            clocks:
              listing-publication:
                within: 7 calendar-days
                source: {zh: 海滨市办法第三条, en: "Haibin, article 3"}
              extension-request:
                before-expiry: 1 month
                source: {zh: 海滨市办法第四条, en: "Haibin, article 4"}
            """;

    private AnotherDay product;

    @BeforeAll
    void start() {
        product = AnotherDay.empty(LISTED_ON);
    }

    @AfterAll
    void stop() {
        product.close();
    }

    @Test
    void in_qingdao_a_listing_is_filed_by_the_28th_published_by_the_30th_and_extended_by_these_days() {
        turnTo(LISTED_ON);
        var place = product.place("qingdao");
        String id = place.listed(DEADLINE);

        JsonNode filing = product.clock(id, "LISTING_UPWARD_FILING", "?version=3");
        assertThat(filing.path("dueOn").asString()).isEqualTo("2021-09-28");
        assertThat(filing.path("rule").asString()).isEqualTo("within 3 working days of the listing");
        assertThat(filing.path("source").asString()).contains("Qingdao");
        assertThat(filing.path("profile").asString()).isEqualTo("qingdao@0");
        assertThat(filing.path("remainingDays").asLong()).isEqualTo(4);
        assertThat(filing.path("remainingWorkingDays").asLong()).isEqualTo(3);
        assertThat(filing.path("days").valueStream().map(day -> day.path("on").asString()))
                .containsExactly("2021-09-25", "2021-09-26", "2021-09-27", "2021-09-28");
        assertThat(filing.path("days").path(0).path("note").asString()).isEqualTo("weekend");
        assertThat(filing.path("days").path(1).path("note").asString())
                .isEqualTo("make-up working day, National Day");
        assertThat(product.clock(id, "LISTING_PUBLICATION", "").path("dueOn").asString()).isEqualTo("2021-09-30");
        assertThat(product.clock(id, "MAXIMUM_TERM", "").path("dueOn").asString()).isEqualTo("2022-09-24");
        JsonNode asking = product.clock(id, "EXTENSION_REQUEST", "");
        assertThat(asking.path("dueOn").asString()).isEqualTo("2021-11-26");
        assertThat(asking.path("days").valueStream().filter(day -> day.path("number").isNumber())).hasSize(20);
        assertThat(product.clock(id, "ACCEPTANCE_REVIEW", "").path("state").asString()).isEqualTo("NO_SUCH_CLOCK");

        turnTo("2021-11-26");
        long version = place.askForMoreTime(id, "2022-03-01").version();

        JsonNode decision = product.clock(id, "EXTENSION_DECISION", "?version=" + version);
        assertThat(decision.path("dueOn").asString()).isEqualTo("2021-12-10");
        assertThat(decision.path("state").asString()).isEqualTo("RUNNING");
        JsonNode asked = product.api.get("admin", "/api/hazards/" + id).body().path("extensionRequest");
        assertThat(asked.path("late").asBoolean(true)).isFalse();
        assertThat(asked.path("lastDay").asString()).isEqualTo("2021-11-26");
        assertThat(product.clock(id, "LISTING_UPWARD_FILING", "?asOf=2021-09-27").path("state").asString())
                .isEqualTo("RUNNING");
    }

    @Test
    void in_ningbo_it_is_extended_by_the_3rd_of_december_and_there_is_no_clock_for_the_rest() {
        turnTo(LISTED_ON);
        var place = product.place("ningbo");
        String id = place.listed(DEADLINE);

        assertThat(product.clock(id, "EXTENSION_REQUEST", "?version=3").path("dueOn").asString())
                .isEqualTo("2021-12-03");
        for (String none : List.of("LISTING_UPWARD_FILING", "LISTING_PUBLICATION", "EXTENSION_DECISION")) {
            JsonNode clock = product.clock(id, none, "");
            assertThat(clock.path("state").asString()).isEqualTo("NO_SUCH_CLOCK");
            assertThat(clock.path("stateLabel").asString()).isEqualTo("No such clock");
        }
        assertThat(product.api.get("admin", "/api/hazards/" + id + "/clocks").text()).contains("无此时限");
        assertThat(product.api.get("admin", "/hazards/" + id).text()).contains("不适用的时限", "2021-12-03");

        turnTo("2021-12-06");
        long version = place.askForMoreTime(id, "2022-03-01").version();

        JsonNode asked = product.api.get("admin", "/api/hazards/" + id + "?version=" + version).body()
                .path("extensionRequest");
        assertThat(asked.path("late").asBoolean()).isTrue();
        assertThat(asked.path("lastDay").asString()).isEqualTo("2021-12-03");
        assertThat(product.api.get("admin", "/api/hazards/" + id + "/timeline").text()).contains("askedLate");
    }

    @Test
    void an_unforeseen_jurisdiction_is_written_given_to_a_park_and_used() {
        turnTo(LISTED_ON);
        assertThat(define("haibin", HAIBIN, "?check=true", "zh").body().path("valid").asBoolean()).isTrue();
        assertThat(product.api.get("admin", "/api/clock-profiles/haibin").status()).isEqualTo(404);
        var place = product.place("qingdao");
        String before = place.listed(DEADLINE);

        assertThat(done(define("haibin", HAIBIN, "", "zh"), 201).body().path("revision").asInt()).isEqualTo(1);
        assertThat(done(define("haibin", HAIBIN, "", "zh"), 201).body().path("revision").asInt()).isEqualTo(1);
        done(product.api.post("admin", "/api/parks/" + place.parkId + "/clock-profile",
                fields("profile", "haibin", "reason", "改按本市规定")), 200);
        seen("haibin", 1);
        String after = place.listed(DEADLINE);

        assertThat(product.clock(after, "LISTING_PUBLICATION", "?version=3").path("dueOn").asString())
                .isEqualTo("2021-10-01");
        assertThat(product.clock(after, "EXTENSION_REQUEST", "").path("dueOn").asString()).isEqualTo("2021-11-24");
        assertThat(product.clock(after, "EXTENSION_REQUEST", "").path("profile").asString()).isEqualTo("haibin@1");
        assertThat(product.clock(before, "LISTING_PUBLICATION", "").path("dueOn").asString()).isEqualTo("2021-09-30");
        done(define("haibin", HAIBIN.replace("7 calendar", "9 calendar"), "", "zh"), 201);
        seen("haibin", 2);
        String edited = place.listed(DEADLINE);
        assertThat(product.clock(edited, "LISTING_PUBLICATION", "?version=3").path("dueOn").asString())
                .isEqualTo("2021-10-03");
        assertThat(product.clock(after, "LISTING_PUBLICATION", "").path("dueOn").asString()).isEqualTo("2021-10-01");
        assertThat(product.api.get("admin", "/api/parks/" + place.parkId + "/clock-profiles").body().path("items")
                .valueStream().map(given -> given.path("profile").asString())).containsExactly("qingdao", "haibin");
        assertThat(product.api.get("admin", "/api/clock-profiles/haibin?revision=1").body().path("yaml").asString())
                .isEqualTo(HAIBIN);
        assertThat(product.api.get("admin", "/api/clock-profiles").body().path("items").valueStream()
                .map(each -> each.path("name").asString()))
                .containsSubsequence("default", "order-16", "qingdao", "ningbo", "haibin");
        Contract.assertClean(product.api.operate("reconcile"));
    }

    /** The version of a hazard does not cover its profile, which is read separately. */
    private void seen(String profile, int revision) {
        await().atMost(PATIENCE).until(() -> product.api
                .get("admin", "/api/clock-profiles/" + profile + "?revision=" + revision).status() == 200);
    }

    @Test
    void a_broken_profile_is_refused_with_its_line_and_the_reason_in_the_readers_language() {
        Map<String, List<String>> broken = Map.of(HAIBIN + "clock: {}\n", List.of("第 9 行", "Line 9", "clock"),
                HAIBIN.replace("7 calendar-days", "7 moons"), List.of("第 4 行", "Line 4", "moons"),
                HAIBIN.replace("7 calendar", "-7 calendar"), List.of("第 4 行", "Line 4", "-7"),
                HAIBIN + "title: {zh: 又, en: again}\n", List.of("第 9 行", "Line 9", "title"),
                HAIBIN.replace("within: 7 calendar-days", "within: [7, *x]"), List.of("第 4 行", "Line 4", ""));
        broken.forEach((yaml, said) -> {
            for (String mode : List.of("", "?check=true")) {
                Answer zh = define("broken", yaml, mode, "zh");
                Answer en = define("broken", yaml, mode, "en");
                assertThat(zh.status()).as(yaml).isEqualTo(400);
                assertThat(zh.body().path("errors").path(0).path("field").asString()).isEqualTo("yaml");
                assertThat(zh.body().path("errors").path(0).path("message").asString()).contains(said.get(0),
                        said.get(2));
                assertThat(en.body().path("errors").path(0).path("message").asString()).contains(said.get(1),
                        said.get(2));
            }
        });
        assertThat(product.api.get("admin", "/api/clock-profiles/broken").status()).isEqualTo(404);
    }

    @Test
    void a_profile_that_is_not_there_is_an_error_on_its_field_and_only_an_administrator_gives_one() {
        turnTo(LISTED_ON);
        var place = product.place(null);
        Answer park = product.api.post("admin", "/api/parks",
                fields("name", "无此规则", "district", "区", "clockProfile", "nowhere"));
        Answer change = product.api.post("admin", "/api/parks/" + place.parkId + "/clock-profile",
                fields("profile", "nowhere"));

        assertThat(park.status()).isEqualTo(400);
        assertThat(park.body().path("errors").path(0).path("field").asString()).isEqualTo("clockProfile");
        assertThat(change.status()).isEqualTo(400);
        assertThat(change.body().path("errors").path(0).path("field").asString()).isEqualTo("profile");
        assertThat(product.api.post(place.park, "/api/parks/" + place.parkId + "/clock-profile",
                fields("profile", "qingdao")).status()).isEqualTo(403);
        assertThat(product.api.post(place.committee, "/api/clock-profiles", fields("name", "x", "yaml", HAIBIN))
                .status()).isEqualTo(403);
        assertThat(define("Not A Name", HAIBIN, "", "en").status()).isEqualTo(400);
    }

    @Test
    void a_count_beyond_the_calendars_is_reported_and_does_not_affect_other_clocks() {
        turnTo("2026-12-28");
        String id = product.place("qingdao").listed("2027-12-28");

        JsonNode publication = product.clock(id, "LISTING_PUBLICATION", "?version=3");
        assertThat(publication.path("state").asString()).isEqualTo("NO_CALENDAR");
        assertThat(publication.path("error").asString()).contains("2027");
        assertThat(product.clock(id, "LISTING_UPWARD_FILING", "").path("dueOn").asString()).isEqualTo("2026-12-31");
        assertThat(product.clock(id, "MAXIMUM_TERM", "").path("dueOn").asString()).isEqualTo("2027-12-28");
    }

    @Test
    void after_thirty_days_away_every_lapse_is_recorded_once_with_the_day_it_fell_on_and_the_day_it_was_recorded() {
        try (var away = AnotherDay.empty("2021-10-11")) {
            var place = away.place("qingdao");
            String id = place.listed("2021-10-25");
            String accepted = place.confirmed("2021-10-20");
            place.act(place.regulator, accepted, "downgrade", fields("reason", "已降为一般隐患"));
            String moved = place.listed("2021-11-05");
            await().atMost(PATIENCE).until(() -> away.clocks(moved, "?version=3").size() > 0);
            away.stop();
            away.start("2021-11-10");

            await().atMost(PATIENCE).until(() -> away.lapses(id).size() == 3 && away.lapses(moved).size() == 3);
            assertThat(away.lapses(id)).extracting(lapse -> lapse.path("details").path("clock").asString() + " "
                    + lapse.path("occurredOn").asString() + " " + day(lapse.path("recordedAt").asString()))
                    .containsExactlyInAnyOrder("LISTING_UPWARD_FILING 2021-10-15 2021-11-10",
                            "LISTING_PUBLICATION 2021-10-19 2021-11-10", "RECTIFICATION 2021-10-26 2021-11-10");
            assertThat(away.lapses(moved)).extracting(lapse -> lapse.path("occurredOn").asString())
                    .containsExactlyInAnyOrder("2021-10-15", "2021-10-19", "2021-11-06");
            assertThat(away.lapses(accepted)).isEmpty();
            JsonNode lapsed = away.clock(id, "RECTIFICATION", "");
            assertThat(lapsed.path("state").asString()).isEqualTo("LAPSED");
            assertThat(lapsed.path("lapsedOn").asString()).isEqualTo("2021-10-26");
            assertThat(lapsed.path("remainingDays").asLong()).isEqualTo(-16);
            Contract.assertClean(away.api.operate("reconcile"));
            away.stop();
            away.start("2021-11-10");
            assertThat(away.lapses(id)).hasSize(3);
        }
    }

    private static LocalDate day(String moment) {
        return LocalDate.ofInstant(Instant.parse(moment), ZoneId.of("Asia/Shanghai"));
    }

    private Answer define(String name, String yaml, String query, String language) {
        return product.api.post("admin", "/api/clock-profiles" + query, fields("name", name, "yaml", yaml),
                "Accept-Language", language);
    }
}
