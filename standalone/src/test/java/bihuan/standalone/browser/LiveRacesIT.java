package bihuan.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsAttachedOptions;
import com.microsoft.playwright.options.WaitUntilState;

import bihuan.standalone.browser.Screen.Language;

/**
 * What is recorded while a page, or a part of it, is on its way: whatever comes first, the page shows it in the end.
 * Each test holds one answer back until the change has been announced to the browser.
 */
@BrowserTest
class LiveRacesIT {

    private static final int ROUNDS = 40;
    /** Longer than it takes to open the page and to search. */
    private static final long SPAN_MILLIS = 1_000;
    /** Longer than a page waits before it fetches once more what could not be fetched. */
    private static final double PATIENCE = 15_000;
    private static final Screen DESK = Screen.desk(Language.ZH);

    /** A second stream in the page, so that the test knows what the page was notified of. */
    private static final String LISTEN = """
            () => new Promise(ready => {
                window.announced = new Set();
                window.refreshes = [];
                document.addEventListener('live', () => window.refreshes.push(performance.now()), true);
                const stream = new EventSource('/api/stream');
                stream.addEventListener('hello', ready);
                stream.addEventListener('changed', event =>
                    JSON.parse(event.data).hazards?.forEach(hazard => {
                        window.announced.add(hazard.id);
                        window.heardAt = performance.now();
                    }));
            })""";
    /** Longer than what is between two refreshes at least. */
    private static final String REFRESHED_A_WHILE_AGO = "() => window.refreshes.length"
            + " && performance.now() - window.refreshes.at(-1) > 500";
    /** So that the page has done by then what it does about it. */
    private static final String HEARD_A_WHILE_AGO = "() => performance.now() - window.heardAt > 500"
            + " && !document.querySelector('#ledger-results.htmx-request')";
    /** htmx makes an exchanged part work 20 ms after the exchange. */
    private static final String HOLD_SETTLING = """
            const later = window.setTimeout;
            window.setTimeout = (what, delay, ...rest) => delay === 20 && window.holdSettling
                ? (window.settling ??= []).push(what) : later(what, delay, ...rest);""";

    private final Site site;
    private final Visitor watching;
    private final Page page;
    private final List<Held> held = new ArrayList<>();

    LiveRacesIT(Site site) {
        this.site = site;
        watching = site.visitor("park", DESK);
        page = watching.page();
    }

    @AfterEach
    void leave() {
        watching.close();
    }

    @Test
    void a_change_announced_while_the_one_before_is_being_fetched_is_shown() {
        watching.open("/ledger?sort=-number&columns=number");
        listen();
        hold("/ledger", request -> true);
        announced(Reported.by(site.api()));
        awaitHeld();
        page.waitForFunction(REFRESHED_A_WHILE_AGO);
        Reported second = announced(Reported.by(site.api()));
        release();
        shows(second);
    }

    @Test
    void a_search_that_was_answered_before_a_change_shows_what_was_searched_and_the_change() {
        watching.open("/ledger");
        listen();
        hold("/ledger?", request -> request.url().contains("%E5%8F%B7"));
        search("五号罐区");
        awaitHeld();
        Reported found = announced(Reported.by(site.api()));
        page.waitForFunction(HEARD_A_WHILE_AGO);
        release();
        assertThat(page.locator("#ledger-results[data-address*='q='] #row-" + found.id())).isAttached();
    }

    @Test
    void rows_that_are_being_added_are_not_lost_to_a_change() {
        watching.open("/ledger?size=5");
        listen();
        hold("cursor=", request -> true);
        page.locator("#next").click();
        awaitHeld();
        announced(Reported.by(site.api()));
        page.waitForFunction(HEARD_A_WHILE_AGO);
        release();
        assertThat(page.locator("#ledger-rows tr")).hasCount(10);
        assertThat(page.locator("#ledger-changed")).isVisible();
    }

