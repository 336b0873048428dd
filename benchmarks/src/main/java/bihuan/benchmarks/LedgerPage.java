package bihuan.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import bihuan.platform.database.Database;

/** A page of the ledger over all hazards, filtered and sorted, against the same two statements alone. */
final class LedgerPage {

    private static final int ROUNDS = 5;
    private static final int PAGES = 300;
    private static final int WARM_UP = 200;
    private static final String PATH = "/api/hazards?rectification=CONFIRMED&sort=currentDeadline&size=50&parkId=";
    private static final Pattern HAZARD = Pattern.compile("\"id\":\"(hazard-[^\"]+)\"");
    private static final String TOTAL = """
            select count(*) from query.hazard h
            where h.park_id = any(?) and h.rectification = any(?)""";
    private static final String PAGE = """
            select h.file, p.name, u.name, (coalesce(h.current_deadline, 'infinity'::date))::text, h.id
            from query.hazard h left join query.park p on p.id = h.park_id left join query.unit u on u.id = h.unit_id
            where h.park_id = any(?) and h.rectification = any(?)
            order by coalesce(h.current_deadline, 'infinity'::date) asc, h.id asc limit 51""";

    private final Database database;
    private final Path target;

    LedgerPage(Database database, Path target) {
        this.database = database;
        this.target = target;
    }

    void measure(Report report) throws Exception {
        List<Double> product = new ArrayList<>();
        List<Double> statements = new ArrayList<>();
        try (var running = Running.start(database, target, Map.of("BIHUAN_SAMPLE", "none")).awaitReady();
                var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            account(connection);
            connection.createStatement().execute("ANALYZE query.hazard");
            List<String> parks = parks(connection);
            checkSame(running, connection, parks.getFirst());
            for (int i = 0; i < WARM_UP; i++) {
                running.get("reader", PATH + parks.get(i % parks.size()));
                page(connection, parks.get(i % parks.size()));
            }
            for (int round = 0; round < ROUNDS; round++) {
                statements.add(slowest(i -> page(connection, parks.get(i % parks.size()))));
                product.add(slowest(i -> running.get("reader", PATH + parks.get(i % parks.size()))));
            }
            report.compare("(c) a page of 50 over %,d hazards".formatted(Rebuild.HAZARDS), "p99 in ms", product,
                    "the same SQL alone, p99 in ms",
                    statements);
            report.note("(d) resident memory of the JVM (-Xmx1g) after that",
                    List.of("%.0f MB".formatted(running.residentMegabytes())));
        }
    }

    /** One unit of work that is timed. */
    private interface Timed {
        void run(int number) throws Exception;
    }

    private static double slowest(Timed timed) throws Exception {
        List<Double> milliseconds = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            long start = System.nanoTime();
            timed.run(i);
            milliseconds.add((System.nanoTime() - start) / 1e6);
        }
        return Report.percentile(milliseconds, 0.99);
    }

    /** The statements are duplicated here; this keeps them in step with those of the product. */
    private static void checkSame(Running running, Connection connection, String park) throws Exception {
        String answer = running.get("reader", PATH + park).body();
        List<String> shown = HAZARD.matcher(answer).results().map(found -> found.group(1)).toList();
        List<String> found = page(connection, park);
        if (!shown.equals(found.subList(0, Math.min(50, found.size())))) {
            throw new IllegalStateException("The ledger and the statements differ: " + answer);
        }
    }

    private static List<String> page(Connection connection, String park) throws SQLException {
        List<String> ids = new ArrayList<>();
        for (String sql : List.of(TOTAL, PAGE)) {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("text", new String[]{park}));
                statement.setArray(2, connection.createArrayOf("text", new String[]{"CONFIRMED"}));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(1);
                        if (sql.equals(PAGE)) {
                            ids.add(rows.getString(5));
                        }
                    }
                }
            }
        }
        return ids;
    }

    private static List<String> parks(Connection connection) throws SQLException {
        List<String> parks = new ArrayList<>();
        try (var rows = connection.createStatement().executeQuery("SELECT id FROM query.park ORDER BY id")) {
            while (rows.next()) {
                parks.add(rows.getString(1));
            }
        }
        return parks;
    }

    /** A reader whose password is the one that all the benchmarks use. */
    private static void account(Connection connection) throws SQLException {
        connection.createStatement().execute("""
                INSERT INTO people.account (id, login, password_hash, role, organisation, display_name)
                SELECT 'account-reader', 'reader', password_hash, 'VIEWER', organisation, 'reader'
                  FROM people.account WHERE login = 'viewer' ON CONFLICT DO NOTHING""");
    }
}
