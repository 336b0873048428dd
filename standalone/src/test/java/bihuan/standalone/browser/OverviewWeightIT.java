package bihuan.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/** What the overview weighs on the wire when it is opened for the first time. */
@BrowserTest
class OverviewWeightIT {

    private static final long MOST = 150 * 1024;
    /** The library that draws, which comes after the page is readable. */
    private static final String CHARTS = "/echarts";

    private final Site site;
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Double> asked = new HashMap<>();
    private final Map<String, Long> bytes = new HashMap<>();
    private double readable;

    OverviewWeightIT(Site site) {
        this.site = site;
    }

    @Test
    void the_first_view_weighs_less_than_150_kb_and_the_library_of_charts_comes_after_it() {
        try (Visitor visitor = site.visitor("regulator", Screen.desk(Screen.Language.ZH))) {
            watch(visitor.page().context().newCDPSession(visitor.page()));
            visitor.open("/");
        }

        Map<String, Long> first = weights(id -> !ofCharts(id));
        System.out.printf("Overview, bytes on the wire: %d before its charts in %d answers, %d of charts%n", sum(first),
                first.size(), sum(weights(this::ofCharts)));
        assertThat(first).hasSizeGreaterThan(1);
        assertThat(sum(first)).as(first::toString).isLessThan(MOST);
        assertThat(asked.keySet().stream().filter(this::ofCharts).map(asked::get))
                .allSatisfy(moment -> assertThat(moment).isGreaterThan(readable));
    }

    private void watch(CDPSession network) {
        network.on("Network.requestWillBeSent", event -> {
            addresses.put(id(event), event.getAsJsonObject("request").get("url").getAsString());
            asked.put(id(event), event.get("timestamp").getAsDouble());
        });
        network.on("Network.loadingFinished",
                event -> bytes.put(id(event), event.get("encodedDataLength").getAsLong()));
        network.on("Page.domContentEventFired", event -> readable = event.get("timestamp").getAsDouble());
        network.send("Network.enable");
        network.send("Page.enable");
    }

    private Map<String, Long> weights(Predicate<String> which) {
        return bytes.keySet().stream().filter(which).collect(Collectors.toMap(addresses::get, bytes::get, Long::sum));
    }

    private static long sum(Map<String, Long> weights) {
        return weights.values().stream().mapToLong(Long::longValue).sum();
    }

    private boolean ofCharts(String id) {
        return addresses.get(id).contains(CHARTS);
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }
}
