package bihuan.standalone.browser;

import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;

/**
 * Somebody with a browser of their own at this product. Closing it fails if anything {@link Troubles went wrong} in it.
 */
final class Visitor implements AutoCloseable {

    private static final String PASSWORD = "bihuan";
    /** Nothing is being fetched into the page, or drawn: such a part says so by {@code aria-busy}. */
    private static final String SETTLED = "() => document.readyState === 'complete'"
            + " && !document.querySelector('[aria-busy=\"true\"], .htmx-request')";

    private final BrowserContext context;
    private final String server;
    private final Screen screen;
    private final Troubles troubles;
    private final Page page;

    Visitor(BrowserContext context, String server, Screen screen) {
        this.context = context;
        this.server = server;
        this.screen = screen;
        this.troubles = new Troubles(context, server);
        this.page = context.newPage();
    }

    /** Goes to an address of the product and waits until the page is all there. */
    Response open(String path) {
        Response answer = page.navigate(server + path);
        settle();
        return answer;
    }

    /** Opens a page without waiting for its scripts. */
    void openAtOnce(String path) {
        page.navigate(server + path, new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    }

    /** Waits until what the page fetches and draws by itself is there. */
    void settle() {
        page.waitForFunction(SETTLED);
    }

    /** The system changes its colours while the page is open, and the page follows. */
    void changeColours(ColorScheme colours) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(colours));
        page.waitForSelector("html[data-bs-theme=" + colours.name().toLowerCase(Locale.ROOT) + "]");
        settle();
    }

    /** Fails if anything {@link Troubles went wrong} since the beginning or the last check. */
    void check() {
        List<String> found = troubles.found();
        troubles.forget();
        if (!found.isEmpty()) {
            throw new AssertionError(
                    "In the browser (" + screen + ", last at " + page.url() + "):\n" + String.join("\n", found));
        }
    }

    /** Signs in by the form, as a person does, with an account of the sample district. */
    Visitor signIn(String account) {
        open("/login");
        fillIn(page, account);
        page.waitForURL(url -> !url.contains("/login"));
        settle();
        return this;
    }

    /** Fills in and sends the form to sign in by, which this page shows. */
    static void fillIn(Page page, String account) {
        fillIn(page, account, PASSWORD);
    }

    /** Fills in and sends the form to sign in by, with a password of the account's own. */
    static void fillIn(Page page, String account, String password) {
        page.locator("#username").fill(account);
        page.locator("#password").fill(password);
        page.locator("#password").press("Enter");
    }

    Page page() {
        return page;
    }

    String server() {
        return server;
    }

    Screen screen() {
        return screen;
    }

    Troubles troubles() {
        return troubles;
    }

    /** The cookies, for somebody who is to be signed in already. */
    String kept() {
        return context.storageState();
    }

    @Override
    public void close() {
        // By then every event of the pages has arrived.
        context.close();
        check();
    }
}
