package bihuan.benchmarks.measure;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import bihuan.benchmarks.load.HttpConnection;
import bihuan.benchmarks.process.JavaProcess;
import bihuan.benchmarks.process.Wait;
import bihuan.benchmarks.result.Result;
import bihuan.benchmarks.result.Result.Target;

/**
 * Ledgers of confirmed hazards that are imported, against the same hazards reported and confirmed one by one by 64
 * clients. Both are over when the ledger shows them.
 */
public final class LedgerImport implements Benchmark {

    private static final int MOST_ROUNDS = 3;
    /** Of what is imported, so much is recorded act by act: the rate is known by then. */
    private static final int SHARE = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String BOUNDARY = "----bihuan";
    private static final String HEADER = "编号,园区,责任单位,隐患部位,隐患大类,隐患描述,来源,发现日期,判定依据,整改期限,状态\r\n";
    private static final String ROW = "%1$d-%2$d,%3$s,%4$s,罐区,危险化学品,紧急切断装置未投用,自查,2026-01-01,判定标准第五条,2099-12-31,已确认\r\n";
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("\"name\":\"([^\"]+)\"");
    private static final Pattern OUTCOME = Pattern
            .compile("\"state\":\"DONE\".*?\"summary\":\\{\"new\":(\\d+),\"unchanged\":0,\"invalid\":0}");

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Measurement measure(Run run) throws Exception {
        int rows = run.form().imported();
        var imported = new ArrayList<Double>();
        var single = new ArrayList<Double>();
        try (var product = run.product(); var admin = new HttpConnection(product.port(), District.ADMIN)) {
            var district = new District(product.port());
            district.confirmed(rows / SHARE);
            for (int round = 0; round < Math.min(MOST_ROUNDS, run.form().rounds()); round++) {
                single.add(rate(run, product, rows / SHARE, () -> {
                    district.confirmed(rows / SHARE);
                    return null;
                }));
                byte[] file = file(admin, round, rows);
                imported.add(rate(run, product, rows, () -> {
                    enter(admin, product, file, rows);
                    return null;
                }));
            }
        }
        return Measurement.of(new Result("import", "import of a ledger of %,d confirmed hazards".formatted(rows),
                "the same reported and confirmed one by one, 64 in flight", "rows per second", Target.atLeast(5, 20),
                imported, single, Map.of()));
    }

    private static double rate(Run run, JavaProcess product, int rows, Callable<?> work)
            throws Exception {
        long start = System.nanoTime();
        work.call();
        new Projection(run).awaitAll(product);
        return rows / ((System.nanoTime() - start) / 1e9);
    }

    /** A ledger of the first unit of the sample district. */
    private static byte[] file(HttpConnection admin, int round, int rows) throws Exception {
        String parks = admin.get("/api/parks").successful();
        String units = admin.get("/api/parks/" + first(ID, parks) + "/units").successful();
        var text = new StringBuilder(HEADER);
        for (int row = 0; row < rows; row++) {
            text.append(ROW.formatted(round, row, first(NAME, parks), first(NAME, units)));
        }
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ledger.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + text + "\r\n--" + BOUNDARY + "--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void enter(HttpConnection admin, JavaProcess product, byte[] file, int rows) throws Exception {
        String accepted = admin.post("/api/imports?commit=true&background=true",
                "multipart/form-data; boundary=" + BOUNDARY, file).successful();
        String address = "/api/imports/" + first(ID, accepted);
        Wait.until("the import to end", PATIENCE, () -> {
            product.mustRun();
            return admin.get(address).successful().contains("\"state\":\"DONE\"");
        });
        String answer = admin.get(address).successful();
        if (Integer.parseInt(first(OUTCOME, answer)) != rows) {
            throw new IllegalStateException(answer.substring(0, Math.min(answer.length(), 2_000)));
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException(text.substring(0, Math.min(text.length(), 2_000)));
        }
        return found.group(1);
    }
}
