package bihuan.query.figures.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.core.file.Acts;
import bihuan.query.testing.QuerySideTest;

/** Quotas and returns of a park over HTTP. Today is 2026-06-15. */
class QuotaHttpTest extends QuerySideTest {

    private static final Action[] LISTING = {Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING, Action.LIST};
    private static final String QUOTAS = "/api/parks/{park}/quotas";

    private final String park = own("park");

    @Test
    void three_listings_of_two_industries_do_not_meet_a_quota_of_three_different_ones() {
        qingdao();
        listed("a", own("chemical"), "2021-07-01");
        listed("b", own("chemical"), "2021-08-15");
        listed("c", own("storage"), "2021-09-30");
        listed("before", own("unknown"), "2021-06-30");
        listed("after", own("unknown"), "2021-10-01");
        given(hazard("not-listed", own("unknown")).on("2021-08-01"), Action.REPORT, Action.CONFIRM);
        projected();

        var answer = get(QUOTAS + "?period=2021-Q3", park);
        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"parkId": "%s", "period": "2021-Q3", "from": "2021-07-01", "to": "2021-09-30", "profile": "qingdao@0",
                 "quotas": [{"every": "QUARTER", "period": "2021-Q3", "from": "2021-07-01", "to": "2021-09-30",
                  "required": 3, "differentIndustries": true, "met": false, "industries": ["化工", "仓储"],
                  "reached": {"numerator": 2, "denominator": 3, "text": "66.67 %%"},
                  "hazards": [
                   {"id": "%s", "number": "a", "listedOn": "2021-07-01", "industry": "化工", "industryFrom": "UNIT"},
                   {"number": "b", "industry": "化工"},
                   {"number": "c", "listedOn": "2021-09-30", "industry": "仓储"}]}],
                 "statistics": []}""".formatted(park, own("hazard-a")));
        assertThat(JsonPath.<List<String>>read(body(answer), "$.quotas[0].hazards[*].number")).containsExactly("a",
                "b", "c");
        assertThat(JsonPath.<String>read(body(answer), "$.quotas[0].source")).startsWith("Qingdao \"3+X\" (2012)");
    }

    @Test
    void a_unit_without_an_industry_counts_by_the_category_of_its_hazard() {
        qingdao();
        listed("a", own("chemical"), "2021-07-01");
        listed("b", own("storage"), "2021-08-15");
        listed("c", own("unknown"), "2021-09-30");
        projected();
        assertThat(get(QUOTAS + "?period=2021-Q3", park)).bodyJson().isLenientlyEqualTo("""
                {"quotas": [{"met": true, "industries": ["化工", "仓储", "危险化学品"],
                  "reached": {"numerator": 3, "denominator": 3, "text": "100.00 %"},
                  "hazards": [{}, {}, {"number": "c", "industry": "危险化学品", "industryFrom": "CATEGORY"}]}]}""");
    }

    @Test
    void without_a_period_it_is_the_quarter_that_it_is_now() {
        qingdao();
        listed("a", own("chemical"), "2026-06-15");
        projected();
        assertThat(get(QUOTAS, park)).bodyJson().isLenientlyEqualTo("""
                {"period": "2026-Q2", "from": "2026-04-01", "to": "2026-06-30",
                 "quotas": [{"met": false, "reached": {"numerator": 1}}]}""");
    }

    @ParameterizedTest
    @CsvSource({"2021-08,2021-Q3",
            "2021,2021-Q1 2021-Q2 2021-Q3 2021-Q4"})
    void a_quota_is_given_for_each_quarter_that_the_period_overlaps(String asked, String quarters) {
        qingdao();
        listed("a", own("chemical"), "2021-09-30");
        projected();
        String answer = body(get(QUOTAS + "?period={period}", park, asked));
        assertThat(JsonPath.<String>read(answer, "$.period")).isEqualTo(asked);
        assertThat(JsonPath.<List<String>>read(answer, "$.quotas[*].period")).containsExactly(quarters.split(" "));
        assertThat(JsonPath.<List<String>>read(answer, "$.quotas[?(@.period == '2021-Q3')].hazards[*].number"))
                .containsExactly("a");
    }

    @Test
    void a_profile_without_quotas_has_none_but_says_when_returns_are_due() {
        park(park, "滨河化工园区");
        projected();
        String answer = body(get(QUOTAS + "?period=2021-Q4", park));
        assertThat(JsonPath.<List<Object>>read(answer, "$.quotas")).isEmpty();
        assertThat(JsonPath.<String>read(answer, "$.profile")).isEqualTo("default@0");
        assertThat(JsonPath.<List<String>>read(answer, "$.statistics[*].every")).containsExactly("QUARTER", "YEAR");
        assertThat(JsonPath.<List<String>>read(answer, "$.statistics[*].dueOn")).containsExactly("2022-01-15",
                "2022-01-31");
    }

    @Test
    void a_return_without_a_due_day_is_given_without_one_and_counts_from_january() {
        park(park, "甬江化工园区", "ningbo");
        projected();
        String answer = body(get(QUOTAS + "?period=2021-Q3", park));
        assertThat(JsonPath.<List<String>>read(answer, "$.statistics[*].period")).containsExactly("2021-07", "2021-08",
                "2021-09");
        assertThat(JsonPath.<List<String>>read(answer, "$.statistics[*].from")).containsOnly("2021-01-01");
        assertThat(JsonPath.<List<String>>read(answer, "$.statistics[*].to")).containsExactly("2021-07-31",
                "2021-08-31", "2021-09-30");
        assertThat(JsonPath.<List<Object>>read(answer, "$.statistics[*].dueOn")).containsOnlyNulls();
    }

    @Test
    void the_newest_revision_of_the_profile_is_in_force() {
        String name = own("haibin");
        park(park, "海滨化工园区", name);
        unit(own("chemical"), park, "海滨瑞安新材料有限公司", "化工");
        clockProfile(name, 1, profile(1, "quarter", true));
        clockProfile(name, 2, profile(2, "month", false) + """
                  - {listings: 2, every: year, different-industries: true, source: {zh: 第九条, en: Article 9}}
                """);
        listed("a", own("chemical"), "2021-02-01");
        listed("b", own("chemical"), "2021-02-28");
        listed("c", own("chemical"), "2021-12-31");
        projected();
        assertThat(get(QUOTAS + "?period=2021-02", park)).bodyJson().isLenientlyEqualTo("""
                {"profile": "%s@2", "quotas": [
                 {"every": "MONTH", "period": "2021-02", "met": true, "reached": {"numerator": 2, "denominator": 2}},
                 {"every": "YEAR", "period": "2021", "met": false, "reached": {"numerator": 1, "denominator": 2},
                  "hazards": [{"number": "a"}, {"number": "b"}, {"number": "c"}]}]}""".formatted(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"period=2021-Q5", "period=2021-13", "period=2021-7", "period=21-Q3", "period=0000",
            "period=soon", "period=2021-Q3%00", "period=2021-07-01", "period=2020-2022", "period=1999",
            "period=%D9%A2%D9%A0%D9%A2%D9%A1",
            "asOf=2021-07-01",
            "knownAt=2021-07-01"})
    void a_parameter_that_cannot_be_read_is_named(String parameter) {
        park(park, "滨河化工园区");
        projected();
        var answer = getEncoded("/api/parks/" + park + "/quotas?" + parameter);
        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field")
                .isEqualTo(parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    void only_callers_that_see_the_whole_park_get_a_response() {
        qingdao();
        projected();
        assertThat(get(Role.PARK, Scope.park(park), QUOTAS, park)).hasStatusOk();
        assertThat(get(Role.PARK, Scope.park(own("else")), QUOTAS, park)).hasStatus(404);
        assertThat(get(Role.UNIT, Scope.unit(own("chemical")), QUOTAS, park)).hasStatus(404);
        assertThat(get(QUOTAS, own("nowhere"))).hasStatus(404);
    }

    private void qingdao() {
        park(park, "胶州湾化工园区", "qingdao");
        unit(own("chemical"), park, "滨河瑞安新材料有限公司", "化工");
        unit(own("storage"), park, "滨河仓储有限公司", " 仓储 ");
        unit(own("unknown"), park, "滨河木业有限公司", null);
    }

    private void listed(String number, String unit, String day) {
        given(hazard(number, unit).on(day), LISTING);
    }

    private Acts hazard(String number, String unit) {
        return new Acts(own("hazard-" + number)).in(park, unit).numbered(number);
    }

    private static String profile(int listings, String every, boolean different) {
        return """
                title: {zh: 海滨市, en: Haibin}
                clocks:
                  listing-publication:
                    within: 5 working-days
                    source: {zh: 第三条, en: Article 3}
                quotas:
                  - {listings: %d, every: %s, different-industries: %s, source: {zh: 第八条, en: Article 8}}
                """.formatted(listings, every, different);
    }
}
