package bihuan.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.core.file.Acts;
import bihuan.query.testing.QuerySideTest;

class LedgerHttpTest extends QuerySideTest {

    private String park;
    private String otherPark;
    private String alpha;
    private String beta;

    @BeforeEach
    void a_park_with_hazards_and_another() {
        park = own("park-a");
        otherPark = own("park-b");
        alpha = own("unit-alpha");
        beta = own("unit-beta");
        park(park, "滨河化工园区");
        park(otherPark, "临港园区");
        unit(alpha, park, "滨河瑞安新材料有限公司");
        unit(beta, park, "滨河宏信石化仓储有限公司");
        given(hazard("1", alpha).on("2026-03-01").about("一车间", "铝粉尘除尘系统未设置泄爆装置"), Action.REPORT);
        given(hazard("2", alpha).on("2026-03-02").about("罐区", "液化烃储罐距离不足"), Action.REPORT, Action.CONFIRM);
        given(hazard("3", beta).on("2026-05-20").about("冷库机房", "100%_泄漏"), Action.REPORT, Action.CONFIRM,
                Action.PROPOSE_LISTING, Action.LIST);
        given(hazard("4", beta).on("2026-01-05").about("二车间", "动火作业"), Action.REPORT, Action.CONFIRM,
                Action.FILE_PLAN, Action.RECORD_PROGRESS, Action.REQUEST_ACCEPTANCE, Action.ACCEPT, Action.CLOSE_OUT);
        given(new Acts(own("hazard-5")).in(otherPark, own("unit-gamma")).numbered("5"), Action.REPORT);
        projected();
    }

    @Test
    void the_newest_discovered_comes_first_with_every_field_of_the_contract() {
        var answer = get("/api/hazards?parkId={park}", park);
        assertThat(answer).hasStatusOk();
        assertThat(numbers(answer)).containsExactly("3", "2", "1", "4");
        assertThat(answer).bodyJson().extractingPath("$.total").isEqualTo(4);
        assertThat(answer).bodyJson().extractingPath("$.next").isNull();
        assertThat(answer).bodyJson().extractingPath("$.items[0]").asMap().containsKeys("id", "number", "parkId",
                "parkName", "unitName", "subject", "category", "subcategory", "location", "description", "source",
                "discoveredOn", "level", "rectification", "listing", "restriction", "restrictionScope", "extension",
                "originalDeadline", "currentDeadline", "overdueDays", "progressPercent", "fundsPlanned", "fundsSpent",
                "closedOutOn", "incomplete", "version").containsEntry("parkName", "滨河化工园区")
                .containsEntry("unitName", "滨河宏信石化仓储有限公司").containsEntry("listing", "LISTED")
                .containsEntry("version", 3);
    }

    @Test
    void filters_may_be_repeated_or_separated_by_commas() {
        assertThat(search("rectification=REPORTED,CLOSED_OUT")).containsExactlyInAnyOrder("1", "4");
        assertThat(search("rectification=REPORTED&rectification=CONFIRMED&unitId=" + alpha)).containsExactlyInAnyOrder(
                "1",
                "2");
        assertThat(search("listing=LISTED")).containsExactly("3");
        assertThat(search("category=危险化学品")).hasSize(4);
        assertThat(search("category=消防")).isEmpty();
    }

    @Test
    void overdue_is_open_past_the_current_deadline() {
        assertThat(search("overdue=true")).containsExactly("2");
        assertThat(search("overdue=false")).containsExactlyInAnyOrder("1", "3", "4");
        assertThat(search("dueBefore=2026-07-01")).containsExactlyInAnyOrder("2", "3");
        assertThat(JsonPath.<Integer>read(body(get("/api/hazards?overdue=true&parkId={park}", park)),
                "$.items[0].overdueDays")).isEqualTo(74);
    }

