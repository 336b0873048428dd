package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The figures that leaders see, with the sample district, against counts of its ledger by hand. */
abstract class IndicatorContract extends Contract {

    private static final List<SampleRow> SAMPLE = SampleRow.all();

    IndicatorContract(Deployment at) {
        super(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-06-30", "2020-12-31", "2021-12-31", "2022-12-31"})
    void the_samples_indicators_on_a_day_are_what_its_ledger_counts_to(String asOf) {
        LocalDate day = LocalDate.parse(asOf);
        for (LocalDate from : List.of(LocalDate.parse("2020-01-01"), day.withDayOfYear(1), day.withDayOfMonth(1))) {
            String question = "?from=%s&to=%s&asOf=%s&by=park%s".formatted(from, day, asOf, parkFilter());
            JsonNode answer = ok("/api/indicators" + question);
            assertThat(figures(answer.path("total"))).as(question).isEqualTo(counted(from, day, row -> true));
            for (JsonNode row : answer.path("rows")) {
                String name = parks().get(row.path("key").path("park").asString());
                assertThat(figures(row.path("figures"))).as(name + question)
                        .isEqualTo(counted(from, day, hazard -> hazard.park().equals(name)));
            }
            JsonNode found = ok("/api/indicators/hazards?figure=FOUND&from=%s&to=%s&asOf=%s%s".formatted(from, day,
                    asOf, parkFilter()));
            assertThat(found.path("total").asLong()).isEqualTo(answer.path("total").path("found").asLong());
        }
        JsonNode ledger = ok("/api/hazards?overdue=true&asOf=" + asOf + parkFilter());
        assertThat(ledger.path("total").asLong()).isEqualTo(overdue(day, row -> true));
    }

    @Test
    void what_is_stored_today_is_what_the_timeline_folds_to() {
        String question = "/api/indicators?from=2020-01-01&to=2022-12-31&by=quarter" + parkFilter();
        JsonNode now = ok(question);
        JsonNode folded = ok(question + "&knownAt=2099-01-01&asOf=" + District.today());
        assertThat(figures(folded.path("total"))).isEqualTo(figures(now.path("total")));
        assertThat(folded.path("rows").size()).isEqualTo(now.path("rows").size()).isEqualTo(12);
        for (int i = 0; i < 12; i++) {
            assertThat(figures(folded.path("rows").get(i).path("figures")))
                    .isEqualTo(figures(now.path("rows").get(i).path("figures")));
        }
    }

    @Test
    void of_182_found_72_closed_out_are_39_56_per_cent_and_of_nothing_there_is_none() {
        String name = "指标园区-" + UUID.randomUUID();
        String park = api.post("admin", "/api/parks", fields("name", name, "district", "契约区")).id();
        String empty = api.post("admin", "/api/parks",
                fields("name", "空园区-" + UUID.randomUUID(), "district", "契约区")).id();
        var ledger = new StringBuilder("编号,园区,责任单位,发现日期,隐患描述,挂牌日期,整改期限,整改进度(%),验收日期,摘牌日期,销号日期,状态\n");
        for (int i = 0; i < 182; i++) {
            ledger.append("指-%03d,%s,单位%d,2024-03-01,描述,2024-03-05,2024-06-01,50,%s\n".formatted(i, name, i % 9,
                    i < 72 ? "2024-05-01,2024-05-02,2024-05-03,已销号" : ",,,整改中"));
        }
        assertThat(summary(upload(ledger.toString().getBytes(StandardCharsets.UTF_8), "?commit=true&newUnits=*")))
                .isEqualTo("182 new, 0 unchanged, 0 invalid");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ok("/api/parks/" + park).path("total").asInt()).isEqualTo(182));

        String year = "from=2024-01-01&to=2024-12-31";
        JsonNode rate = ok("/api/indicators?" + year + "&parkId=" + park).path("total").path("rectification");
        assertThat(rate.toString())
                .isEqualTo("{\"numerator\":72,\"denominator\":182,\"rate\":39.56,\"text\":\"39.56 %\"}");
        assertThat(ok("/api/hazards?size=1&rectification=RECTIFYING&parkId=" + park).path("total").asInt())
                .isEqualTo(110);
        assertThat(ok("/api/indicators/hazards?figure=CLOSED_OUT&size=1&" + year + "&parkId=" + park).path("total")
                .asInt()).isEqualTo(72);
        JsonNode nothing = ok("/api/indicators?by=month&" + year + "&parkId=" + empty);
        for (String ratio : List.of("rectification", "carriedIn", "onTime", "onTimeOriginal")) {
            assertThat(nothing.path("total").path(ratio).toString())
                    .isEqualTo("{\"numerator\":0,\"denominator\":0,\"rate\":null,\"text\":\"n/a\"}");
            assertThat(nothing.path("rows").get(11).path("figures").path(ratio).path("text").asString())
                    .isEqualTo("n/a");
        }
        String page = api.get("viewer", "/indicators?" + year + "&parkId=" + park).text();
        assertThat(page).contains("39.56 %").contains(">72</a>").contains(">182</a>").contains("n/a");
    }

