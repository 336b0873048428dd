package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

import bihuan.api.park.CreditCode;

import tools.jackson.databind.JsonNode;
import org.springframework.core.io.ClassPathResource;

import bihuan.standalone.contract.Api.Answer;

/** What importing and exporting ledgers does over HTTP, in whatever shape it runs. */
abstract class LedgerContract extends Contract {

    /** The 17 characters before the one that checks them. */
    private static final String CODE = "91330200MA2EEEEE0";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    LedgerContract(Deployment at) {
        super(at);
    }

    @Test
    void what_is_exported_is_imported_again_as_unchanged() {
        long seed = new Random().nextLong();
        var park = new LedgerPark(api);
        byte[] ledger = Ledgers.csv(new Ledgers(seed).rows(park.name, 120));
        Answer entered = upload(ledger, "?commit=true&newUnits=*");
        assertThat(summary(entered)).as("seed %s: %s", seed, entered.text())
                .isEqualTo("120 new, 0 unchanged, 0 invalid");
        String parkId = park.id(120);

        for (String path : List.of("/api/parks/" + parkId + "/ledger.csv", "/api/hazards.csv?parkId=" + parkId,
                "/api/parks/" + parkId + "/ledger.xlsx", "/api/hazards.xlsx?sort=number&parkId=" + parkId)) {
            Answer exported = api.get("auditor", path);
            assertThat(exported.status()).isEqualTo(200);
            Answer again = upload(exported.raw().body(), "");
            assertThat(summary(again)).as("seed %s, %s: %s", seed, path, again.text())
                    .isEqualTo("0 new, 120 unchanged, 0 invalid");
        }
    }

    @Test
    void a_ledger_is_tried_then_entered_and_entered_again_changes_nothing() throws Exception {
        String sample = new ClassPathResource("sample/ledger-sample.csv").getContentAsString(StandardCharsets.UTF_8);
        for (String parkName : List.of("滨河化工园区", "临港物流仓储园区", "东城智能制造园区")) {
            String mine = parkName + "-" + UUID.randomUUID();
            api.post("admin", "/api/parks", fields("name", mine, "district", "契约区"));
            sample = sample.replace("," + parkName + ",", "," + mine + ",");
        }
        byte[] ledger = sample.getBytes(StandardCharsets.UTF_8);
        assertThat(summary(upload(ledger, ""))).isEqualTo("60 new, 0 unchanged, 5 invalid");
        assertThat(summary(upload(ledger, "?commit=true&newUnits=*"))).isEqualTo("60 new, 0 unchanged, 5 invalid");
        assertThat(summary(upload(ledger, "?commit=true&newUnits=*"))).isEqualTo("0 new, 60 unchanged, 5 invalid");
        byte[] chinese = sample.substring(1).getBytes(Charset.forName("GB18030"));
        Answer dry = upload(chinese, "");
        assertThat(summary(dry)).isEqualTo("0 new, 60 unchanged, 5 invalid");
        List<String> blamed = new ArrayList<>();
        dry.body().path("rows").forEach(row -> row.path("errors").forEach(
                error -> blamed.add(row.path("line").asInt() + " " + error.path("field").asString())));
        assertThat(blamed).containsExactly("62 园区", "63 发现日期", "64 销号日期", "65 计划资金(万元)", "66 责任单位");
        assertThat(upload("没有表头".getBytes(StandardCharsets.UTF_8), "").status()).isEqualTo(400);
        assertThat(api.upload("regulator", "/api/imports", "l.csv", ledger).status()).isEqualTo(403);
    }

    @Test
    void no_cell_of_an_export_begins_like_a_formula() throws IOException {
        var park = new LedgerPark(api);
        upload(Ledgers.csv(new Ledgers(1).rows(park.name, 60)), "?commit=true&newUnits=*");
        String parkId = park.id(60);

        for (Row row : rows(api.get("auditor", "/api/parks/" + parkId + "/ledger.xlsx").raw().body())) {
            assertThat(row.stream().filter(cell -> cell != null).map(cell -> cell.getText()))
                    .noneMatch(text -> text.matches("(?s)[=+\\-@＝＋－＠\t\r].*"));
        }
        assertThat(api.get(null, "/api/hazards.xlsx").status()).isEqualTo(401);
        assertThat(api.get("auditor", "/api/hazards.xlsx?sort=nothing").status()).isEqualTo(400);
    }

