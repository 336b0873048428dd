package bihuan.query.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens to a stream of server-sent events as a browser does. */
final class Listening implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;
    private static final Event END = new Event("end", null, null);

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> answer;
    private final BlockingQueue<Event> heard = new LinkedBlockingQueue<>();

    /** One event. */
    record Event(String name, String id, JsonNode data) {

        long position() {
            return data.path("position").asLong();
        }

        boolean all() {
            return data.path("all").asBoolean(false);
        }

        List<String> hazards() {
            return data.path("hazards").valueStream().map(hazard -> hazard.path("id").asString()).toList();
        }

        List<String> parks() {
            return data.path("parks").valueStream().map(JsonNode::asString).toList();
        }
    }

    Listening(String url, String... headers) {
        try {
            answer = http.send(HttpRequest.newBuilder(URI.create(url)).headers(headers).build(),
                    BodyHandlers.ofInputStream());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        Thread.ofVirtual().start(this::read);
    }

    int status() {
        return answer.statusCode();
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    /** The next event; {@code alive} is skipped. */
    Event next() {
        Event event = any();
        return event.name().equals("alive") ? next() : event;
    }

    /** The next event, whatever it is; one named {@code end} when the server ended the stream. */
    Event any() {
        try {
            Event event = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("Nothing was heard");
            }
            return event;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Events up to and including the first that names this hazard. */
    List<Event> until(String hazard) {
        var events = new ArrayList<Event>();
        do {
            events.add(next());
        } while (!events.getLast().hazards().contains(hazard));
        return events;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            var fields = new java.util.HashMap<String, String>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    take(fields);
                    fields.clear();
                } else {
                    int colon = line.indexOf(':');
                    fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
                }
            }
        } catch (IOException closed) {
            // as it ends when this is closed
        }
        heard.add(END);
    }

    private void take(Map<String, String> fields) {
        if (fields.containsKey("event")) {
            heard.add(new Event(fields.get("event"), fields.get("id"), new JsonMapper().readTree(fields.get("data"))));
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
