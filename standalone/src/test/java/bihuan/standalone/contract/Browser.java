package bihuan.standalone.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signs in by the form, keeps the session's cookie and token, and listens, as a browser does. */
final class Browser implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_SECONDS = 30;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private Deployment at;
    private String session = "";

    /** An event of the stream; one named {@code end} when the stream ended. */
    record Heard(String name, JsonNode data) {
    }

    Browser(Deployment at) {
        this.at = at;
    }

    /** Signs in, as {@code name:password} or with the password of the sample. */
    Browser signIn(String account) {
        String[] pair = (account.contains(":") ? account : account + ":bihuan").split(":", 2);
        String form = "username=" + encoded(pair[0]) + "&password=" + encoded(pair[1]) + "&_csrf="
                + encoded(token("/login"));
        form("/login", form);
        return this;
    }

    HttpResponse<String> signOut() {
        return signOut("/me");
    }

    /** Signs out by the form on this page. */
    HttpResponse<String> signOut(String page) {
        return form("/logout", "_csrf=" + encoded(token(page)));
    }

    /** Goes on where the server answers now. */
    void moveTo(Deployment elsewhere) {
        at = elsewhere;
    }

    String session() {
        return session;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(to(at.questions() + path, headers).GET());
    }

    /** Acts, as a page does: with the session's token, on the side that takes commands. */
    HttpResponse<String> act(String path, Object body, String token) {
        return send(to(at.commands() + path, "Content-Type", "application/json", "X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** The anti-forgery token that a page carries. */
    String token(String path) {
        return get(path).body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
    }

    /** Opens the stream and answers the status; what comes is had by {@link #next}. */
    int listen(String query) {
        return follow("/api/stream" + query);
    }

    /** Opens any stream, as {@link #listen} does. */
    int follow(String path) {
        return follow(to(at.questions() + path, "Accept", "text/event-stream"));
    }

    /** Opens any stream as a program does, which has no session. */
    int follow(String path, String account) {
        return follow(to(at.questions() + path, "Accept", "text/event-stream", "Authorization", basic(account)));
    }

    private int follow(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            Thread.ofVirtual().start(() -> read(answer.body()));
            return answer.statusCode();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Opens a stream, leaves as soon as it has begun, and answers the status. */
    int beginToListen(String address) {
        return begin(to(at.questions() + address, "Accept", "text/event-stream"));
    }

    /** Reads as a program does, and leaves as soon as the answer has begun. */
    int beginToRead(String address, String account) {
        return begin(to(at.questions() + address, "Accept", "*/*", "Authorization", basic(account)));
    }

    private int begin(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String basic(String account) {
        return "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
    }

    /** The next event but {@code alive}. */
    Heard next() {
        try {
            Heard next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("Nothing was heard");
            }
            return next.name().equals("alive") ? next() : next;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The next event that names this hazard. */
    Heard nextOf(String hazard) {
        Heard next = next();
        return next.data().path("hazards").valueStream().anyMatch(each -> each.path("id").asString().equals(hazard))
                ? next
                : nextOf(hazard);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private void read(InputStream stream) {
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String name = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    name = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:")) {
                    heard.add(new Heard(name, JSON.readTree(line.substring("data:".length()))));
                }
            }
        } catch (IOException ended) {
            // as it does when the server goes
        }
        heard.add(new Heard("end", JSON.missingNode()));
    }

    HttpResponse<String> form(String path, String form) {
        return send(to(at.questions() + path, "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder to(String url, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30)).header("Cookie",
                "bihuan-session=" + session);
        boolean hasAccept = java.util.List.of(headers).contains("Accept");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return hasAccept ? request : request.header("Accept", "text/html,application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            answer.headers().allValues("Set-Cookie").stream().filter(each -> each.startsWith("bihuan-session="))
                    .forEach(each -> session = each.substring("bihuan-session=".length(), each.indexOf(';')));
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
