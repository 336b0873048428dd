package bihuan.standalone.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;

/**
 * What goes wrong in a browser without anybody seeing it: errors on the console (what the Content-Security-Policy
 * stopped among them), scripts that fail, the server's own failures, scripts, styles and pictures that are not there,
 * and requests to anybody but the server under test.
 */
final class Troubles {

    /** A refusal (4xx) of a page or of an act is an answer, not a failure. */
    private static final Set<String> MAY_BE_REFUSED = Set.of("document", "fetch", "xhr");
    /** A page that is still open when its session ends asks for changes once more. */
    private static final String STREAM = "eventsource";
    private static final Set<String> INNER = Set.of("data", "blob", "about");
    /** Said of every 4xx and 5xx; the response itself has the details. */
    private static final String STATUS_ON_CONSOLE = "Failed to load resource: the server responded with a status of";
    /**
     * What htmx says on the console of a request that ended because its page was left; of one that failed it says more.
     */
    private static final List<String> LEFT_BY_HTMX = List.of("htmx:afterRequest,", "htmx:sendAbort,");
    /** What a page was still loading when it was left. */
    private static final String LEFT = "net::ERR_ABORTED";

    private final List<String> found = new ArrayList<>();
    private final URI server;

    Troubles(BrowserContext watched, String server) {
        this.server = URI.create(server);
        watched.onConsoleMessage(this::console);
        watched.onWebError(error -> found.add("script failed: " + error.error()));
        watched.onRequest(this::request);
        watched.onResponse(this::response);
        watched.onRequestFailed(this::failed);
    }

    /** What was found since the beginning or since it was last {@link #forget forgotten}. */
    List<String> found() {
        return List.copyOf(found);
    }

    /** For a test that made the trouble itself, such as by stopping the server. */
    void forget() {
        found.clear();
    }

    private void console(ConsoleMessage message) {
        String text = message.text();
        if (message.type().equals("error") && !text.startsWith(STATUS_ON_CONSOLE)
                && LEFT_BY_HTMX.stream().noneMatch(text::startsWith)) {
            found.add("console: " + text + " (" + message.location() + ")");
        }
    }

    private void request(Request request) {
        URI to = URI.create(request.url());
        if (!INNER.contains(to.getScheme()) && !server.getAuthority().equals(to.getAuthority())) {
            found.add("request to a stranger: " + request.url());
        }
    }

    private void response(Response response) {
        String type = response.request().resourceType();
        boolean refusal = response.status() < 500 && MAY_BE_REFUSED.contains(type)
                || response.status() == 401 && type.equals(STREAM);
        if (response.status() >= 400 && !refusal) {
            found.add("answered " + response.status() + ": " + response.url());
        }
    }

    private void failed(Request request) {
        if (!LEFT.equals(request.failure())) {
            found.add("request failed: " + request.url() + " " + request.failure());
        }
    }
}
