package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import bihuan.standalone.contract.Api.Answer;

/** What importing and exporting ledgers does over HTTP, in whatever shape it runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LedgerContract {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Api api;

    abstract Deployment deployment() throws Exception;

    @BeforeAll
    void start() throws Exception {
        api = new Api(deployment());
    }

    @RepeatedTest(3)
    void what_is_exported_is_imported_again_as_unchanged() {
        long seed = new Random().nextLong();
        String park = park();
        byte[] ledger = Ledgers.csv(new Ledgers(seed).rows(park, 120));
        Answer entered = upload(ledger, "?commit=true");
        assertThat(summary(entered)).as("seed %s: %s", seed, entered.text())
                .isEqualTo("120 new, 0 unchanged, 0 invalid");
        String parkId = parkId(park, 120);

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
    void no_cell_of_an_export_begins_like_a_formula() throws IOException {
        String park = park();
        upload(Ledgers.csv(new Ledgers(1).rows(park, 60)), "?commit=true");
        String parkId = parkId(park, 60);

        for (Row row : rows(api.get("auditor", "/api/parks/" + parkId + "/ledger.xlsx").raw().body())) {
            assertThat(row.stream().filter(cell -> cell != null).map(cell -> cell.getText()))
                    .noneMatch(text -> text.matches("(?s)[=+\\-@＝＋－＠\t\r].*"));
        }
        assertThat(api.get(null, "/api/hazards.xlsx").status()).isEqualTo(401);
        assertThat(api.get("auditor", "/api/hazards.xlsx?sort=nothing").status()).isEqualTo(400);
    }

    @Test
    void an_answer_names_headers_as_they_stand_in_the_file_and_what_they_were_taken_for() {
        String park = park();
        String ledger = "重大隐患台账,,,,,\n序号,隐患编号,所属园区,企业名称,排查时间,整改状态\n1,甲-1,%s,某厂,2021年3月5日,整改中\n2,甲-2,%s,某厂,昨天,整改中\n"
                .formatted(park, park);
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
        String park = park();
        byte[] ledger = "隐患编号,园区,企业名称,排查时间,状态\n甲-1,%s,某厂,2021年3月5日,整改中\n甲-2,%s,某厂,昨天,整改中\n".formatted(park, park)
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
        String park = park();
        byte[] ledger = Ledgers.plain(park, 600);
        Answer accepted = api.upload("admin", "/api/imports?commit=true", "l.csv", ledger, "Prefer", "respond-async");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        assertThat(accepted.header("Preference-Applied")).isEqualTo("respond-async");
        String location = accepted.header("Location");

        Answer stream = api.ask("admin", location + "/progress");
        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        assertThat(stream.text()).contains("event: progress\ndata: {").containsOnlyOnce("event: done\n")
                .contains("\"done\":600");
        Answer done = api.ask("admin", location);
        assertThat(done.body().path("state").asString()).isEqualTo("DONE");
        assertThat(done.body().path("answer").path("rows").size()).isEqualTo(600);
        assertThat(summary(new Answer(200, done.body().path("answer"), done.raw())))
                .isEqualTo("600 new, 0 unchanged, 0 invalid");
        assertThat(api.ask("admin", location, "Accept", XLSX).header("Content-Type")).isEqualTo(XLSX);
        parkId(park, 600);
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

    private String park() {
        String name = "台账园区-" + UUID.randomUUID();
        api.post("admin", "/api/parks", fields("name", name, "district", "契约区"));
        return name;
    }

    /** The park's id once the reading side has seen so many hazards in it. */
    private String parkId(String name, int hazards) {
        await().atMost(SOON).until(() -> parks(name).path("total").asInt() == hazards);
        return parks(name).path("id").asString();
    }

    private tools.jackson.databind.JsonNode parks(String name) {
        return api.get("auditor", "/api/parks").body().path("items").valueStream()
                .filter(park -> park.path("name").asString().equals(name)).findAny()
                .orElse(tools.jackson.databind.node.MissingNode.getInstance());
    }

    private Answer upload(byte[] ledger, String query) {
        return api.upload("admin", "/api/imports" + query, "ledger", ledger);
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getFirstSheet().read();
        }
    }

    private static String summary(Answer answer) {
        var summary = answer.body().path("summary");
        return "%d new, %d unchanged, %d invalid".formatted(summary.path("new").asInt(),
                summary.path("unchanged").asInt(), summary.path("invalid").asInt());
    }
}