    private static Map<String, Object> counted(LocalDate from, LocalDate to, Predicate<SampleRow> which) {
        var counted = new LinkedHashMap<String, Object>();
        counted.put("found", count(which.and(row -> found(row, from, to))));
        counted.put("rectification", count(which.and(row -> found(row, from, to) && row.did("closeOut", to))) + "/"
                + counted.get("found"));
        Predicate<SampleRow> carried = which.and(row -> row.major(to) && row.acts().get("report").isBefore(from)
                && !row.did("closeOut", from.minusDays(1)) && !row.did("exit", from.minusDays(1)));
        counted.put("carriedIn", count(carried.and(row -> row.didWithin("closeOut", from, to, to))) + "/"
                + count(carried));
        counted.put("onTime", due(from, to, which, SampleRow::currentDeadline));
        counted.put("onTimeOriginal", due(from, to, which, SampleRow::originalDeadline));
        counted.put("overdue", overdue(to, which));
        counted.put("listed", count(which.and(row -> row.didWithin("list", from, to, to))));
        counted.put("delisted", count(which.and(row -> row.didWithin("delist", from, to, to))));
        counted.put("inForce", count(which.and(row -> row.did("list", to) && !row.did("delist", to))));
        Predicate<SampleRow> planned = which.and(row -> found(row, from, to) && row.did("plan", to));
        counted.put("fundsPlanned", money(planned, "计划资金(万元)"));
        counted.put("fundsCommitted", money(planned.and(row -> row.cells().get("资金落实").equals("是")), "计划资金(万元)"));
        counted.put("fundsSpent", money(which.and(row -> found(row, from, to) && row.did("progress", to)),
                "已投入资金(万元)"));
        return counted;
    }

    private interface Deadline {

        LocalDate of(SampleRow row, LocalDate by);
    }

    private static String due(LocalDate from, LocalDate to, Predicate<SampleRow> which, Deadline deadline) {
        Predicate<SampleRow> due = which.and(row -> {
            LocalDate day = deadline.of(row, to);
            return row.major(to) && day != null && !day.isBefore(from) && !day.isAfter(to)
                    && !(row.did("exit", to) && row.did("exit", day));
        });
        return count(due.and(row -> row.did("accept", deadline.of(row, to)))) + "/" + count(due);
    }

    private static long overdue(LocalDate day, Predicate<SampleRow> which) {
        return count(which.and(row -> row.open(day) && row.currentDeadline(day) != null
                && row.currentDeadline(day).isBefore(day)));
    }

    private static boolean found(SampleRow row, LocalDate from, LocalDate to) {
        return row.major(to) && row.didWithin("report", from, to, to);
    }

    private static long count(Predicate<SampleRow> which) {
        return SAMPLE.stream().filter(which).count();
    }

    private static String money(Predicate<SampleRow> which, String column) {
        return plain(SAMPLE.stream().filter(which).map(row -> row.cny(column)).reduce(BigDecimal.ZERO,
                BigDecimal::add));
    }

    private static Map<String, Object> figures(JsonNode figures) {
        var plain = new LinkedHashMap<String, Object>();
        figures.properties().forEach(figure -> plain.put(figure.getKey(), figure.getValue().isObject()
                ? figure.getValue().path("numerator").asLong() + "/" + figure.getValue().path("denominator").asLong()
                : figure.getKey().startsWith("funds")
                        ? plain(figure.getValue().decimalValue())
                        : figure.getValue().isNull() ? null : (Object) figure.getValue().asLong()));
        return plain;
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private Map<String, String> parks() {
        var names = new LinkedHashMap<String, String>();
        var sample = SAMPLE.stream().map(SampleRow::park).toList();
        ok("/api/parks").path("items").forEach(park -> {
            if (sample.contains(park.path("name").asString())) {
                names.put(park.path("id").asString(), park.path("name").asString());
            }
        });
        assertThat(names).hasSize(3);
        return names;
    }

    private String parkFilter() {
        return "&parkId=" + String.join(",", parks().keySet());
    }

    private JsonNode ok(String path) {
        var answer = api.get("auditor", path);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        return answer.body();
    }
}
