package bihuan.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

import bihuan.api.report.ReportKind;
import bihuan.standalone.contract.Api;

/**
 * Documents that a browser shows by themselves, each under the policy that it comes with, are styled and raise no
 * error.
 */
@BrowserTest
class DocumentsIT {

    private static final String BLUE = "rgb(11, 74, 111)";
    private static final String RED = "rgb(176, 16, 16)";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Site site;

    DocumentsIT(Site site) {
        this.site = site;
    }

    @TestFactory
    Stream<DynamicTest> a_report_has_its_style() {
        return Arrays.stream(ReportKind.values())
                .flatMap(kind -> inBothLanguages("/api/reports/" + kind.path() + ".html?period=" + period(kind), BLUE));
    }

    @TestFactory
    Stream<DynamicTest> a_frozen_report_has_its_style() {
        String id = site.api().post("regulator", "/api/reports/annual-report/freeze", "{\"period\":\"2021\"}").id();
        await().atMost(PATIENCE)
                .until(() -> site.api().get("regulator", "/api/reports/frozen/" + id + ".html").status() == 200);
        return inBothLanguages("/api/reports/frozen/" + id + ".html", BLUE);
    }

    @TestFactory
    Stream<DynamicTest> an_instrument_has_its_style() {
        Map<String, String> addresses = instruments(site.api());
        assertThat(addresses).hasSize(4);
        return addresses.values().stream().flatMap(address -> inBothLanguages(address, RED));
    }

    @Test
    void the_description_of_the_interface_is_shown_without_an_error() {
        try (Visitor visitor = site.visitor("viewer", Screen.desk(Screen.Language.EN))) {
            visitor.open("/swagger-ui.html");
            Page page = visitor.page();
            page.waitForSelector(".opblock");
            assertThat(style(page, ".opblock", "borderRadius")).isEqualTo("4px");
        }
    }

    private Stream<DynamicTest> inBothLanguages(String address, String colour) {
        return Arrays.stream(Screen.Language.values()).map(language -> dynamicTest(address + " " + language, () -> {
            try (Visitor visitor = site.visitor("regulator", Screen.desk(language))) {
                assertThat(visitor.open(address).status()).isEqualTo(200);
                Page page = visitor.page();
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.tag);
                assertThat(style(page, "h1", "color")).isEqualTo(colour);
                assertThat(style(page, "h1", "textAlign")).isEqualTo("center");
                assertThat(style(page, "table", "borderCollapse")).isEqualTo("collapse");
            }
        }));
    }

    private static Object style(Page page, String element, String property) {
        return page.locator(element).first().evaluate("(element, property) => getComputedStyle(element)[property]",
                property);
    }

    private static String period(ReportKind kind) {
        return switch (kind.form()) {
            case MONTH -> "2021-03";
            case QUARTER -> "2021-Q1";
            case YEAR -> "2021";
            case THREE_YEARS -> "2020-2022";
        };
    }

    /** An address for each kind of instrument, of the first hazard of which it can be printed. */
    private static Map<String, String> instruments(Api api) {
        var addresses = new LinkedHashMap<String, String>();
        for (String state : new String[]{"listing=LISTED&rectification=RECTIFYING", "rectification=CLOSED_OUT",
                "restriction=ORDERED"}) {
            items(api, "/api/hazards?size=20&" + state)
                    .forEach(hazard -> items(api, "/api/hazards/" + hazard.path("id").asString() + "/instruments")
                            .filter(offer -> offer.path("printable").asBoolean())
                            .forEach(offer -> addresses.putIfAbsent(offer.path("kind").asString(),
                                    "/api/hazards/%s/instruments/%s.html".formatted(hazard.path("id").asString(),
                                            offer.path("kind").asString()))));
        }
        return addresses;
    }

    private static Stream<JsonNode> items(Api api, String path) {
        return StreamSupport.stream(api.get("regulator", path).body().path("items").spliterator(), false);
    }
}
