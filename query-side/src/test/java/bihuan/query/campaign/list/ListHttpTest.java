package bihuan.query.campaign.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.core.enrolment.CampaignActs;
import bihuan.query.core.file.Acts;
import bihuan.query.testing.QuerySideTest;

/** The two lists of a park. The campaign's window is 2026-03-01 to 2026-12-31. */
class ListHttpTest extends QuerySideTest {

    private String park;
    private String lists;

    @BeforeEach
    void a_park_in_a_campaign() {
        park = own("park");
        lists = "/api/parks/" + park + "/lists/";
        park(park, "滨河化工园区");
        unit(own("unit"), park, "=某企业");
        var acts = new CampaignActs(own("campaign"), park);
        given(acts.enrolled());
        given(acts.on("2026-05-20").adopted("=HYPERLINK(\"http://example.invalid\")"));
        given(hazard("before").on("2026-02-28"), Action.REPORT);
        given(hazard("first").on("2026-03-01"), Action.REPORT, Action.CONFIRM);
        given(hazard("second").about("+1车间", "@报警未投用").on("2026-04-01"), Action.REPORT);
        given(hazard("no-hazard").on("2026-04-02"), Action.REPORT, Action.REJECT_REPORT);
        given(hazard("general").on("2026-04-03"), Action.REPORT, Action.DOWNGRADE);
        projected();
    }

    @Test
    void problems_are_those_discovered_in_the_window_by_their_day() {
        String list = body(get(lists + "problems"));
        assertThat(JsonPath.<List<String>>read(list, "$.items[*].number")).containsExactly("first", "second",
                "general");
        assertThat(JsonPath.<Integer>read(list, "$.total")).isEqualTo(3);
    }

    @Test
    void a_long_list_comes_in_pages() {
        String first = body(get(lists + "problems?size=2"));
        assertThat(JsonPath.<List<String>>read(first, "$.items[*].number")).containsExactly("first", "second");
        String second = body(get(lists + "problems?size=2&cursor=" + JsonPath.<String>read(first, "$.next")));
        assertThat(JsonPath.<List<String>>read(second, "$.items[*].number")).containsExactly("general");
        assertThat(JsonPath.<Object>read(second, "$.next")).isNull();
    }

    @Test
    void measures_are_listed_with_the_actor_and_the_document() {
        String list = body(get(lists + "measures"));
        assertThat(JsonPath.<String>read(list, "$.items[0].adopted.on")).isEqualTo("2026-05-20");
        assertThat(JsonPath.<String>read(list, "$.items[0].adopted.document.number")).isEqualTo("文〔2026〕1号");
        assertThat(JsonPath.<String>read(list, "$.items[0].adopted.by.organisation")).isEqualTo("滨河化工园区");
    }

    @Test
    void as_workbooks_they_are_in_the_readers_language_and_hold_no_formula() throws IOException {
        var english = sheet(lists + "problems.xlsx");
        assertThat(english.getFirst()).startsWith("No.", "Responsible unit");
        assertThat(english).hasSize(4);
        assertThat(english.get(2)).contains("'=某企业", "'+1车间", "'@报警未投用", "Reported");
        assertThat(sheet(lists + "problems.xlsx?lang=zh").getFirst()).startsWith("编号", "责任单位");
        assertThat(sheet(lists + "problems.xlsx?lang=zh").get(2)).contains("已报告");
        var measures = sheet(lists + "measures.xlsx");
        assertThat(measures.get(1)).startsWith("'=HYPERLINK(\"http://example.invalid\")", "管理制度");
        assertThat(sheet(lists + "measures.xlsx?lang=zh").getFirst()).startsWith("制度措施");
    }

    @Test
    void who_does_not_see_the_park_or_asks_for_a_park_without_campaign_finds_none() {
        for (String path : List.of("problems", "measures", "problems.xlsx", "measures.xlsx")) {
            assertThat(get(Role.UNIT, Scope.unit(own("unit")), lists + path)).hasStatus(404);
            assertThat(get(Role.PARK, Scope.park(own("else")), lists + path)).hasStatus(404);
            assertThat(get(lists + path + "?campaign=campaign-x")).hasStatus(404);
            assertThat(get(lists + path + "?asOf=2026-03-01")).hasStatus(400);
        }
        assertThat(get(lists + "problems?cursor=abc")).hasStatus(400);
        park(own("park-2"), "无行动园区");
        projected();
        assertThat(get("/api/parks/" + own("park-2") + "/lists/problems")).hasStatus(404);
    }

    private Acts hazard(String name) {
        return new Acts(own("hazard-" + name)).in(park, own("unit")).numbered(name);
    }

    private List<List<String>> sheet(String uri) throws IOException {
        byte[] file = get(uri).getResponse().getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : book.getFirstSheet().read()) {
                rows.add(row.stream().map(ListHttpTest::text).toList());
            }
            return rows;
        }
    }

    private static String text(Cell cell) {
        return cell == null || cell.getText() == null ? "" : cell.getText();
    }
}
