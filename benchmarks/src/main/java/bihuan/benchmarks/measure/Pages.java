package bihuan.benchmarks.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import bihuan.benchmarks.load.HttpConnection;
import bihuan.benchmarks.process.JavaProcess;
import bihuan.benchmarks.result.Curve;
import bihuan.benchmarks.result.Result;
import bihuan.benchmarks.result.Result.Target;
import bihuan.benchmarks.result.Timings;

/**
 * What people read over ledgers of several sizes, each in a database and with a process of its own: a page against its
 * statement alone, and every page over the largest ledger against the smallest. The ledgers are written as events and
 * projected by the product.
 */
public final class Pages implements Benchmark {

    /** A heap with which the limit of memory can be met. */
    private static final String HEAP = "-Xmx512m";
    private static final double MEMORY = 768;
    private static final Map<String, String> ADDRESSES = addresses();

    private static Map<String, String> addresses() {
        var addresses = new LinkedHashMap<String, String>();
        addresses.put("ledger page", LedgerPage.ADDRESS + History.park(0));
        addresses.put("overview", "/api/overview");
        addresses.put("worklist", "/api/worklist?size=50");
        addresses.put("stage progress", "/api/progress");
        addresses.put("search for words", "/api/hazards?size=50&q=%E9%99%A4%E5%B0%98%E7%B3%BB%E7%BB%9F");
        addresses.put("search for a number", "/api/hazards?size=50&q=B-199");
        return addresses;
    }

    @Override
    public String name() {
        return "pages";
    }

    /** A ledger and the product that serves it. */
    private record Ledger(int hazards, Run run, JavaProcess product, HttpConnection reader) implements AutoCloseable {

        static Ledger of(int hazards, Run run) throws Exception {
            run.product().close();
            var history = new History(run.database());
            history.registers();
            history.hazards(0, hazards, number -> number % 4 == 0 ? 3 : 1);
            var product = run.product(HEAP);
            new Projection(run).awaitAll(product);
            enrol(product);
            run.execute("VACUUM ANALYZE");
            return new Ledger(hazards, run, product, new HttpConnection(product.port(), District.VIEWER));
        }

        private static void enrol(JavaProcess product) throws Exception {
            String campaign = "campaign-" + UUID.randomUUID();
            try (var admin = new HttpConnection(product.port(), District.ADMIN)) {
                admin.post("/api/campaigns", "{\"id\":\"%s\",\"template\":\"three-year-action\"}".formatted(campaign))
                        .successful();
                admin.post("/api/campaigns/" + campaign + "/parks/" + History.park(0) + "/enrol",
                        "{\"occurredOn\":\"2020-06-01\"}").successful();
            }
        }

        Timings read(String address) throws Exception {
            return Timings.of(run.form().pages(), () -> reader.get(address).successful());
        }

        @Override
        public void close() throws Exception {
            reader.close();
            product.close();
        }
    }

    @Override
    public Measurement measure(Run run) throws Exception {
        var ledgers = new ArrayList<Ledger>();
        try {
            for (int hazards : run.form().ledgers()) {
                ledgers.add(Ledger.of(hazards, run.in("pages_" + hazards)));
            }
            for (String address : ADDRESSES.values()) {
                for (Ledger ledger : ledgers) {
                    ledger.read(address);
                }
            }
            var largest = ledgers.getLast();
            return growth(run, ledgers).and(Measurement.of(LedgerPage.measure(largest.run, largest.reader),
                    memory(run, largest)));
        } finally {
            for (Ledger ledger : ledgers) {
                ledger.close();
            }
        }
    }

    private static Measurement growth(Run run, List<Ledger> ledgers) throws Exception {
        var results = new ArrayList<Result>();
        var curves = new ArrayList<Curve>();
        for (var page : ADDRESSES.entrySet()) {
            Map<Ledger, List<Double>> medians = new LinkedHashMap<>();
            for (int round = 0; round < run.form().rounds(); round++) {
                for (Ledger ledger : ledgers) {
                    medians.computeIfAbsent(ledger, none -> new ArrayList<>())
                            .add(ledger.read(page.getValue()).milliseconds(50));
                }
            }
            var first = ledgers.getFirst();
            var last = ledgers.getLast();
            results.add(new Result("growth-" + page.getKey().replace(' ', '-'),
                    "%s over %,d hazards, median".formatted(page.getKey(), last.hazards),
                    "the same over %,d".formatted(first.hazards), "ms", Target.atMost(1.5, 1.1), medians.get(last),
                    medians.get(first), Map.of()));
            curves.add(new Curve(page.getKey(), "hazards", "ms, median",
                    ledgers.stream().map(ledger -> (long) ledger.hazards).toList(),
                    ledgers.stream().map(ledger -> Result.median(medians.get(ledger))).toList()));
        }
        return new Measurement(results, curves);
    }

    private static Result memory(Run run, Ledger largest) throws Exception {
        var resident = new ArrayList<Double>();
        for (int round = 0; round < run.form().rounds(); round++) {
            for (String address : ADDRESSES.values()) {
                largest.read(address);
            }
            resident.add(largest.product.residentMegabytes());
        }
        return new Result("memory", "resident memory of the JVM that serves %,d hazards (%s)".formatted(
                largest.hazards, HEAP), "768 MB", "MB", Target.atMost(1, 0.5), resident,
                Stream.generate(() -> MEMORY).limit(resident.size()).toList(), Map.of());
    }
}
