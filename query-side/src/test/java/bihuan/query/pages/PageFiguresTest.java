package bihuan.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.core.enrolment.CampaignActs;
import bihuan.query.core.file.Acts;
import bihuan.query.pages.PageLinks.Link;
import bihuan.query.testing.QuerySideTest;
import bihuan.query.testing.StatementCount;

/**
 * What the tests of pages with figures share: a park with hazards in several states, and following a figure to its
 * list.
 */
@Import(PageFiguresTest.Counted.class)
abstract class PageFiguresTest extends QuerySideTest {

    protected String park;
    protected String unit;

    @TestConfiguration
    static class Counted {

        @Bean
        static StatementCount statementCount() {
            return new StatementCount();
        }
    }

    /** Two overdue, one due in five days, another in thirty, one closed out this month, one in the last. */
    protected void aParkWithHazardsAndACampaign() {
        park = own("park");
        unit = own("unit");
        park(park, "滨河化工园区");
        unit(unit, park, "滨河瑞安新材料有限公司");
        given(hazard("reported").on("2026-06-01"), Action.REPORT);
        given(hazard("overdue").on("2026-03-01"), Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING, Action.LIST,
                Action.ORDER_SUSPENSION, Action.FILE_PLAN, Action.RECORD_PROGRESS);
        given(hazard("later").on("2026-03-20"), Action.REPORT, Action.CONFIRM);
        given(hazard("due-in-5").on("2026-05-20"), Action.REPORT, Action.CONFIRM, Action.REQUEST_EXTENSION);
        given(hazard("due-in-30").on("2026-06-14"), Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING);
        given(hazard("closed").on("2026-06-02"), Action.REPORT, Action.CONFIRM, Action.FILE_PLAN,
                Action.RECORD_PROGRESS, Action.REQUEST_ACCEPTANCE, Action.ACCEPT, Action.CLOSE_OUT);
        given(hazard("closed-in-may").on("2026-05-02"), Action.REPORT, Action.CONFIRM, Action.FILE_PLAN,
                Action.RECORD_PROGRESS, Action.REQUEST_ACCEPTANCE, Action.ACCEPT, Action.CLOSE_OUT);
        given(hazard("downgraded").on("2026-06-02"), Action.REPORT, Action.DOWNGRADE);
        var campaign = new CampaignActs(own("campaign"), park);
        given(campaign.enrolled());
        given(campaign.on("2026-03-10").completed("survey"));
        given(campaign.on("2026-03-11").adopted("承包商<制度>"));
        projected();
    }

    protected Acts hazard(String number) {
        return new Acts(own("hazard-" + number)).in(park, unit).numbered(number).seed(1);
    }

    /** The page opens, and the same query in the API has as many items as the number, or adds up to it. */
    protected void opens(Scope scope, Link link, String language) {
        ask(scope, link.href() + (link.href().contains("?") ? "&" : "?") + "lang=" + language);
        String list = ask(scope, link.api());
        if (link.href().contains("FUNDS")) {
            BigDecimal sum = JsonPath.<List<Number>>read(list, "$.items[*].amount").stream()
                    .map(amount -> new BigDecimal(amount.toString())).reduce(BigDecimal.ZERO, BigDecimal::add);
            // Chinese pages show money in units of ten thousand yuan.
            BigDecimal shown = language.equals("zh") ? link.number().movePointRight(4) : link.number();
            assertThat(shown).as(link.toString()).isEqualByComparingTo(sum).isPositive();
        } else {
            assertThat(JsonPath.<Integer>read(list, "$.total")).as(link.toString())
                    .isEqualTo(link.number().intValueExact());
        }
    }

    /** The response to this encoded query for an account of the scope. */
    protected String ask(Scope scope, String uri) {
        var role = scope.isDistrict() ? Role.VIEWER : scope.unitId() == null ? Role.PARK : Role.UNIT;
        var answer = http.get().uri(URI.create(uri))
                .headers(headers -> headers.setBasicAuth(login(role, scope), PASSWORD)).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return body(answer);
    }

    /** The number of statements that the request executes. */
    protected int statements(Scope scope, String uri) {
        login(Role.VIEWER, scope);
        // What is cached for a few seconds is cached then.
        ask(scope, uri);
        return StatementCount.of(() -> ask(scope, uri));
    }
}
