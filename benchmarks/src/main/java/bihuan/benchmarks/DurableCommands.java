package bihuan.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import bihuan.platform.database.Database;

/**
 * Acts on existing hazards over HTTP, 64 in flight, against 64 PostgreSQL clients that commit single rows into a table
 * of the same shape with the same indexes: the floor that no store of events can go below.
 */
final class DurableCommands {

    private static final int IN_FLIGHT = 64;
    /** Chosen so that each hazard ends with a history of realistic length: some tens of events. */
    private static final int HAZARDS = 2_048;
    private static final int SETTING_UP = 8;
    private static final int ROUNDS = 5;
    private static final long SECONDS = 8;
    /** Until the compiler has seen enough: the first thousands of acts are several times as dear. */
    private static final long WARM_UP_SECONDS = 60;
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final String TWIN = "bench.domain_event_entry";

    private final Database database;
    private final Path target;

    DurableCommands(Database database, Path target) {
        this.database = database;
        this.target = target;
    }

    /** One unit of work that is repeated. */
    private interface Once {
        void run(int client) throws Exception;
    }

    void measure(Report report) throws Exception {
        Path recording = target.resolve("commands.jfr");
        List<Double> product = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        Instant warm;
        try (var running = Running.start(database, target, Map.of("BIHUAN_SAMPLE", "district"),
                "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + recording).awaitReady()) {
            List<String> hazards = rectifying(running);
            try (var clients = new Clients(database)) {
                perSecond(clients::insert, SECONDS);
                perSecond(client -> act(running, hazards), WARM_UP_SECONDS);
                warm = Instant.now();
                for (int round = 0; round < ROUNDS; round++) {
                    floor.add(perSecond(clients::insert, SECONDS));
                    product.add(perSecond(client -> act(running, hazards), SECONDS));
                }
            }
        }
        report.compare("(a) acts over HTTP, 64 in flight", "acts/s", product, "single-row commits, 64 clients, rows/s",
                floor);
        report.note("(a) where the product's processor time goes, top ten methods of the profile",
                Profile.topTen(recording, warm));
    }

    private static double perSecond(Once once, long seconds) throws Exception {
        var done = new AtomicInteger();
        long start = System.nanoTime();
        long until = start + TimeUnit.SECONDS.toNanos(seconds);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < IN_FLIGHT; client++) {
                int number = client;
                all.add(clients.submit((Callable<Void>) () -> {
                    while (System.nanoTime() < until) {
                        once.run(number);
                        done.incrementAndGet();
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        return done.get() / ((System.nanoTime() - start) / 1e9);
    }

    private static final AtomicInteger NEXT = new AtomicInteger();

    private static void act(Running running, List<String> hazards) throws Exception {
        String hazard = hazards.get(Math.floorMod(NEXT.incrementAndGet(), hazards.size()));
        var answer = running.post("unit", "/api/hazards/" + hazard + "/record-progress",
                "{\"percent\":40,\"done\":\"更换阀门，逐台调试\",\"fundsSpent\":180000}");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    private static List<String> rectifying(Running running) throws Exception {
        String park = id(running.get("unit", "/api/parks").body());
        String unit = id(running.get("unit", "/api/parks/" + park + "/units").body());
        try (var clients = Executors.newFixedThreadPool(SETTING_UP)) {
            List<Callable<String>> each = Collections.nCopies(HAZARDS, () -> rectifying(running, park, unit));
            List<String> hazards = new ArrayList<>();
            for (Future<String> hazard : clients.invokeAll(each)) {
                hazards.add(hazard.get());
            }
            return hazards;
        }
    }

    private static String rectifying(Running running, String park, String unit) throws Exception {
        String hazard = id(running.post("unit", "/api/hazards", """
                {"parkId":"%s","unitId":"%s","subject":"UNIT","source":"SELF_INSPECTION","category":"危险化学品",
                 "location":"罐区","description":"紧急切断装置未投用","stateAndCauses":"旁路","harmAndDifficulty":"泄漏",
                 "discoveredOn":"2026-01-01"}""".formatted(park, unit)).body());
        running.post("regulator", "/api/hazards/" + hazard + "/confirm",
                "{\"criterion\":\"判定标准\",\"clause\":\"第五条\",\"deadline\":\"2099-12-31\"}");
        running.post("unit", "/api/hazards/" + hazard + "/file-plan",
                """
                        {"goals":"恢复","methods":"更换","fundsAndMaterials":"资金","bodyAndPeople":"设备部",
                         "timeAndRequirements":"一月","safetyAndEmergency":"值守",
                         "assurances":{"responsibility":true,"measures":true,"funding":true,"timeLimit":true,
                         "emergencyPlan":true},"fundsPlanned":100000,"principal":{"name":"某负责人"},
                         "plannedCompletion":"2099-12-01"}""");
        return hazard;
    }

    private static String id(String json) {
        Matcher found = ID.matcher(json);
        if (!found.find()) {
            throw new IllegalStateException(json);
        }
        return found.group(1);
    }

    /** 64 connections that each commit one row at a time into a twin of the event table. */
    private static final class Clients implements AutoCloseable {

        private final List<Connection> connections;
        private final byte[] payload = "{\"percent\":40}".repeat(40).getBytes(StandardCharsets.UTF_8);

        Clients(Database database) throws SQLException {
            try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                    var statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS bench");
                statement.execute("CREATE TABLE " + TWIN + " (LIKE events.domain_event_entry INCLUDING ALL)");
                statement.execute("CREATE SEQUENCE bench.numbers");
            }
            connections = IntStream.range(0, IN_FLIGHT).mapToObj(client -> connect(database)).toList();
        }

        private static Connection connect(Database database) {
            try {
                return DriverManager.getConnection(database.url(), database.user(), database.password());
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
        }

        void insert(int client) throws SQLException {
            try (var insert = connections.get(client).prepareStatement("INSERT INTO " + TWIN
                    + " VALUES (nextval('bench.numbers'), ?, ?, ?, '1', 'payload.Type', '2026-01-01T00:00:00Z', ?, 0,"
                    + " 'Hazard')")) {
                insert.setString(1, UUID.randomUUID().toString());
                insert.setBytes(2, "{}".getBytes(StandardCharsets.UTF_8));
                insert.setBytes(3, payload);
                insert.setString(4, "hazard-" + UUID.randomUUID());
                insert.executeUpdate();
            }
        }

        @Override
        public void close() throws SQLException {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }
}
