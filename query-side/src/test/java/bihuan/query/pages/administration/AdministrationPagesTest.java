package bihuan.query.pages.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.testing.QuerySideTest;

class AdministrationPagesTest extends QuerySideTest {

    private static final String HAIBIN = """
            title: {zh: 海滨市, en: Haibin}
            clocks:
              listing-publication:
                within: 5 working-days
                source: {zh: 第三条, en: Article 3}
            statistics:
              quarterly: {due-month: 1, due-day: 15, source: {zh: 第六条, en: Article 6}}
            quotas:
              - {listings: 3, every: quarter, different-industries: true, source: {zh: 第八条, en: Article 8}}
            """;

    @Test
    void only_an_administrator_sees_them() {
        for (String path : List.of("/imports", "/imports/import-1", "/administration", "/administration/parks",
                "/administration/parks/park-1", "/administration/accounts", "/administration/profiles",
                "/administration/profiles/default", "/administration/profile-editor")) {
            for (Role role : List.of(Role.REGULATOR, Role.COMMITTEE, Role.VIEWER)) {
                var answer = page(role, path, "en");
                assertThat(answer).as(path).hasStatus(403);
                assertThat(body(answer)).contains("may not do this");
            }
        }
    }

    @Test
    void an_import_is_chosen_on_one_page_and_followed_on_another() {
        assertThat(ok("/imports", "zh")).contains("第一步：预检").contains("/api/imports?background=true")
                .contains("/js/imports-");
        assertThat(ok("/imports", "en")).contains("Step 1: dry run");
        String followed = ok("/imports/import-7", "en");
        assertThat(followed).contains("data-import=\"import-7\"").contains("/api/imports/import-7/commit")
                .contains("<progress").contains("data-code=\"file-plan\">")
                .contains("data-code=\"assurances.funding\">");
        assertThat(ok("/imports/import-7", "zh")).contains("第二步：录入")
                .contains("<span data-code=\"goals\">治理目标和任务</span>");
    }

    @Test
    void a_park_is_listed_with_its_units_and_the_profile_it_was_given() {
        String park = own("park");
        park(park, "海湾<化工>园区", "qingdao");
        unit(own("unit"), park, "海湾第一化工厂");
        projected();

        assertThat(ok("/administration/parks", "zh")).contains("海湾&lt;化工&gt;园区")
                .contains("/administration/parks/" + park)
                .contains("(qingdao)");
        assertThat(ok("/administration/parks/" + park, "zh")).contains("海湾第一化工厂").contains("企业")
                .contains("action=\"/api/parks/" + park + "/units\"");
        assertThat(ok("/administration/parks/" + park + "?added=" + own("unit") + "&profile=qingdao", "en"))
                .contains("Registered.").contains("Recorded.").contains("Enterprise");
        assertThat(page(Role.ADMIN, "/administration/parks/park-unknown", "en")).hasStatus(404);
    }

    @Test
    void accounts_are_listed_with_their_scope_and_never_with_a_password() {
        String park = own("park-of-account");
        park(park, "北港园区");
        projected();
        login(Role.PARK, Scope.park(park));

        String page = ok("/administration/accounts", "zh");
        assertThat(page).contains("park-null-" + park).contains("北港园区").contains("园区管理机构").contains("全区")
                .doesNotContain("bcrypt").doesNotContain("$2a$");
        assertThat(ok("/administration/accounts", "en")).contains("Park management").contains("The whole district");
    }

    @Test
    void profiles_are_listed_read_in_words_and_edited_as_a_new_revision() {
        String name = own("haibin");
        clockProfile(name, 1, HAIBIN);
        clockProfile(name, 2, HAIBIN.replace("5 working", "7 working"));
        String park = own("park-of-profile");
        park(park, "海滨园区", name);
        projected();

        assertThat(ok("/administration/profiles", "en")).contains("Haibin").contains("Custom").contains("Shipped")
                .contains("海滨园区");
        assertThat(ok("/administration/profiles/" + name, "en")).contains("Revision 2").contains("7 working-days")
                .contains("Article 3").contains("Due by day 15 of month 1").contains("of different industries");
        assertThat(ok("/administration/profiles/" + name + "?revision=1&saved=true", "zh")).contains("已保存，为第 1 版")
                .contains("5 working-days").contains("第三条");
        assertThat(ok("/administration/profile-editor?name=" + name, "en")).contains("Haibin: new revision")
                .contains("7 working-days").contains("/api/clock-profiles?check=true");
        assertThat(ok("/administration/profile-editor", "zh")).contains("新的时限规则");
        assertThat(page(Role.ADMIN, "/administration/profiles/nowhere", "en")).hasStatus(404);
        assertThat(page(Role.ADMIN, "/administration/profile-editor?name=nowhere", "en")).hasStatus(404);
        assertThat(page(Role.ADMIN, "/administration/profiles/" + name + "?revision=soon", "en")).hasStatus(400);
    }

    private String ok(String uri, String language) {
        var answer = page(Role.ADMIN, uri, language);
        assertThat(answer).hasStatusOk();
        assertThat(body(answer)).contains("lang=\"" + (language.equals("zh") ? "zh-CN" : "en") + "\"")
                .doesNotContain("style=").doesNotContain("??").doesNotContainPattern("<script(?![^>]*src=)");
        return body(answer);
    }

    private MvcTestResult page(Role role, String uri, String language) {
        return get(role, Scope.DISTRICT, uri + (uri.contains("?") ? "&" : "?") + "lang=" + language);
    }
}