    @Test
    void an_answer_names_headers_as_in_the_file_and_what_they_were_taken_for() {
        var park = new LedgerPark(api);
        String ledger = "重大隐患台账,,,,,\n序号,隐患编号,所属园区,企业名称,排查时间,整改状态\n1,甲-1,%s,某厂,2021年3月5日,整改中\n2,甲-2,%s,某厂,昨天,整改中\n"
                .formatted(park.name, park.name);
        Answer answer = upload(ledger.getBytes(Charset.forName("GB18030")), "");

        assertThat(summary(answer)).isEqualTo("1 new, 0 unchanged, 1 invalid");
        assertThat(answer.body().path("encoding").asString()).isEqualTo("GB18030");
        assertThat(answer.body().path("headerLine").asInt()).isEqualTo(2);
        assertThat(answer.body().path("columns").toString()).contains("{\"header\":\"排查时间\",\"column\":\"发现日期\"}");
        assertThat(answer.body().path("ignoredColumns").toString()).isEqualTo("[\"序号\"]");
        assertThat(answer.body().path("rows").get(1).path("line").asInt()).isEqualTo(4);
        assertThat(answer.body().path("rows").get(1).path("errors").get(0).path("field").asString()).isEqualTo("排查时间");
    }

    @Test
    void the_answer_as_a_workbook_has_the_rows_with_what_is_wrong_and_can_be_mended_and_sent_again()
            throws IOException {
        var park = new LedgerPark(api);
        byte[] ledger = "隐患编号,园区,企业名称,排查时间,状态\n甲-1,%s,某厂,2021年3月5日,整改中\n甲-2,%s,某厂,昨天,整改中\n"
                .formatted(park.name, park.name)
                .getBytes(StandardCharsets.UTF_8);
        Answer marked = api.upload("admin", "/api/imports", "l.csv", ledger, "Accept", XLSX, "Accept-Language", "en");

        assertThat(marked.header("Content-Type")).isEqualTo(XLSX);
        List<Row> rows = rows(marked.raw().body());
        assertThat(rows.get(1).getCellText(5)).isEqualTo("NEW");
        assertThat(rows.get(2).getCellText(5)).isEqualTo("INVALID");
        assertThat(rows.get(2).getCellText(6)).startsWith("排查时间: Not a date");
        assertThat(summary(upload(marked.raw().body(), ""))).isEqualTo("1 new, 0 unchanged, 1 invalid");
        assertThat(api.upload("admin", "/api/imports", "l.csv", "x".getBytes(StandardCharsets.UTF_8), "Accept", XLSX)
                .status()).isEqualTo(400);
    }

    @Test
    void an_import_in_the_background_is_followed_to_its_answer() {
        var park = new LedgerPark(api);
        byte[] ledger = Ledgers.plain(park.name, 600);
        Answer accepted = api.upload("admin", "/api/imports?commit=true&newUnits=*", "l.csv", ledger, "Prefer",
                "respond-async");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        assertThat(accepted.header("Preference-Applied")).isEqualTo("respond-async");
        String location = accepted.header("Location");

        Answer stream = api.ask("admin", location + "/progress");
        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        assertThat(stream.text()).contains("event:progress\ndata:{").containsOnlyOnce("event:done\n")
                .contains("\"done\":600");
        Answer done = api.ask("admin", location);
        assertThat(done.body().path("state").asString()).isEqualTo("DONE");
        assertThat(done.body().path("answer").path("rows").size()).isEqualTo(600);
        assertThat(summary(done.body().path("answer")))
                .isEqualTo("600 new, 0 unchanged, 0 invalid");
        assertThat(api.ask("admin", location, "Accept", XLSX).header("Content-Type")).isEqualTo(XLSX);
        park.id(600);
    }

    @Test
    void only_an_administrator_follows_imports_and_what_is_no_ledger_is_refused_at_once() {
        assertThat(api.upload("admin", "/api/imports?background=true", "l.csv", new byte[0]).status()).isEqualTo(400);
        assertThat(api.upload("regulator", "/api/imports?background=true", "l.csv", new byte[0]).status())
                .isEqualTo(403);
        assertThat(api.ask("regulator", "/api/imports/import-1").status()).isEqualTo(403);
        assertThat(api.ask("regulator", "/api/imports/import-1/progress").status()).isEqualTo(403);
        assertThat(api.ask("admin", "/api/imports/import-1").status()).isEqualTo(404);
        assertThat(api.ask("admin", "/api/imports/import-1/progress").status()).isEqualTo(404);
        assertThat(api.ask("admin", "/api/imports/import-1", "Accept", XLSX).status()).isEqualTo(404);
    }

