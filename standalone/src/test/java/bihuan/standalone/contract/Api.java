package bihuan.standalone.contract;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a running Bihuan as a program would. */
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BOUNDARY = "----bihuan";
    private static final Duration OPERATION = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Deployment at;

    public Api(Deployment at) {
        this.at = at;
    }

    /** An answer: status, body as JSON (missing when there is none), and the headers. */
    public record Answer(int status, JsonNode body, HttpResponse<byte[]> raw) {

        public String header(String name) {
            return raw.headers().firstValue(name).orElse(null);
        }

        public String id() {
            return body.path("id").asString();
        }

        public long version() {
            return body.path("version").asLong();
        }

        String code() {
            return body.path("code").asString();
        }

        public String text() {
            return new String(raw.body(), StandardCharsets.UTF_8);
        }
    }

    public Answer post(String account, String path, Object body, String... headers) {
        String json = body instanceof String text ? text : JSON.writeValueAsString(body);
        return send(account, at.commands() + path,
                request -> request.POST(BodyPublishers.ofString(json)).header("Content-Type", "application/json"),
                headers);
    }

    public Answer patch(String account, String path, Object body, String... headers) {
        String json = body instanceof String text ? text : JSON.writeValueAsString(body);
        return send(account, at.commands() + path, request -> request.method("PATCH", BodyPublishers.ofString(json))
                .header("Content-Type", "application/json"), headers);
    }

    /** Has an operator do something, which is asked of the side that answers questions. */
    Answer operate(String path) {
        // A rebuild that has just reported its end may still hold the lock.
        return await().atMost(OPERATION).until(() -> send("admin", at.questions() + "/api/operations/" + path,
                request -> request.POST(BodyPublishers.noBody())),
                answer -> !answer.text().contains("\"operation-running\""));
    }

    public Answer get(String account, String path, String... headers) {
        return send(account, at.questions() + path, HttpRequest.Builder::GET, headers);
    }

    /** Asks the side that takes commands, which knows how far its imports are. */
    public Answer ask(String account, String path, String... headers) {
        return send(account, at.commands() + path, HttpRequest.Builder::GET, headers);
    }

    public Answer upload(String account, String path, String fileName, byte[] content, String... headers) {
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(account, at.commands() + path,
                request -> request.POST(BodyPublishers.concat(BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(content), BodyPublishers.ofByteArray(tail)))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY),
                headers);
    }

    private Answer send(String account, String url, java.util.function.UnaryOperator<HttpRequest.Builder> how,
            String... headers) {
        HttpRequest.Builder request = how
                .apply(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(60)));
        if (account != null) {
            String pair = account.contains(":") ? account : account + ":bihuan";
            request.header("Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), json(answer), answer);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The status of a request whose first line no client library would send. */
    int statusOfLine(String line, String account) {
        URI to = URI.create(at.questions());
        String basic = Base64.getEncoder().encodeToString((account + ":bihuan").getBytes(StandardCharsets.UTF_8));
        try (var socket = new Socket(to.getHost(), to.getPort())) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: " + to.getAuthority() + "\r\nAuthorization: Basic " + basic
                            + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()),
                    StandardCharsets.US_ASCII);
            return Integer.parseInt(answer.substring(answer.lastIndexOf(' ') + 1));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        boolean isJson = answer.headers().firstValue("Content-Type").filter(type -> type.contains("json")).isPresent();
        return isJson ? JSON.readTree(answer.body()) : JSON.missingNode();
    }

    /** A JSON object of these names and values. */
    public static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new java.util.LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
