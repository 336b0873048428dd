package bihuan.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;

/** A page that somebody only looks at, until it shows something by itself. */
final class Watched {

    /** Far longer than it should take: the delay is reported and not asserted, because the machine may be busy. */
    private static final double LONGEST = 15_000;
    private static final String WATCH = """
            ([where, what]) => {
                const shown = () => document.querySelector(where)?.textContent.includes(what);
                if (shown()) throw new Error(`${where} shows ${what} already`);
                window.watched = {};
                new MutationObserver((changes, observer) => {
                    if (!shown()) return;
                    window.watched.at = Date.now();
                    observer.disconnect();
                }).observe(document, { subtree: true, childList: true, characterData: true });
            }""";

    private final String name;
    private final Page page;

    /** From now on this page is watched for a text in the first element that the selector finds. */
    Watched(String name, Page page, String where, String what) {
        this.name = name;
        this.page = page;
        page.evaluate(WATCH, List.of(where, what));
        is("on");
    }

    /** The page says that it has lost the server. */
    void isCutOff() {
        is("off");
    }

    private void is(String state) {
        assertThat(page.locator("#live-state[data-state=" + state + "]")).isAttached();
    }

    /** Waits until the text was there, and answers how long after this moment that was, in words. */
    String shownAfter(long moment) {
        // A reload of the page would remove the observer.
        assertThat(page.evaluate("() => 'watched' in window")).as(name + " was not left").isEqualTo(true);
        page.waitForFunction("() => window.watched.at", null, new WaitForFunctionOptions().setTimeout(LONGEST));
        long at = ((Number) page.evaluate("() => window.watched.at")).longValue();
        return name + " " + (at - moment) + " ms";
    }
}
