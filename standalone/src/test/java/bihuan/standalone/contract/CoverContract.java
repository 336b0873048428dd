package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import bihuan.standalone.contract.Api.Answer;
import tools.jackson.databind.json.JsonMapper;

/** An account that covers for a colleague acts with the colleague's role and scope, and under its own name. */
abstract class CoverContract extends DistrictContract {

    private static final String HEADER = "X-Acting-For";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration SECONDS = Duration.ofSeconds(5);

    private final String office = "区测试局" + UUID.randomUUID();

    CoverContract(Deployment at) {
        super(at);
    }

    @Test
    void who_covers_for_a_colleague_acts_in_their_role_and_under_their_own_name() {
        Holder colleague = of("REGULATOR");
        Holder holder = of("VIEWER");
        String hazard = district.reported();
        String confirm = "/api/hazards/" + hazard + "/confirm";
        Map<String, Object> form = fields("criterion", "判定标准", "clause", "第五条", "deadline", District.inDays(90));
        assertThat(api.post(holder.account(), confirm, form, HEADER, colleague.id).code()).isEqualTo("not-covering");

        holder.changed("covers", cover(colleague.id, 0, 3));
        assertThat(api.post(holder.account(), confirm, form).code()).isEqualTo("role-may-not");
        assertThat(api.post(holder.account(), confirm, form, HEADER, "account-x").code()).isEqualTo("not-covering");
        assertThat(api.post(holder.account(), confirm, form, HEADER, colleague.id).status()).isEqualTo(200);
        var actor = items(timeline(hazard, 1)).getLast().path("actor");
        assertThat(actor.path("account").asString()).isEqualTo(holder.name);
        assertThat(actor.path("role").asString()).isEqualTo("REGULATOR");
        assertThat(actor.path("organisation").asString()).isEqualTo(office);
    }

    @Test
    void a_cover_is_in_force_on_its_days_while_the_colleague_is_of_the_same_organisation_and_enabled() {
        Holder colleague = of("REGULATOR");
        Holder holder = of("VIEWER");
        for (int[] days : new int[][]{{1, 2}, {-2, -1}}) {
            holder.changed("covers", cover(colleague.id, days[0], days[1]));
            assertThat(me(holder, colleague).status()).isEqualTo(403);
        }
        holder.changed("covers", cover(colleague.id, 0, 0));
        assertThat(me(holder, colleague).status()).isEqualTo(200);
        colleague.changed("disabled", true);
        await().atMost(SECONDS).until(() -> me(holder, colleague).status() == 403);
        colleague.changed("disabled", false);
        await().atMost(SECONDS).until(() -> me(holder, colleague).status() == 200);
        colleague.changed("organisation", "别处" + UUID.randomUUID());
        await().atMost(SECONDS).until(() -> me(holder, colleague).status() == 403);
        assertThat(holder.changed("covers", null).body().path("covers").isNull()).isTrue();
    }

    @Test
    void duties_stay_separate_whoever_covers_for_whom() {
        Holder unit = new Holder(api, "UNIT", fields("unitId", district.unitId), office);
        Holder regulator = of("REGULATOR");
        Holder holder = of("VIEWER");
        holder.changed("covers", cover(regulator.id, 0, 1));
        String hazard = district.confirmed();
        district.act(unit.account(), hazard, "file-plan", district.plan());
        district.act(unit.account(), hazard, "record-progress", fields("percent", 100, "done", "已停用"));
        district.act(unit.account(), hazard, "request-acceptance", fields("evaluation", "合格"));
        Answer refused = api.post(holder.account(), "/api/hazards/" + hazard + "/accept", district.inspection(), HEADER,
                regulator.id);
        assertThat(refused.code()).isEqualTo("duties-not-separate");
    }

    @Test
    void only_a_colleague_can_be_covered_and_no_administrator() {
        Holder holder = of("VIEWER");
        assertThat(errorFields(holder.change("covers", cover(holder.id, 0, 1)))).containsExactly("covers.accountId");
        assertThat(errorFields(holder.change("covers", cover("account-x", 0, 1)))).containsExactly("covers.accountId");
        Holder stranger = new Holder(api, "REGULATOR", fields("district", true), "别处");
        assertThat(errorFields(holder.change("covers", cover(stranger.id, 0, 1)))).containsExactly("covers.accountId");
        assertThat(errorFields(holder.change("covers", cover(of("ADMIN").id, 0, 1))))
                .containsExactly("covers.accountId");
        Holder colleague = of("AUDITOR");
        assertThat(errorFields(of("ADMIN").change("covers", cover(colleague.id, 0, 1))))
                .containsExactly("covers.accountId");
        assertThat(errorFields(holder.change("covers", cover(colleague.id, 1, 0)))).containsExactly("covers.to");
        assertThat(errorFields(holder.change("covers", fields("accountId", colleague.id, "from", "soon"))))
                .containsExactlyInAnyOrder("covers.from", "covers.to");
        assertThat(errorFields(holder.change("covers", fields("accountId", colleague.id, "until", "2026-01-01"))))
                .contains("covers.until");
        holder.changed("covers", cover(colleague.id, 0, 1));
        assertThat(items(api.get("admin", holder.address() + "/history")).getFirst().path("new").asString())
                .isEqualTo(colleague.id + " " + District.inDays(0) + "/" + District.inDays(1));
    }

    @Test
    void on_the_pages_a_switch_chooses_for_whom_one_acts() {
        Holder colleague = new Holder(api, "PARK", fields("parkId", district.parkId), office);
        Holder holder = of("VIEWER");
        holder.changed("covers", cover(colleague.id, 0, 1));
        String hazard = district.confirmed();
        String propose = "/api/hazards/" + hazard + "/propose-listing";
        try (var browser = new Browser(at).signIn(holder.account())) {
            assertThat(browser.act(propose, fields("level", "COUNTY"), browser.token("/me")).statusCode())
                    .isEqualTo(403);
            String token = browser.token("/me");
            assertThat(browser.form("/me/acting-for", "colleague=true&_csrf=" + Browser.encoded(token)).statusCode())
                    .isEqualTo(302);
            assertThat(parks(browser)).isEqualTo(1);
            assertThat(browser.act(propose, fields("level", "COUNTY"), token).statusCode()).isEqualTo(200);
            holder.changed("covers", null);
            await().atMost(SECONDS).untilAsserted(() -> assertThat(parks(browser)).isGreaterThan(1));
        }
    }

    /** How many parks the account may see now. */
    private static int parks(Browser browser) {
        return JSON.readTree(browser.get("/api/parks").body()).path("total").asInt();
    }

    private Answer me(Holder holder, Holder colleague) {
        return api.get(holder.account(), "/api/hazards?size=1", HEADER, colleague.id);
    }

    private Holder of(String role) {
        return new Holder(api, role, fields("district", true), office);
    }

    private static Map<String, Object> cover(String accountId, int from, int to) {
        return fields("accountId", accountId, "from", District.inDays(from), "to", District.inDays(to));
    }
}
