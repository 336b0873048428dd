package bihuan.query.pages.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import bihuan.api.campaign.ReportKind;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.core.enrolment.CampaignActs;
import bihuan.query.testing.QuerySideTest;

class CampaignPagesTest extends QuerySideTest {

    private String park;
    private String other;
    private String campaign;
    private String part;

    @BeforeEach
    void a_campaign_in_which_one_of_two_parks_takes_part() {
        park = own("park");
        other = own("other");
        campaign = own("campaign");
        part = "/campaigns/" + campaign + "/parks/" + park;
        park(park, "参加<的>园区");
        park(other, "未参加园区");
        unit(own("unit"), park, "参加园区的企业");
        var acts = new CampaignActs(campaign, park);
        given(acts.setUp());
        given(acts.enrolled());
        given(acts.on("2026-03-10").evidence("abc").completed("survey"));
        given(acts.on("2026-03-12").completed("lists"));
        given(acts.on("2026-03-14").reopened("lists"));
        given(acts.on("2026-03-15").adopted("承包商<制度>"));
        given(acts.on("2026-04-01").filed(ReportKind.ANNUAL, 2026));
        projected();
    }

    @Test
    void everybody_sees_campaigns_and_as_much_of_the_parks_as_the_scope_holds() {
        assertThat(ok(Role.VIEWER, Scope.DISTRICT, "/campaigns", "zh")).contains("专项整治").contains("参加&lt;的&gt;园区")
                .contains(part).contains("/parks/" + park + "/progress/first/tasksDue")
                .doesNotContain("/campaigns/new");
        assertThat(ok(Role.ADMIN, Scope.DISTRICT, "/campaigns", "en")).contains("A campaign").contains("/campaigns/new")
                .contains("tasks 1 of 2");
        assertThat(ok(Role.PARK, Scope.park(other), "/campaigns", "zh")).contains("专项整治").doesNotContain(part);
        assertThat(ok(Role.UNIT, Scope.unit(own("unit")), "/campaigns", "zh")).contains("专项整治").doesNotContain(part);
    }

    @Test
    void one_campaign_shows_its_tasks_and_only_an_administrator_enrols_other_parks() {
        String page = ok(Role.ADMIN, Scope.DISTRICT, "/campaigns/" + campaign + "?added=true", "en");
        assertThat(page).contains("Task survey").contains("Completed by").contains("Drill").contains("Campaign set up.")
                .contains("/campaigns/" + campaign + "/parks/" + other + "/enrol")
                .doesNotContain("/parks/" + park + "/enrol");
        assertThat(ok(Role.COMMITTEE, Scope.DISTRICT, "/campaigns/" + campaign, "zh")).contains("任务survey")
                .doesNotContain("/enrol");
        assertThat(page(Role.ADMIN, Scope.DISTRICT, "/campaigns/campaign-none", "en")).hasStatus(404);
        String enrol = "/campaigns/" + campaign + "/parks/" + other + "/enrol";
        assertThat(ok(Role.ADMIN, Scope.DISTRICT, enrol, "zh")).contains("action=\"/api" + enrol + "\"")
                .contains("name=\"occurredOn\"").contains("参加专项行动");
        assertThat(page(Role.COMMITTEE, Scope.DISTRICT, enrol, "en")).hasStatus(403);
        assertThat(page(Role.PARK, Scope.park(park), "/campaigns/new", "en")).hasStatus(403);
        assertThat(ok(Role.ADMIN, Scope.DISTRICT, "/campaigns/new", "en")).contains("Template").contains("data-key=");
        assertThat(page(Role.ADMIN, Scope.DISTRICT, "/campaigns/" + campaign + "/parks/nowhere/enrol", "en"))
                .hasStatus(404);
    }

    @Test
    void a_part_shows_the_state_of_its_tasks_and_what_was_done() {
        String page = ok(Role.VIEWER, Scope.DISTRICT, part, "zh");
        assertThat(page).contains("任务survey").contains("已完成").contains("逾期").contains("/api/evidence/abc")
                .contains("承包商&lt;制度&gt;").contains("2026-03-14 退回重做").contains("制定制度措施").contains("演练")
                .doesNotContain("class=\"act");
        assertThat(page(Role.UNIT, Scope.unit(own("unit")), part, "en")).hasStatus(404);
        assertThat(page(Role.PARK, Scope.park(other), part, "en")).hasStatus(404);
    }

    @Test
    void the_park_is_offered_its_own_acts_with_their_fields_and_nothing_done_to_be_done_again() {
        String page = ok(Role.PARK, Scope.park(park), part + "?act=complete-task&of=drive", "en");
        assertThat(page).contains("action=\"/api" + part + "/complete-task\"").contains("data-version=\"5\"")
                .contains("<option value=\"drive\" selected=\"selected\">Task drive").contains("option value=\"lists\"")
                .doesNotContain("option value=\"survey\"").doesNotContain("option value=\"final\"")
                .contains("data-field=\"evidence\"").doesNotContain("act=reopen-task");
        assertThat(ok(Role.PARK, Scope.park(park), part + "?act=perform-duty", "zh"))
                .contains("<option value=\"drill\" selected=\"selected\">演练").doesNotContain("option value=\"annual\"");
        assertThat(ok(Role.PARK, Scope.park(park), part + "?act=adopt-measure", "en")).contains("document.number")
                .contains("Adds a measure to the list of institutional measures");
        assertThat(ok(Role.PARK, Scope.park(park), part + "?act=file-report", "en")).contains("Annual report")
                .contains("<option value=\"second\">Stage second");
    }

