package bihuan.benchmarks.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import bihuan.benchmarks.load.HttpConnection;
import bihuan.benchmarks.result.Result;
import bihuan.benchmarks.result.Result.Target;
import bihuan.benchmarks.result.Timings;

/** A page of the ledger, filtered and sorted, against the one statement that finds its rows. */
final class LedgerPage {

    /** The address of the page of a park, but for the park. */
    static final String ADDRESS = "/api/hazards?rectification=RECTIFYING&sort=currentDeadline&size=50&parkId=";

    private static final int SHOWN = 50;
    private static final Pattern HAZARD = Pattern.compile("\"id\":\"(hazard-[^\"]+)\"");
    private static final String SQL = """
            select h.file, p.name, u.name, (coalesce(h.current_deadline, 'infinity'::date))::text, h.id
            from query.hazard h left join query.park p on p.id = h.park_id left join query.unit u on u.id = h.unit_id
            where h.park_id = any(?) and h.rectification = any(?)
            order by coalesce(h.current_deadline, 'infinity'::date) asc, h.id asc limit 51""";

    private LedgerPage() {
    }

    static Result measure(Run run, HttpConnection reader) throws Exception {
        var product = new ArrayList<Double>();
        var statement = new ArrayList<Double>();
        try (var connection = run.connect()) {
            checkSame(reader, connection);
            Timings.of(run.form().pages(), () -> page(connection, 0));
            for (int round = 0; round < run.form().rounds(); round++) {
                statement.add(Timings.of(run.form().pages(), () -> page(connection, 0)).milliseconds(99));
                product.add(Timings.of(run.form().pages(), () -> reader.get(ADDRESS + History.park(0)).successful())
                        .milliseconds(99));
            }
        }
        return new Result("ledger-page", "p99 of a page of 50 of the largest ledger, filtered and sorted",
                "p99 of its statement alone", "ms", Target.atMost(2, 1.3), product, statement, Map.of());
    }

    /** The statement is written twice; this keeps it in step with the product's. */
    private static void checkSame(HttpConnection reader, Connection connection) throws Exception {
        String answer = reader.get(ADDRESS + History.park(0)).successful();
        List<String> shown = HAZARD.matcher(answer).results().map(found -> found.group(1)).toList();
        List<String> found = page(connection, 0);
        if (!shown.equals(found.subList(0, Math.min(SHOWN, found.size())))) {
            throw new IllegalStateException("The ledger and the statement differ: " + answer);
        }
    }

    private static List<String> page(Connection connection, int park) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, connection.createArrayOf("text", new String[]{History.park(park)}));
            statement.setArray(2, connection.createArrayOf("text", new String[]{"RECTIFYING"}));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                    ids.add(rows.getString(5));
                }
            }
        }
        return ids;
    }
}
