package bihuan.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.server.PathContainer;

import bihuan.api.permission.Role;
import bihuan.standalone.browser.SitePage;

/**
 * Everything that can be opened is, as every role, more times than there are connections: nothing fails, and every
 * connection is given back.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class EveryAddressIT {

    private static final int CONNECTIONS = 3;
    private static final int TIMES = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    static Path data;

    /** What the script of every page asks for when its token is no longer valid. */
    private static final String TOKEN = "/me/token";

    private final Map<Role, Browser> browsers = new LinkedHashMap<>();
    /** The paths that were answered with what was asked for. */
    private final Set<String> opened = new TreeSet<>();
    private StandaloneDeployment running;
    private List<SitePage> pages;
    private List<DescribedRead> reads;

    /** Loaded with as many connections as usual: only what is opened then has to do with few. */
    @BeforeAll
    void the_sample_district_with_few_connections() {
        Map<String, List<String>> values;
        try (var loading = new StandaloneDeployment(data)) {
            var api = new Api(loading.at());
            pages = SitePage.all(api);
            values = SampleValues.of(api, pages.stream().map(SitePage::address)
                    .filter(address -> address.startsWith("/imports/")).findAny().orElseThrow()
                    .substring("/imports/".length()));
            aParkThatTakesPartInNothing(api);
        }
        running = new StandaloneDeployment(data, "--bihuan.pool-size=" + CONNECTIONS);
        reads = DescribedRead.all(new Api(running.at()).get(null, "/v3/api-docs").body(), values);
        for (Role role : Role.values()) {
            browsers.put(role, new Browser(running.at()).signIn(account(role)));
        }
    }

    @AfterAll
    void stop() {
        browsers.values().forEach(Browser::close);
        running.close();
    }

    @ParameterizedTest
    @EnumSource
    @Order(1)
    void every_page_and_what_it_fetches_gives_its_connections_back(Role role) {
        assertThat(pages).hasSizeGreaterThan(40);
        Set<String> parts = new TreeSet<>();
        Set<String> kinds = new HashSet<>();
        for (SitePage page : pages) {
            HttpResponse<String> last = openAgainAndAgain(role, List.of(page.address()));
            if (account(role).equals(page.account())) {
                assertThat(last.statusCode()).as(page.name()).isEqualTo(page.status());
            }
            new Links(last.body(), page.address()).parts().stream().filter(part -> kinds.add(Links.kind(part)))
                    .forEach(parts::add);
        }
        assertThat(parts).isNotEmpty();
        parts.add(TOKEN);
        parts.forEach(part -> openAgainAndAgain(role, List.of(part), "HX-Request", "true"));
    }

    @ParameterizedTest
    @EnumSource
    @Order(1)
    void every_question_of_the_description_gives_its_connections_back(Role role) {
        assertThat(reads).hasSizeGreaterThan(40);
        for (DescribedRead read : reads) {
            if (read.streamed()) {
                listenAgainAndAgain(role, read);
            } else {
                openAgainAndAgain(role, turned(read.addresses(), role.ordinal() * TIMES));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Order(2)
    void every_entry_of_the_menu_and_every_link_behind_it_leads_somewhere(Role role) {
        List<String> menu = new Links(browsers.get(role).get("/").body(), "/").menu();
        assertThat(menu).contains("/", "/work", "/ledger", "/me");
        var waiting = new ArrayDeque<>(menu);
        Map<String, String> from = new LinkedHashMap<>();
        Set<String> kinds = new HashSet<>();
        List<String> dead = new ArrayList<>();
        menu.forEach(entry -> kinds.add(Links.kind(entry)));
        while (!waiting.isEmpty()) {
            String address = waiting.remove();
            HttpResponse<String> answer = follow(role, address);
            if (answer.statusCode() != 200) {
                dead.add("%s %d, linked from %s".formatted(address, answer.statusCode(), from.get(address)));
                continue;
            }
            opened.add(URI.create(address).getPath());
            if (isPage(answer)) {
                var links = new Links(answer.body(), address);
                Stream.concat(links.content().stream(), links.parts().stream())
                        .filter(link -> kinds.add(Links.kind(link))).forEach(link -> {
                            from.put(link, address);
                            waiting.add(link);
                        });
            }
        }
        System.out.printf("As %s: %d entries, %d kinds of links%n", role, menu.size(), kinds.size());
        assertThat(dead).isEmpty();
    }

    @Test
    @Order(3)
    void nothing_that_can_be_opened_was_left_out() {
        Set<String> left = new TreeSet<>();
        running.reads().forEach(pattern -> {
            if (opened.stream().noneMatch(path -> pattern.matches(PathContainer.parsePath(path)))) {
                left.add(pattern.getPatternString());
            }
        });
        assertThat(left).isEmpty();
    }

    /** Of which there is none in the sample: it is what a campaign's page offers to enrol. */
    private static void aParkThatTakesPartInNothing(Api api) {
        String park = api.post("admin", "/api/parks", Api.fields("name", "新建园区", "district", "示范区")).id();
        await().atMost(PATIENCE).until(() -> api.get("admin", "/api/parks/" + park).status() == 200);
    }

    /** Opens these addresses in turn, more often than there are connections, and answers what came last. */
    private HttpResponse<String> openAgainAndAgain(Role role, List<String> addresses, String... headers) {
        HttpResponse<String> last = null;
        for (int i = 0; i < TIMES; i++) {
            String address = addresses.get(i % addresses.size());
            last = browsers.get(role).get(address, headers);
            assertThat(last.statusCode()).as("%s as %s: %s", address, role, last.body()).isLessThan(500);
            if (last.statusCode() < 400) {
                opened.add(URI.create(address).getPath());
            }
        }
        noConnectionIsHeld(role, addresses);
        return last;
    }

    private void listenAgainAndAgain(Role role, DescribedRead read) {
        for (int i = 0; i < TIMES; i++) {
            String address = read.addresses().get(i % read.addresses().size());
            int status = browsers.get(role).beginToListen(address);
            assertThat(status).as("%s as %s", address, role).isIn(200, 403);
            if (status == 200) {
                opened.add(URI.create(address).getPath());
            }
        }
        noConnectionIsHeld(role, read.addresses());
    }

    private void noConnectionIsHeld(Role role, List<String> addresses) {
        await("A connection is held after %s as %s".formatted(addresses, role)).atMost(PATIENCE)
                .until(() -> running.connections().getActiveConnections() == 0);
    }

    /** Opens an address of a page as a browser does, and goes where it is sent. */
    private HttpResponse<String> follow(Role role, String address) {
        HttpResponse<String> answer = browsers.get(role).get(address);
        if (answer.statusCode() / 100 == 3) {
            URI to = URI.create(answer.headers().firstValue("Location").orElseThrow());
            return follow(role, to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()));
        }
        return answer;
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").filter(type -> type.startsWith("text/html")).isPresent();
    }

    /** The same, beginning at another: each role asks something else. */
    private static List<String> turned(List<String> addresses, int by) {
        var turned = new ArrayList<String>();
        for (int i = 0; i < addresses.size(); i++) {
            turned.add(addresses.get((i + by) % addresses.size()));
        }
        return turned;
    }

    /** The account of this role in the sample district. */
    private static String account(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