    @Test
    void words_are_searched_in_unit_location_and_description_and_percent_is_no_wildcard() {
        assertThat(search("q=除尘")).containsExactly("1");
        assertThat(search("q=铝粉尘除尘系统")).containsExactly("1");
        assertThat(search("q=瑞安")).containsExactlyInAnyOrder("1", "2");
        assertThat(search("q=车间")).containsExactlyInAnyOrder("1", "4");
        assertThat(search("q=100%_泄")).containsExactly("3");
        assertThat(search("q=%")).containsExactly("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "-number", "discoveredOn", "-discoveredOn", "currentDeadline", "-currentDeadline",
            "originalDeadline", "overdueDays", "-overdueDays", "progressPercent", "-progressPercent", "category",
            "-category", "closedOutOn", "-closedOutOn", "fundsPlanned", "-fundsSpent", "level", "-level",
            "rectification", "-rectification", "unitName", "-parkName"})
    void pages_follow_each_other_without_a_gap_in_every_order(String sort) {
        var whole = numbers(get("/api/hazards?parkId={park}&sort={sort}", park, sort));
        var paged = new ArrayList<String>();
        String cursor = null;
        do {
            var page = cursor == null
                    ? get("/api/hazards?parkId={park}&size=1&sort={sort}", park, sort)
                    : get("/api/hazards?parkId={park}&size=1&sort={sort}&cursor={cursor}", park, sort, cursor);
            assertThat(page).hasStatusOk();
            paged.addAll(numbers(page));
            cursor = JsonPath.read(body(page), "$.next");
        } while (cursor != null);
        assertThat(paged).hasSize(4).isEqualTo(whole);
    }

    @Test
    void hazards_without_a_deadline_come_last_in_either_direction() {
        assertThat(numbers(get("/api/hazards?parkId={park}&sort=currentDeadline", park))).endsWith("1");
        assertThat(numbers(get("/api/hazards?parkId={park}&sort=-currentDeadline", park))).endsWith("1");
    }

    @Test
    void a_caller_sees_only_its_scope() {
        assertThat(numbers(get(Role.UNIT, Scope.unit(alpha), "/api/hazards"))).containsExactly("2", "1");
        assertThat(numbers(get(Role.PARK, Scope.park(otherPark), "/api/hazards"))).containsExactly("5");
        assertThat(numbers(get(Role.PARK, Scope.park(otherPark), "/api/hazards?parkId={park}", park))).isEmpty();
        assertThat(get(Role.PARK, Scope.park(otherPark), "/api/parks/{park}/ledger", park)).hasStatus(404);
        assertThat(numbers(get("/api/parks/{park}/ledger?listing=LISTED", park))).containsExactly("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rectification=DONE", "listing=listed", "level=GALAXY", "source=RUMOUR", "overdue=maybe",
            "dueBefore=2026-02-30", "dueBefore=soon", "size=0", "size=501", "size=many", "size=-1", "sort=colour",
            "sort=-", "cursor=zzz", "cursor=***", "q=%00", "parkId=a%00b", "category=%00", "unitId=%00"})
    void a_parameter_that_cannot_be_read_is_named(String parameter) {
        var answer = getEncoded("/api/hazards?" + parameter);
        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field")
                .isEqualTo(parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        String cursor = JsonPath.read(body(get("/api/hazards?parkId={park}&size=1&sort=number", park)), "$.next");
        assertThat(get("/api/hazards?parkId={park}&size=1&cursor={cursor}", park, cursor)).hasStatus(400);
    }

    @Test
    void the_csv_has_the_headers_and_words_of_an_office_and_no_formula() {
        given(hazard("=6", alpha).on("2026-06-01").about("罐区,东", "引号\"与\n换行"), Action.REPORT, Action.ORDER_SUSPENSION);
        projected();
        String csv = body(get("/api/parks/{park}/ledger.csv?sort=number", park));
        assertThat(csv).startsWith("\uFEFF编号,园区,责任单位,主体类型,").contains(",停产停业,验收日期,验收人员,摘牌文号,摘牌日期,销号日期,状态\r\n")
                .contains("\r\n'=6,滨河化工园区,").contains("\"罐区,东\"").contains("\"引号\"\"与\n换行\"").contains(",局部,")
                .contains("已销号\r\n").contains("整改中\r\n").contains("已确认\r\n");
        assertThat(csv.lines().filter(line -> line.startsWith("4,")).findAny().orElseThrow()).contains(",0.1,0.1,");
    }

    private Acts hazard(String number, String unit) {
        return new Acts(own("hazard-" + number.replace("=", ""))).in(park, unit).numbered(number);
    }

    private List<String> search(String filter) {
        return numbers(getEncoded("/api/hazards?parkId=" + park + "&" + filter.replaceFirst("(?<==).*",
                URLEncoder.encode(filter.substring(filter.indexOf('=') + 1), StandardCharsets.UTF_8)
                        .replace("%26", "&").replace("%3D", "="))));
    }

    private static List<String> numbers(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return JsonPath.read(body(answer), "$.items[*].number");
    }
}