    @Test
    void whenever_a_ledger_is_opened_and_searched_around_a_change_it_shows_the_change() {
        long seed = Long.getLong("bihuan.test.seed", System.nanoTime());
        for (int round = 0; round < ROUNDS; round++) {
            var random = new Random(seed + round);
            String mark = Long.toString(Math.abs(seed + round), Character.MAX_RADIX);
            long reported = TimeUnit.MILLISECONDS.toNanos(random.nextLong(SPAN_MILLIS));
            var change = CompletableFuture.supplyAsync(() -> Reported.by(site.api(), mark),
                    CompletableFuture.delayedExecutor(reported, TimeUnit.NANOSECONDS));
            page.navigate(watching.server() + "/ledger");
            page.locator("#q").fill(mark);
            page.locator("#q").press("Enter");
            try {
                assertThat(page.locator("#ledger-results[data-address*='q='] #row-" + change.join().id())).isAttached();
            } catch (AssertionError missed) {
                throw new AssertionError("Seed %d, round %d: reported after %d µs".formatted(seed, round,
                        reported / 1_000), missed);
            }
        }
    }

    @Test
    void a_change_announced_before_the_page_works_is_shown_once_it_does() {
        hold("/js/ledger", request -> true);
        page.navigate(watching.server() + "/ledger", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        assertThat(page.locator("#live-state[data-state=on]")).isAttached();
        listen();
        Reported early = announced(Reported.by(site.api()));
        release();
        shows(early);
    }

    @Test
    void a_change_announced_while_a_part_is_being_exchanged_is_shown() {
        page.addInitScript(HOLD_SETTLING);
        watching.open("/ledger");
        listen();
        page.evaluate("() => { window.holdSettling = true; }");
        announced(Reported.by(site.api()));
        page.waitForFunction("() => window.settling");
        page.waitForFunction(REFRESHED_A_WHILE_AGO);
        Reported second = announced(Reported.by(site.api()));
        page.evaluate("() => { window.holdSettling = false; window.settling.forEach(settle => settle()); }");
        shows(second);
    }

    @Test
    void a_change_while_a_button_is_held_down_does_not_take_the_click_away() {
        Reported hazard = Reported.by(site.api());
        watching.open(hazard.page());
        listen();
        page.locator("nav.acts a").first().hover();
        page.mouse().down();
        hazard.act("unit", "amend-report", "subcategory", "储罐", "reason", "补填小类");
        announced(hazard);
        page.waitForFunction(HEARD_A_WHILE_AGO);
        page.mouse().up();
        assertThat(page.locator("form.act")).isVisible();
    }

    @Test
    void a_part_that_could_not_be_fetched_is_fetched_again() {
        watching.open("/ledger");
        listen();
        var failed = new ArrayList<String>();
        page.route(url -> url.contains("/ledger"), route -> {
            if (failed.isEmpty()) {
                failed.add(route.request().url());
                route.fulfill(new FulfillOptions().setStatus(503));
            } else {
                route.fallback();
            }
        });
        Reported found = announced(Reported.by(site.api()));
        shows(found);
        watching.troubles().forget();
    }

    /** The server answers at once, and the browser has the answer when {@link #release} says so. */
    private void hold(String path, Predicate<Request> which) {
        page.route(url -> url.contains(path), route -> {
            if (held.isEmpty() && which.test(route.request())) {
                held.add(new Held(route, route.fetch()));
            } else {
                route.fallback();
            }
        });
    }

    private record Held(Route route, APIResponse answer) {
    }

    private void awaitHeld() {
        page.waitForCondition(() -> !held.isEmpty());
    }

    private void release() {
        held.forEach(each -> each.route().fulfill(new FulfillOptions().setResponse(each.answer())));
    }

    /** As Enter in the field does, and without the search that follows while somebody types. */
    private void search(String words) {
        page.evaluate("""
                words => {
                    document.getElementById('q').value = words;
                    document.getElementById('ledger-form').requestSubmit();
                }""", words);
    }

    private void listen() {
        page.evaluate(LISTEN);
    }

    private Reported announced(Reported hazard) {
        page.waitForFunction("id => window.announced.has(id)", hazard.id());
        return hazard;
    }

    private void shows(Reported hazard) {
        assertThat(page.locator("#row-" + hazard.id())).isAttached(new IsAttachedOptions().setTimeout(PATIENCE));
    }
}
