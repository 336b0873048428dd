package bihuan.standalone.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;

/** The system's own Chromium, without a window. None is ever downloaded. To be used by one thread. */
final class Chromium implements AutoCloseable {

    static final String NONE = "no chromium, chromium-browser or google-chrome on the PATH: the pages were NOT tested";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    /** It connects only to the server under test. */
    private static final List<String> QUIET = List.of("--disable-gpu", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        Path program = installed().orElseThrow(() -> new IllegalStateException(NONE));
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
        // Its sandbox does not work for root.
        browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(program).setArgs(QUIET)
                .setChromiumSandbox(!System.getProperty("user.name").equals("root")));
    }

    /** The first of the usual names on the PATH. */
    static Optional<Path> installed() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))).filter(Files::isExecutable)
                .findFirst();
    }

    /** A browser of somebody's own: no cookies, nothing cached. */
    BrowserContext context(Screen screen) {
        return browser.newContext(screen.context());
    }

    /** A browser that kept these cookies. */
    BrowserContext context(Screen screen, String kept) {
        return browser.newContext(screen.context().setStorageState(kept));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