    @Test
    void acts_of_others_are_neither_offered_nor_drawn() {
        assertThat(ok(Role.PARK, Scope.park(park), part + "?act=order-park-closure", "en"))
                .doesNotContain("id=\"act\"");
        assertThat(ok(Role.VIEWER, Scope.DISTRICT, part + "?act=complete-task", "en")).doesNotContain("id=\"act\"");
        assertThat(ok(Role.VIEWER, Scope.DISTRICT, part + "?act=no-such-act", "en")).doesNotContain("id=\"act\"");
        assertThat(ok(Role.COMMITTEE, Scope.DISTRICT, part + "?act=order-park-closure", "zh")).contains("id=\"act\"")
                .contains("name=\"decidedBy\"").contains("name=\"legalBasis\"").contains("act=reopen-task");
        assertThat(ok(Role.REGULATOR, Scope.DISTRICT, part + "?act=reopen-task&of=survey", "en"))
                .contains("<option value=\"survey\" selected=\"selected\">").doesNotContain("option value=\"drive\"");
    }

    @Test
    void after_an_ordered_closure_nothing_is_offered() {
        given(new CampaignActs(campaign, park).on("2026-05-01").closed());
        projected();
        assertThat(ok(Role.PARK, Scope.park(park), part + "?act=complete-task", "zh")).contains("区人民政府")
                .doesNotContain("id=\"act\"");
        assertThat(ok(Role.VIEWER, Scope.DISTRICT, "/campaigns", "zh")).contains("已责令关停退出");
    }

    @Test
    void each_act_is_voided_and_corrected_by_who_may() {
        assertThat(ok(Role.VIEWER, Scope.DISTRICT, part, "zh")).doesNotContain("void=").doesNotContain("correct=");
        assertThat(ok(Role.PARK, Scope.park(park), part, "zh")).contains("id=\"void-1\"").contains("id=\"correct-4\"")
                .doesNotContain("id=\"void-0\"").doesNotContain("id=\"correct-3\"");
        assertThat(ok(Role.PARK, Scope.park(park), part + "?correct=1", "en"))
                .contains("action=\"/api" + part + "/correct-act\"").contains("data-fixed=\"{&quot;sequence&quot;:1}\"")
                .contains("<option value=\"survey\" selected=\"selected\">").contains("option value=\"lists\"")
                .doesNotContain("option value=\"final\"").contains("Date of the act, as corrected")
                .contains("Reason of the act");
        assertThat(ok(Role.COMMITTEE, Scope.DISTRICT, part + "?void=4", "zh"))
                .contains("data-fixed=\"{&quot;sequences&quot;:[4]}\"").contains("id=\"target\"")
                .contains("原记录保留，不再生效");
        assertThat(ok(Role.ADMIN, Scope.DISTRICT, part + "?correct=0", "en")).contains("/correct-act\"");
        assertThat(ok(Role.PARK, Scope.park(park), part + "?void=0", "en")).doesNotContain("id=\"act\"");
        assertThat(ok(Role.PARK, Scope.park(park), part + "?void=99", "en")).doesNotContain("id=\"act\"");
    }

    @Test
    void a_void_act_is_struck_and_names_what_voids_it() {
        given(new CampaignActs(campaign, park).on("2026-05-01").voided(1L));
        projected();
        String page = ok(Role.PARK, Scope.park(park), part, "en");
        assertThat(page).contains("class=\"void\"").contains("href=\"#act-6\"").contains("Voids entry 2")
                .contains("Acts voided").doesNotContain("id=\"void-1\"").doesNotContain("id=\"void-6\"");
    }

    @Test
    void a_user_who_acted_on_an_older_version_sees_what_was_done_meanwhile() {
        assertThat(ok(Role.PARK, Scope.park(park), part + "/since?after=3", "en")).contains("data-version=\"5\"")
                .contains("Measure adopted").contains("Report filed").doesNotContain("Task completed");
        assertThat(ok(Role.PARK, Scope.park(park), part + "/since?after=5&stale=true", "zh")).contains("没有新的办理")
                .contains("请再次点击“提交”");
        assertThat(ok(Role.PARK, Scope.park(park), part + "/since?after=5", "zh")).doesNotContain("没有新的办理");
        assertThat(page(Role.PARK, Scope.park(park), part + "/since?after=x", "zh")).hasStatus(400);
    }

    private String ok(Role role, Scope scope, String uri, String language) {
        var answer = page(role, scope, uri, language);
        assertThat(answer).hasStatusOk();
        assertThat(body(answer)).doesNotContain("style=").doesNotContain("??")
                .doesNotContainPattern("<script(?![^>]*src=)");
        return body(answer);
    }

    private MvcTestResult page(Role role, Scope scope, String uri, String language) {
        return get(role, scope, uri + (uri.contains("?") ? "&" : "?") + "lang=" + language);
    }
}