    @Test
    void the_file_of_a_dry_run_is_entered_without_being_sent_again() {
        var park = new LedgerPark(api);
        String dry = api.upload("admin", "/api/imports?background=true", "l.csv", Ledgers.plain(park.name, 300))
                .header("Location");
        api.ask("admin", dry + "/progress");
        assertThat(summary(api.ask("admin", dry).body().path("answer"))).isEqualTo("300 new, 0 unchanged, 0 invalid");

        Answer accepted = api.post("admin", dry + "/commit?newUnits=*", fields());
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        assertThat(accepted.header("Location")).isNotEqualTo(dry);
        api.ask("admin", accepted.header("Location") + "/progress");
        Answer entered = api.ask("admin", accepted.header("Location"));
        assertThat(entered.body().path("committed").asBoolean()).isTrue();
        assertThat(summary(entered.body().path("answer"))).isEqualTo("300 new, 0 unchanged, 0 invalid");
        park.id(300);
        assertThat(api.post("regulator", dry + "/commit", fields()).status()).isEqualTo(403);
        assertThat(api.post("admin", "/api/imports/import-1/commit", fields()).status()).isEqualTo(404);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getFirstSheet().read();
        }
    }

    @Test
    void a_new_unit_is_listed_with_names_close_to_it_and_registered_only_when_agreed_to() {
        var park = new LedgerPark(api);
        String header = "编号,园区,责任单位,统一社会信用代码,发现日期,状态\n";
        String ledger = header + "甲-1,%1$s,恒泰化工有限公司,CODE,2021-03-05,已报告\n乙-1,%1$s,恒泰化工有限责任公司,,2021-03-05,已报告\n"
                .formatted(park.name);
        byte[] file = ledger.replace("CODE", CODE + CreditCode.checkCharacter(CODE)).getBytes(StandardCharsets.UTF_8);
        Answer dry = upload(file, "");

        assertThat(summary(dry)).isEqualTo("2 new, 0 unchanged, 0 invalid");
        assertThat(dry.body().path("newUnits").get(0).path("similar").get(0).asString()).isEqualTo("恒泰化工有限责任公司");
        assertThat(summary(upload(file, "?commit=true"))).isEqualTo("0 new, 0 unchanged, 2 invalid");
        Answer some = upload(file, "?commit=true&newUnits=" + encoded("恒泰化工有限公司"));
        assertThat(summary(some)).isEqualTo("1 new, 0 unchanged, 1 invalid");
        assertThat(some.body().path("rows").get(1).path("errors").get(0).path("field").asString()).isEqualTo("责任单位");
        assertThat(upload(file, "").body().path("newUnits").size()).isEqualTo(1);
        park.id(1);
    }

    @Test
    void what_was_imported_is_found_again_with_its_file() {
        var park = new LedgerPark(api);
        byte[] file = "编号,责任单位,发现日期,状态\n甲-1,某厂,2021-03-05,已报告\n合计,,,\n".getBytes(StandardCharsets.UTF_8);
        assertThat(upload(file, "").status()).isEqualTo(400);
        assertThat(upload(file, "?park=nowhere").body().path("errors").get(0).path("field").asString())
                .isEqualTo("park");
        Answer entered = upload(file, "?commit=true&newUnits=*&park=" + encoded(park.name));

        assertThat(summary(entered)).isEqualTo("1 new, 0 unchanged, 0 invalid");
        assertThat(entered.body().path("skipped").get(0).path("line").asInt()).isEqualTo(3);
        JsonNode newest = api.ask("admin", "/api/imports").body().path("items").valueStream()
                .filter(item -> item.path("park").asString("").equals(park.name)).findFirst().orElseThrow();
        assertThat(newest.path("by").path("accountId").asString()).isNotBlank();
        assertThat(newest.path("fileName").asString()).isEqualTo("ledger");
        assertThat(newest.path("summary").path("new").asInt()).isEqualTo(1);
        String path = "/api/imports/" + newest.path("id").asString();
        assertThat(api.ask("admin", path + "/file").raw().body()).isEqualTo(file);
        assertThat(summary(api.ask("admin", path).body().path("answer"))).isEqualTo("1 new, 0 unchanged, 0 invalid");
        assertThat(api.ask("admin", "/api/imports?before=" + newest.path("id").asString()).status()).isEqualTo(200);
        assertThat(api.ask("admin", "/api/imports?before=import-1").status()).isEqualTo(404);
        assertThat(api.ask("regulator", "/api/imports").status()).isEqualTo(403);
        park.id(1);
    }

    @Test
    void the_template_has_every_column_and_is_a_ledger_itself() throws IOException {
        Answer template = api.ask("admin", "/api/imports/template.xlsx");

        assertThat(template.header("Content-Type")).isEqualTo(XLSX);
        assertThat(summary(upload(template.raw().body(), ""))).isEqualTo("0 new, 0 unchanged, 0 invalid");
    }
}
