package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import bihuan.standalone.contract.Wire.Answer;
import bihuan.standalone.contract.Wire.Request;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a request holds, the server does not fail; under {@code /api} every refusal is a problem. */
class OddRequestsIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int AT_ONCE = 4;
    private static final String JSON_TYPE = "Content-Type: application/json";
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
    /** They take minutes, or wait for a report that was never frozen. */
    private static final List<String> SLOW = List.of("/api/operations/reconcile",
            "/api/operations/projections/{name}/rebuild", "/api/reports/frozen/{id}.{format}");

    private static final String LONG = "x".repeat(3_000);
    private static final String HIGH = "\u00ff\u00fe\u0080";

    private static final List<String> ODD_HEADERS = Stream.of(
            Stream.of(manyLanguages(), "en;q=abc, de;q=7", "*", "-_-", LONG, HIGH, ";;;,,,", "zh;q=1;q=2")
                    .map("Accept-Language: "::concat),
            Stream.of("bihuan-session=%%%", "bihuan-session=AAAA", "bihuan-session=" + base64("\0"),
                    "bihuan-session=" + base64("a\0b"), "bihuan-session=" + LONG, "bihuan-session=" + HIGH,
                    "bihuan-session=\"", "bihuan-session=" + base64("11111111-2222-3333-4444-555555555555"),
                    "=;=;bihuan-lang=%00", "bihuan-lang=" + HIGH, "bihuan-ledger-columns=%%%",
                    "bihuan-ledger-columns=%00",
                    "bihuan-ledger-columns=" + LONG).map("Cookie: "::concat),
            Stream.of("x", "\"abc\"", "W/\"1\"", "\"99999999999999999999999\"", "\"-1\"", "*,*", HIGH, LONG)
                    .map("If-Match: "::concat),
            Stream.of("x", "W/", HIGH).map("If-None-Match: "::concat),
            Stream.of("yesterday", "-1").map("If-Modified-Since: "::concat),
            Stream.of("bytes=abc", "bytes=0-0,-1,5-2", "bytes=9999999999999999999-", "lines=1").map("Range: "::concat),
            Stream.of(HIGH, LONG, "a\"b", "%00", "\t").map("Idempotency-Key: "::concat),
            Stream.of("application/json; charset=nope", "/", "application", "text/plain", "application/pdf",
                    "application/json; charset=UTF-16", "multipart/form-data", "multipart/form-data; boundary=",
                    "application/x-www-form-urlencoded; charset=%00", HIGH, LONG).map("Content-Type: "::concat),
            Stream.of("x/y", "/", "application/json;q=abc", "text/html;charset=nope", ",,,", "*/*;q=2", "image/png",
                    "application/xml", HIGH, LONG).map("Accept: "::concat),
            Stream.of("gzip;q=abc", "nope").map("Accept-Encoding: "::concat),
            Stream.of("Basic", "Basic ", "Basic %%%", "Basic " + base64("no colon"), "Basic " + base64("\0:\0"),
                    "Basic /w==", "Basic " + base64("nobody:" + LONG), "Basic " + base64(LONG + ":x"), "Bearer x",
                    "Digest x", HIGH).map("Authorization: "::concat),
            Stream.of("-1", "abc", "99999999999999999999", HIGH).map("Last-Event-ID: "::concat),
            Stream.of("respond-async; wait=abc", HIGH).map("Prefer: "::concat),
            Stream.of(HIGH, LONG).map("X-Correlation-Id: "::concat),
            Stream.of("perhaps", "").map("HX-Request: "::concat),
            Stream.of("%%%", "http://[::", "/ledger?q=%00", HIGH).map("HX-Current-URL: "::concat),
            Stream.of("null", "%%", HIGH).map("Origin: "::concat),
            Stream.of("nope", "cross-site").map("Sec-Fetch-Site: "::concat), Stream.of("nope").map("Expect: "::concat),
            Stream.of(HIGH, LONG).map("X-CSRF-TOKEN: "::concat)).flatMap(each -> each).toList();

    private static final List<String> ODD_VALUES = List.of("%00", "a%00b", "%zz", "%", "%ff%fe", "", "-1",
            "99999999999999999999", "NaN", "%27%25%5c", "0000-00-00", "+999999999-12-31",
            encoded(base64("worklist\nhazard-x\n2026-99-99 0")), encoded(base64("\0\n\0\n\0")), "%F0%9F%98%80", LONG);

    /** In addition to those that an operation names itself. */
    private static final List<String> ODD_NAMES = List.of("q", "cursor", "size", "version", "asOf", "lang", "columns",
            "parkId", "period");

    private static final List<byte[]> ODD_BODIES = Stream
            .concat(Stream.of("", " ", "null", "[]", "{", "}", "0", "\"\"", "true", "{\"\":1}", "{\"id\":\"\\u0000\"}",
                    "{\"id\":\"\\ud800\"}", "{\"id\":1e99999}", "{\"id\":1,\"id\":2}", "{\"id\":{}}", "{\"\\u0000\":1}",
                    "[".repeat(5_000), "{\"a\":".repeat(2_000), "a: b\n- c", "---\n\t", "&a [*a,*a]", "id=%zz&%=&=",
                    "\0",
                    "\ufeff{}").map(each -> each.getBytes(StandardCharsets.UTF_8)),
                    Stream.of(new byte[]{(byte) 0xff, (byte) 0xfe, 0}, new byte[]{'{', '"', (byte) 0xc3, '(', '"', '}'},
                            "{}".getBytes(StandardCharsets.UTF_16)))
            .toList();

    private static final List<String> TYPES = List.of("application/json", "application/yaml", "text/plain",
            "application/x-www-form-urlencoded", "multipart/form-data; boundary=b", "application/json; charset=UTF-16");

    private static final List<Object> ODD_FIELDS = List.of("\0", "a\0b", "\ud800", "\u202e", "", " ", -1, 1e300,
            Long.MAX_VALUE, true, List.of(), List.of(List.of()), Map.of(), Map.of("\0", "\0"), "x".repeat(100_000),
            List.of("\0"), "2021-02-30", "+999999999-12-31");

    @TempDir
    static Path data;

    private static StandaloneDeployment running;
    private static District district;
    private static Wire wire;
    private static String hazard;

    private final ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
    private final List<Future<Optional<String>>> sent = new ArrayList<>();

    @BeforeAll
    static void start() {
        running = new StandaloneDeployment(data);
        district = new District(new Api(running.at()));
        wire = new Wire(running.at());
        hazard = district.rectifying();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void no_header_makes_it_fail() {
        for (Request each : kinds().toList()) {
            ODD_HEADERS.forEach(header -> fire(each.with(header)));
        }
        finish("headers");
    }

    @Test
    void no_parameter_makes_it_fail() {
        operations().forEach((path, methods) -> methods.forEach((method, parameters) -> {
            if (method.equals("GET") && !SLOW.contains(path)) {
                parameters.forEach(name -> query(filled(path), name));
                ODD_NAMES.stream().filter(name -> !parameters.contains(name))
                        .forEach(name -> someOf(filled(path), name));
            }
        }));
        Stream.concat(pages(), Stream.of("/login")).forEach(page -> ODD_NAMES.forEach(name -> someOf(page, name)));
        finish("parameters");
    }

    @Test
    void no_path_makes_it_fail() {
        Stream.concat(operations().keySet().stream(),
                Stream.of("/hazards/{id}", "/hazards/{id}/since", "/parks/{id}", "/campaigns/{id}", "/imports/{id}",
                        "/parks/{id}/progress/{stage}/{figure}", "/operations/{name}/rebuild", "/{x}", "/css/{x}",
                        "/administration/profiles/{name}", "/webjars/{x}"))
                .filter(path -> path.contains("{")).filter(path -> !SLOW.contains(path)).forEach(path -> {
                    for (String value : ODD_VALUES) {
                        fire(get(VARIABLE.matcher(path).replaceAll(value)));
                        fire(new Request("POST " + VARIABLE.matcher(path).replaceAll(value), JSON_TYPE).as("admin")
                                .with("{}".getBytes(StandardCharsets.UTF_8)));
                    }
                });
        finish("paths");
    }

    @Test
    void no_method_and_no_body_makes_it_fail() {
        operations().forEach((path, methods) -> {
            if (SLOW.contains(path)) {
                return;
            }
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "NOPE")) {
                fire(new Request(method + " " + filled(path), JSON_TYPE).as("admin"));
            }
            methods.keySet().stream().filter(method -> !method.equals("GET")).forEach(method -> {
                for (int body = 0; body < ODD_BODIES.size(); body++) {
                    // Every third type, others with another path or body.
                    for (int type = Math.floorMod(path.hashCode() + body, 3); type < TYPES.size(); type += 3) {
                        fire(new Request(method + " " + filled(path), "Content-Type: " + TYPES.get(type)).as("admin")
                                .with(ODD_BODIES.get(body)));
                    }
                }
            });
        });
        for (String page : List.of("/login", "/logout", "/me", "/ledger", "/", "/nothing")) {
            for (byte[] body : ODD_BODIES) {
                fire(new Request("POST " + page, "Content-Type: application/x-www-form-urlencoded").as("admin")
                        .with(body));
            }
        }
        finish("methods and bodies");
    }

    @Test
    void no_field_makes_it_fail() {
        forms().forEach((path, form) -> form.keySet().forEach(field -> {
            for (Object value : ODD_FIELDS) {
                Map<String, Object> odd = new LinkedHashMap<>(form);
                odd.put(field, value);
                // Written by hand where no JSON library would: half of a surrogate pair.
                String json = JSON.writeValueAsString(odd).replace("\ud800", "\\ud800");
                for (String account : List.of("admin", "regulator", "committee", district.unit, district.park)) {
                    fire(new Request((path.endsWith("/reminders") ? "PUT " : "POST ") + path, JSON_TYPE).as(account)
                            .with(json.getBytes(StandardCharsets.UTF_8)));
                }
            }
        }));
        finish("fields");
    }

    @Test
    void what_is_hardly_http_is_refused_by_the_web_server() {
        for (String line : List.of("GET /api/hazards?q=\0", "GET /api/ha\0zards", "GET /api/hazards?q=\"<>",
                "GET http://[::/", "G\0T /", "GET /api/hazards\\..\\x", "GET /../../etc/passwd")) {
            assertThat(wire.send(new Request(line).as("admin")).status()).as(line).isBetween(400, 499);
        }
        for (String header : List.of("X-Odd: a\0b", "Content-Length: -1", "Content-Length: x")) {
            assertThat(wire.send(new Request("GET /api/hazards", header).as("admin")).status()).as(header)
                    .isBetween(400, 499);
        }
    }

    private static Stream<Request> kinds() {
        Request act = new Request("POST /api/hazards/" + hazard + "/record-progress", JSON_TYPE).as(district.unit)
                .with("{\"percent\":40,\"done\":\"已停用\"}".getBytes(StandardCharsets.UTF_8));
        Request report = new Request("POST /api/hazards", JSON_TYPE).as(district.unit)
                .with(JSON.writeValueAsBytes(district.report()));
        byte[] file = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\nx\r\n--b--\r\n"
                .getBytes(StandardCharsets.UTF_8);
        Request upload = new Request("POST /api/evidence", "Content-Type: multipart/form-data; boundary=b")
                .as(district.unit).with(file);
        Request ledger = new Request("POST /api/imports", "Content-Type: multipart/form-data; boundary=b").as("admin")
                .with(file);
        Request reminders = new Request("PUT /api/me/reminders", JSON_TYPE).as("viewer")
                .with("{}".getBytes(StandardCharsets.UTF_8));
        Request form = new Request("POST /login", "Content-Type: application/x-www-form-urlencoded")
                .with("username=nobody&password=x".getBytes(StandardCharsets.UTF_8));
        return Stream.of(Stream.of(act, report, upload, ledger, reminders, form, new Request("GET /login")),
                pages().map(OddRequestsIT::get),
                Stream.of("/api/hazards", "/api/hazards.csv", "/api/hazards/" + hazard,
                        "/api/hazards/" + hazard + "/timeline", "/api/hazards/" + hazard + "/instruments",
                        "/api/parks/" + district.parkId + "/progress", "/api/indicators", "/api/overview",
                        "/api/stream", "/api/evidence/x", "/api/me/reminders", "/api/me", "/api/accounts",
                        "/api/operations/projections",
                        "/api/nothing", "/actuator/health", "/actuator/prometheus", "/v3/api-docs", "/nothing",
                        "/css/bihuan.css").map(OddRequestsIT::get))
                .flatMap(each -> each);
    }

    private static Stream<String> pages() {
        return Stream.of("/", "/ledger", "/hazards/" + hazard, "/parks/" + district.parkId, "/work", "/alerts",
                "/indicators", "/overview/trends", "/reports", "/campaigns", "/me", "/imports", "/operations",
                "/administration/accounts", "/administration/profiles", "/me/password");
    }

    /** Acts with every field that they take. */
    private static Map<String, Map<String, Object>> forms() {
        String acts = "/api/hazards/" + hazard + "/";
        Map<String, Object> progress = fields("percent", 40, "done", "已停用", "fundsSpent", 1, "occurredOn",
                District.today().toString(), "reason", "x", "legalBasis", "x", "document", District.document(),
                "evidence",
                List.of());
        Map<String, Object> document = fields("document",
                fields("number", "x", "title", "x", "signatory", "x", "issuedOn", "x"));
        return Map.ofEntries(Map.entry("/api/hazards", district.report()),
                Map.entry(acts + "record-progress", progress), Map.entry(acts + "file-plan", district.plan()),
                Map.entry(acts + "accept", district.inspection()), Map.entry(acts + "list", district.list()),
                Map.entry(acts + "attach-evidence", document),
                Map.entry("/api/parks", fields("id", "x", "name", "x", "district", "x", "clockProfile", "x")),
                Map.entry("/api/parks/" + district.parkId + "/units",
                        fields("id", "x", "name", "x", "kind", "ENTERPRISE", "creditCode", "x", "industry", "x",
                                "principal", fields("name", "x"))),
                Map.entry("/api/accounts",
                        fields("name", "x", "role", "VIEWER", "scope", fields("parkId", "x"), "password", "x",
                                "displayName", "x", "organisation", "x")),
                Map.entry("/api/me/password", fields("current", "x", "password", "x")),
                Map.entry("/api/campaigns", fields("id", "x", "template", "x", "name", "x", "stages", List.of())),
                Map.entry("/api/me/reminders",
                        fields("email", "a@b.example", "language", "en", "dueSoon", true, "dueWithinDays", 7,
                                "overdue", true, "waiting", true)),
                Map.entry("/api/operations/dead-letters/retry", fields("hazardId", "x")));
    }

    /** Parameters by method by path, as the product describes itself. */
    private static Map<String, Map<String, List<String>>> operations() {
        Map<String, Map<String, List<String>>> operations = new LinkedHashMap<>();
        new Api(running.at()).get("admin", "/v3/api-docs").body().path("paths").properties().forEach(path -> {
            Map<String, List<String>> methods = new LinkedHashMap<>();
            path.getValue().properties()
                    .forEach(method -> methods.put(method.getKey().toUpperCase(java.util.Locale.ROOT),
                            method.getValue().path("parameters").valueStream()
                                    .filter(each -> each.path("in").asString().equals("query"))
                                    .map(each -> each.path("name").asString()).toList()));
            operations.put(path.getKey(), methods);
        });
        assertThat(operations).hasSizeGreaterThan(30);
        return operations;
    }

    private static String filled(String path) {
        return VARIABLE.matcher(path.replace("{parkId}", district.parkId).replace("{unitId}", district.unitId)
                .replace("{format}", "html").replace("/hazards/{id}/{action}", "/hazards/" + hazard + "/close-out")
                .replace("/hazards/{id}", "/hazards/" + hazard)).replaceAll("x");
    }

    private void query(String path, String name) {
        ODD_VALUES.forEach(value -> fire(get(path + "?" + name + "=" + value)));
    }

    /** Every third value, others with another page or name. */
    private void someOf(String page, String name) {
        for (int i = Math.floorMod((page + name).hashCode(), 3); i < ODD_VALUES.size(); i += 3) {
            fire(get(page + "?" + name + "=" + ODD_VALUES.get(i)));
        }
    }

    private static Request get(String target) {
        return new Request("GET " + target).as("admin");
    }

    private void fire(Request request) {
        sent.add(senders.submit(() -> failure(request)));
    }

    private static Optional<String> failure(Request request) {
        Answer answer;
        try {
            answer = wire.send(request);
        } catch (UncheckedIOException broken) {
            return Optional.of(broken.toString());
        }
        boolean problem = answer.type().startsWith("application/problem+json") && answer.body().contains("\"code\":\"");
        boolean owesProblem = request.line().matches("\\S+ /api(/.*)?") && answer.status() >= 400
                && !request.line().startsWith("HEAD ");
        return answer.status() >= 500 || answer.status() == 0 || owesProblem && !problem
                ? Optional.of(answer.status() + " " + answer.type() + " ← " + request)
                : Optional.empty();
    }

    private void finish(String what) {
        senders.close();
        List<String> failures = sent.stream().map(Future::resultNow).flatMap(Optional::stream).toList();
        System.out.printf("Odd %s: %d requests, %d failures%n", what, sent.size(), failures.size());
        assertThat(failures).isEmpty();
    }

    private static String manyLanguages() {
        return String.join(",",
                IntStream.range(0, 40).mapToObj(i -> "x" + (char) ('a' + i % 26) + ";q=0." + i).toList());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
